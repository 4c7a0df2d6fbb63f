import { TextDecoder } from 'node:util';
import type { DecodeCharset } from '../../core/mime/mail';

const decoders = new Map<string, TextDecoder | undefined>();

const decoderFor = (charset: string): TextDecoder | undefined => {
  try {
    return new TextDecoder(charset);
  } catch {
    return undefined;
  }
};

/** Charsets on Node: whatever its TextDecoder knows. */
export const decodeCharset: DecodeCharset = (bytes, charset) => {
  if (!decoders.has(charset)) decoders.set(charset, decoderFor(charset));
  return decoders.get(charset)?.decode(Buffer.from(bytes, 'latin1'));
};
