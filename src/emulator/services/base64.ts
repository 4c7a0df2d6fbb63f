type Alphabet = 'standard' | 'webSafe';

const fits = { standard: /^[A-Za-z0-9+/]*={0,2}$/, webSafe: /^[A-Za-z0-9_-]*={0,2}$/ };

/** Base64, padded in both alphabets. */
export const encodeBase64 = (bytes: Buffer, alphabet: Alphabet): string => {
  const text = bytes.toString('base64');
  return alphabet === 'standard' ? text : text.replaceAll('+', '-').replaceAll('/', '_');
};

/** Throws on anything that is not of that alphabet, white space too. Padding may be missing. */
export const decodeBase64 = (text: string, alphabet: Alphabet): Buffer => {
  if (!fits[alphabet].test(text) || text.replace(/=+$/, '').length % 4 === 1)
    throw new Error('Could not decode string.');
  return Buffer.from(text, alphabet === 'standard' ? 'base64' : 'base64url');
};
