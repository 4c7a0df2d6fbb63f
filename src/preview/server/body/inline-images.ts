import type { ParsedMessage, ParsedPart } from '../../../emulator/mail/message';

/** Bytes of an image that is put into the page, and of all of them. */
const LARGEST = 1_000_000;
const ALL = 5_000_000;

const IMAGE = /^image\/(?:png|jpe?g|gif|webp)$/;

/** Finds the images that a mail brings with it: a Content-ID -> a data: address. */
export const inlineImages = (message: ParsedMessage): ((contentId: string) => string | undefined) => {
  let left = ALL;
  const known = new Map<string, string>();
  const parts = new Map(imagesIn(message).map((part) => [idOf(part), part]));
  return (contentId) => {
    const id = decoded(contentId);
    const part = parts.get(id);
    if (known.has(id) || !part) return known.get(id);
    if (part.body.size > Math.min(LARGEST, left)) return undefined;
    left -= part.body.size;
    known.set(id, `data:${part.mimeType};base64,${part.body.data().toString('base64')}`);
    return known.get(id);
  };
};

const imagesIn = (part: ParsedPart): readonly ParsedPart[] =>
  part.parts.length > 0 ? part.parts.flatMap(imagesIn) : IMAGE.test(part.mimeType) ? [part] : [];

const idOf = ({ headers }: ParsedPart): string =>
  (headers.find(({ name }) => name.toLowerCase() === 'content-id')?.value ?? '').trim().replace(/^<|>$/g, '');

/** RFC 2392: percent signs may stand for characters. */
const decoded = (contentId: string): string => {
  try {
    return decodeURIComponent(contentId);
  } catch {
    return contentId;
  }
};
