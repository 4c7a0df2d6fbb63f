import addressparser from 'nodemailer/lib/addressparser';

export type MailAddress = { readonly name: string; readonly address: string };

/** The addresses of a From, To, Cc … value, groups dissolved. Addresses keep their case. */
export const parseAddresses = (value: string): readonly MailAddress[] =>
  addressparser(value.slice(0, LONGEST), { flatten: true }).map(({ name, address }) => ({
    name: name ?? '',
    address: address ?? '',
  }));

/** Some thousand addresses; the parser's time grows with the square of hostile input. */
const LONGEST = 200_000;
