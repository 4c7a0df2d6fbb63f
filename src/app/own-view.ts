import { keepView } from './kept-opens';
import type { Ports } from './ports';
import type { Synced } from './sync';

/**
 * Notes that the sender has a conversation open: their own program loads its pixel, too. Only where the latest message
 * has one and nobody has answered it. -> what is known then. Never throws: the card is shown all the same.
 */
export const noteView = (ports: Ports, synced: Synced, threadId: string): Synced => {
  const record = synced.ledger?.book.thread(threadId);
  const pixel = record?.latest.pixel;
  if (!pixel || record.received.some(({ kind }) => kind === 'human')) return synced;
  let { opens } = synced;
  try {
    ports.lock.during(() => {
      opens = keepView(ports.opens, pixel, ports.clock.now());
    });
  } catch {
    // A look that is not noted may let the sender's own load pass for the recipient's: no reason to show no card.
  }
  return { ...synced, opens };
};
