import { openPixels } from '../core/threads/pixels';
import { keepViews } from './kept-opens';
import type { Ports } from './ports';
import type { Synced } from './sync';

/**
 * Notes that the sender has a conversation open: their own program loads the pixels that are shown there, and bounces
 * and automatic replies quote those of mail in other conversations.
 * -> what is known then. Never throws: the card is shown all the same.
 */
export const noteView = (ports: Ports, synced: Synced, threadId: string): Synced => {
  const pixels = openPixels(synced.ledger?.book.threadsAbout(threadId) ?? []);
  if (pixels.length === 0) return synced;
  try {
    return { ...synced, opens: keepViews(ports, synced.opens, pixels) };
  } catch {
    // A look that is not noted may let the sender's own load pass for the recipient's: no reason to show no card.
    return synced;
  }
};
