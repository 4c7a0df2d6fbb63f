import { mailFromHead } from '../../../src/core/mime/head';
import type { Mail } from '../../../src/core/mime/mail';

type Structure = NonNullable<Parameters<typeof mailFromHead>[0]['structure']>;

const fieldsOf = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([name, value]) => ({ name, value }));

/** A part as Gmail tells of it. */
export const part = (contentType: string, fields: Readonly<Record<string, string>> = {}, parts: Structure[] = []) => ({
  mimeType: contentType.split(';')[0],
  fields: fieldsOf({ 'Content-Type': contentType, ...fields }),
  parts,
});

/** A mail as Gmail tells of it without its content. */
export const mailOf = (
  fields: Readonly<Record<string, string>>,
  { snippet = '', structure }: { readonly snippet?: string; readonly structure?: Structure } = {},
): Mail => mailFromHead({ fields: fieldsOf(fields), structure, snippet }, (bytes) => bytes);
