import addressparser from 'nodemailer/lib/addressparser';

export type MailAddress = { readonly name: string; readonly address: string };

/** The addresses of a From, To, Cc … value, groups dissolved. Addresses keep their case. */
export const parseAddresses = (value: string): readonly MailAddress[] =>
  addressparser(value, { flatten: true }).map(({ name, address }) => ({
    name: name ?? '',
    address: address ?? '',
  }));
