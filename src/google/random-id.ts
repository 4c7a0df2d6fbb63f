import { textOf } from '../core/pixel/base64url';

/** 72 random bits, 12 characters of base64url. */
export const randomId = (): string => {
  // 0 to 11 and 20 to 31 are random in a version 4 UUID; a digit between them names the version.
  const digits = Utilities.getUuid().replace(/-/g, '');
  const bytes = (digits.slice(0, 12) + digits.slice(20, 26)).match(/../g) ?? [];
  return textOf(bytes.map((byte) => Number.parseInt(byte, 16)));
};
