import { openPixels } from '../core/threads/pixels';
import { keepViews } from './kept-opens';
import type { Ledger } from './ledger';
import type { Ports } from './ports';

/**
 * Notes that the sender has a conversation open: their own program loads the pixels that are shown there, and bounces
 * and automatic replies quote those of mail in other conversations. To be told of what is known before anything is read,
 * which may fail or be ended, and again after it. -> whether something was noted. Never throws: the card is shown all the same.
 */
export const viewNoter = (ports: Ports, threadId: string): ((ledger: Ledger) => boolean) => {
  const noted = new Set<string>();
  return ({ book }) => {
    const pixels = openPixels(book.threadsAbout(threadId)).filter((id) => !noted.has(id));
    if (pixels.length === 0) return false;
    for (const id of pixels) noted.add(id);
    try {
      keepViews(ports, pixels);
      return true;
    } catch {
      // A look that is not noted may let the sender's own load pass for the recipient's: no reason to show no card.
      return false;
    }
  };
};
