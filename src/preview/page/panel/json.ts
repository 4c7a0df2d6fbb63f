// Reads JSON that may be anything: what is not there, or is something else, reads as empty.

export type Json = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

export const objectsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Texts and numbers as text, without what would show nothing or turn the text around it. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(INVISIBLE, '') : '';

export const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** Something unreadable, to be shown as it is: one text, of a length that fits. */
export const printed = (value: unknown): string => {
  let text: string | undefined;
  try {
    text = JSON.stringify(value, undefined, 1);
  } catch {
    text = undefined;
  }
  const whole = (text ?? String(value)).replace(INVISIBLE, '');
  return whole.length > MOST_PRINTED ? `${whole.slice(0, MOST_PRINTED)}…` : whole;
};

const MOST_PRINTED = 1000;
/** Control characters but tab and line feed, and the marks that override the direction of text. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
