import type { EpochMs } from '../threads/model';
import { bytesOf, textOf } from './base64url';

/**
 * What a pixel's address carries: version (1 byte), user key (6), id (9), seconds since the epoch (5), MAC (10),
 * together 42 characters of base64url. It names no address and no message.
 */
export type Token = {
  /** Whose pixel it is: 48 bits, 8 characters of base64url. */
  readonly userKey: string;
  /** Random, 72 bits, 12 characters of base64url. */
  readonly id: string;
  /** When it was made, whole seconds. */
  readonly at: EpochMs;
  /** What the MAC is over: the token's first 28 characters. */
  readonly signed: string;
  /** The first 80 bits of HMAC-SHA-256, 14 characters of base64url. */
  readonly mac: string;
};

export const TOKEN_LENGTH = 42;
export const USER_KEY_BYTES = 6;
export const MAC_BYTES = 10;

const VERSION = 1;
const SIGNED_LENGTH = 28;
const DAY = 86_400_000;

/** No pixel is older than the program. */
const EARLIEST = Date.UTC(2025, 0, 1);

/** Two bits of the MAC stand in the last character; a token has one spelling only. */
const FORM = /^[A-Za-z0-9_-]{41}[AQgw]$/;

/** Reads a token by its form alone. -> `undefined` for what no token can be; whether it is genuine, its MAC tells. */
export const parseToken = (text: string, now: EpochMs): Token | undefined => {
  if (!FORM.test(text)) return undefined;
  const bytes = bytesOf(text);
  const at = bytes.slice(16, 21).reduce((seconds, byte) => seconds * 256 + byte, 0) * 1000;
  if (bytes[0] !== VERSION || at < EARLIEST || at > now + DAY) return undefined;
  return {
    userKey: textOf(bytes.slice(1, 7)),
    id: textOf(bytes.slice(7, 16)),
    at,
    signed: text.slice(0, SIGNED_LENGTH),
    mac: text.slice(SIGNED_LENGTH),
  };
};

/** Makes a token. `mac` gives the MAC of a text, 14 characters of base64url. */
export const formToken = (
  { userKey, id, at }: Pick<Token, 'userKey' | 'id' | 'at'>,
  mac: (signed: string) => string,
): string => {
  const seconds = Math.floor(at / 1000);
  const time = [4, 3, 2, 1, 0].map((place) => Math.floor(seconds / 256 ** place) % 256);
  const signed = textOf([VERSION, ...bytesOf(userKey), ...bytesOf(id), ...time]);
  return signed + mac(signed);
};
