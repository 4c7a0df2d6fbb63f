/** What an organisation allows. What is missing is not limited. */
export type Limits = {
  readonly pixel?: (typeof PIXEL)[number];
  readonly receipts?: (typeof RECEIPTS)[number];
  readonly disclosure?: (typeof DISCLOSURE)[number];
  readonly labels?: boolean;
  readonly digest?: boolean;
  readonly notices?: boolean;
  readonly export?: boolean;
  readonly keepOpensDays?: number;
  readonly neverTrack?: readonly string[];
};

/** The administrator's own sentence. */
export type Message = { readonly ja?: string; readonly en?: string };

/** Limits for these users, for mail to these recipients, or for mail of these users to these recipients. */
export type Rule = Limits & {
  readonly users?: readonly string[];
  readonly recipients?: readonly string[];
  readonly message?: Message;
};

/** docs/policy.schema.json */
export type Policy = {
  readonly version: 1;
  readonly contact?: string;
  readonly message?: Message;
  readonly internalDomains?: readonly string[];
  readonly everyone?: Limits;
  readonly rules?: readonly Rule[];
};

/** The most restrictive first. */
export const PIXEL = ['off', 'with disclosure', 'allowed'] as const;
export const RECEIPTS = ['off', 'internal only', 'allowed'] as const;
export const DISCLOSURE = ['required', 'optional'] as const;
/** As many days as opens are kept where nobody limits it. */
export const MOST_DAYS = 400;
