type Details = {
  readonly code: number;
  readonly message: string;
  readonly errors: readonly { readonly message: string; readonly domain: string; readonly reason: string }[];
};

/** What an advanced service throws: its details are set on the error, and its name is not that of a class. */
export const apiError = (method: string, code: number, reason: string, message: string): Error => {
  const details: Details = { code, message, errors: [{ message, domain: 'global', reason }] };
  const error = new Error(`API call to gmail.${method} failed with error: ${message}`);
  return Object.assign(error, { name: 'GoogleJsonResponseException', details });
};

/** An error of the Gmail API before it is known which method meets it. */
export class Refusal extends Error {
  readonly code: number;
  readonly reason: string;
  constructor(code: number, reason: string, message: string) {
    super(message);
    this.code = code;
    this.reason = reason;
  }
}

export const notFound = () => new Refusal(404, 'notFound', 'Requested entity was not found.');
export const invalidArgument = (message: string) => new Refusal(400, 'invalidArgument', message);
/** A value that is not of its type: `Invalid value at 'max_results' (TYPE_UINT32), "many"`. */
export const invalidValue = (field: string, type: string, value: unknown) =>
  new Refusal(400, 'invalid', `Invalid value at '${field}' (${type}), ${JSON.stringify(value)}`);
