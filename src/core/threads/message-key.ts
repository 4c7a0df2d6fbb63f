/** Stands for a Message-ID where it is only compared: 53 bits in some 12 characters, a fifth of what an id takes. */
export type MessageKey = `#${string}`;

/**
 * The key of a Message-ID, or of another text that names one message.
 * Among a million ids two share a key once in some 18,000 mailboxes.
 */
export const messageKey = (id: string): MessageKey => {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul((high << 5) ^ (high >>> 7) ^ code, 0x9e3779b1);
  }
  const key = (scattered(high ^ low) % 2 ** 21) * 2 ** 32 + scattered(low);
  return `#${key.toString(36)}`;
};

/** Lets every bit bear on every other. */
const scattered = (value: number): number => {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
};
