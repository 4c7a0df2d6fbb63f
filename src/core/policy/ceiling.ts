import { matchesAny } from './pattern';
import { DISCLOSURE, type Limits, type Message, MOST_DAYS, PIXEL, type Policy, RECEIPTS, type Rule } from './policy';
import { readPolicy } from './read-policy';

/** What is in force for a user and a mail: nothing that they choose goes beyond it. */
export type Ceiling = Required<Limits> & {
  readonly internalDomains: readonly string[];
  /** Whose limits these are, with what their administrator says about them. */
  readonly holding: readonly (Limits & { readonly message?: Message })[];
  readonly message?: Message;
  /** Set where the policy cannot be read; `contact` then is whom to tell, where that much could be read. */
  readonly broken?: { readonly contact: string | undefined };
};

/** Where there is no policy. */
export const UNLIMITED: Ceiling = {
  pixel: 'allowed',
  receipts: 'allowed',
  disclosure: 'optional',
  labels: true,
  digest: true,
  notices: true,
  export: true,
  keepOpensDays: MOST_DAYS,
  neverTrack: [],
  internalDomains: [],
  holding: [],
};

/** Nothing new is tracked and nothing leaves; what is there stays as it is until the policy is mended. */
const brokenFor = (contact: string | undefined): Ceiling => ({
  ...UNLIMITED,
  pixel: 'off',
  receipts: 'off',
  disclosure: 'required',
  export: false,
  broken: { contact },
});

/** For whom. Whoever is not known is whoever a rule may mean. */
export type Asked = {
  /** The address of the user's account; empty where Google does not tell. */
  readonly user: string;
  /** To whom a mail goes: nobody, where it is not about a mail; `undefined` where it is not known. */
  readonly recipients: readonly string[] | undefined;
};

/** What holds for mail to these recipients: see `Asked`. */
export type Ceilings = (recipients: Asked['recipients']) => Ceiling;

/** What the text of a policy allows a user: of everything that holds, the most restrictive. */
export const ceilingsOf = (text: string, user: string): Ceilings => {
  const read = readPolicy(text);
  if (!('policy' in read)) return () => brokenFor(read.contact);
  return (recipients) => ceilingIn(read.policy, { user, recipients });
};

export const ceilingIn = (policy: Policy, { user, recipients }: Asked): Ceiling => {
  const { rules = [], everyone, message, internalDomains = [] } = policy;
  const isForUser = (users: readonly string[]) => user === '' || matchesAny(users, user);
  const isForMail = (patterns: readonly string[]) =>
    recipients ? recipients.some((address) => matchesAny(patterns, address)) : patterns.length > 0;
  const isOfMail = (rule: Rule) => !rule.recipients || isForMail(rule.recipients);
  const whole: readonly Rule[] = [...rules.filter(({ users }) => !users || isForUser(users)), { ...everyone }];
  const mail = whole
    .filter(isOfMail)
    .map((rule) => (isForMail(rule.neverTrack ?? []) ? { ...rule, ...UNTRACKED } : rule));
  return {
    pixel: strictest(PIXEL, mail, 'pixel'),
    receipts: strictest(RECEIPTS, mail, 'receipts'),
    disclosure: strictest(DISCLOSURE, mail, 'disclosure'),
    labels: strictest(FLAG, whole, 'labels'),
    digest: strictest(FLAG, whole, 'digest'),
    notices: strictest(FLAG, whole, 'notices'),
    export: strictest(FLAG, whole, 'export'),
    keepOpensDays: Math.min(MOST_DAYS, ...whole.map(({ keepOpensDays = MOST_DAYS }) => keepOpensDays)),
    neverTrack: mail.flatMap((rule) => rule.neverTrack ?? []),
    internalDomains,
    holding: [...mail, ...whole],
    ...(message ? { message } : {}),
  };
};

const UNTRACKED = { pixel: 'off', receipts: 'off' } as const;

const FLAG = [false, true] as const;

/** `order` has the most restrictive first. */
const strictest = <Name extends keyof Limits, Value extends Limits[Name]>(
  order: readonly [Value, ...Value[]],
  all: readonly Limits[],
  name: Name,
): Value => {
  const least = order[order.length - 1] ?? order[0];
  return order.find((value) => all.some((limits) => limits[name] === value)) ?? least;
};

/** Recipients to whom a receipt request may not go. Everybody, where none may be made. */
export const withoutReceipts = (
  { receipts, internalDomains }: Ceiling,
  recipients: readonly string[],
): readonly string[] => {
  if (receipts === 'allowed') return [];
  return receipts === 'off' ? recipients : recipients.filter((address) => !matchesAny(internalDomains, address));
};

/** Whether a pixel goes into a mail only together with the disclosure line. */
export const pixelNeedsLine = ({ pixel, disclosure }: Ceiling): boolean =>
  pixel === 'with disclosure' || disclosure === 'required';

/** What an administrator says about a limit, as they wrote it: of whose rule it is first, else in general. */
export const sentenceFor = (ceiling: Ceiling, name: keyof Limits, language: 'ja' | 'en'): string => {
  const by = ceiling.holding.find((one) => one[name] === ceiling[name] && one.message);
  const message = by?.message ?? ceiling.message;
  return message?.[language] ?? message?.ja ?? message?.en ?? '';
};

/** Whether pixels are off for every user and every mail, so that no load need be noted. */
export const forbidsEveryPixel = (text: string | undefined): boolean => {
  if (text === undefined) return false;
  const read = readPolicy(text);
  return !('policy' in read) || read.policy.everyone?.pixel === 'off';
};
