import { field } from './event';

/** What a request asks of the web app: `t` a pixel's token, `o` the token to opt out of. */
export type WebQuery = { readonly t: string | undefined; readonly o: string | undefined };

/** Reads the event of `doGet` and `doPost`. Only single parameters of the query count; Google keeps `c` and `sid` for itself. */
export const readQuery = (event: unknown): WebQuery => {
  const parameters = field(event, 'parameter');
  return { t: text(field(parameters, 't')), o: text(field(parameters, 'o')) };
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
