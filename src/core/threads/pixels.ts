import { isPersons } from './kept';
import type { MessageKey } from './message-key';
import type { EpochMs, Pixel, SentMessage, ThreadRecord } from './model';
import { type Sent, type SentThread, sentKey } from './sent-thread';

/** In which sent messages a pixel stands, by the pixel's id: its own one, and those that quote it or were made from it. */
export type PixelUses = ReadonlyMap<string, readonly Sent[]>;

/** A message that a mailbox holds twice is one. */
export const pixelUses = (threads: Iterable<SentThread>): PixelUses => {
  const uses = new Map<string, Map<MessageKey, Sent>>();
  for (const { all } of threads) {
    for (const sent of all.values()) {
      for (const id of [...(sent.pixels ?? []), ...(sent.quotedPixels ?? [])]) {
        const known = uses.get(id) ?? new Map<MessageKey, Sent>();
        uses.set(id, known.set(sent.key, sent));
      }
    }
  }
  return new Map([...uses].map(([id, byKey]) => [id, [...byKey.values()]]));
};

/** The pixels of a sent message, and since when others carry them, too. */
export const pixelsWith = (latest: SentMessage, uses: PixelUses): readonly Pixel[] =>
  (latest.pixels ?? []).map((id) => {
    const others = (uses.get(id) ?? []).filter(({ key }) => key !== sentKey(latest));
    const since = others.map(({ at }) => Math.max(at, latest.at));
    return { id, copiedAt: since.length > 0 ? Math.min(...since) : undefined };
  });

/** The pixels that say something when they are loaded, of threads that nobody has answered. */
export const openPixels = (records: readonly ThreadRecord[]): readonly string[] =>
  records.flatMap((record) => (answeredAt(record) === undefined ? (record.pixels ?? []).map(({ id }) => id) : []));

/** Since when loads say nothing more: a person's answer quotes the pixel. */
export const answeredAt = ({ received }: ThreadRecord): EpochMs | undefined => received.find(isPersons)?.at;
