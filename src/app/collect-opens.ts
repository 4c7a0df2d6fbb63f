import { batchFrom } from '../core/pixel/batch';
import { NO_OPENS, type Opens, readOpens, tidyOpens } from './kept-opens';
import type { Ledger } from './ledger';
import type { Ports } from './ports';
import { updateSettings } from './settings';

/**
 * Takes what lies in the inbox for the user and keeps it in their own account. One call where nothing does.
 * A batch is kept under its own name before it is removed from the inbox: to take it twice changes nothing.
 */
export const collectOpens = (ports: Ports, ledger: Ledger): void => {
  if (!ledger.pixel || !ports.inbox.isWaiting(ledger.pixel.userKey)) return;
  const { userKey } = ledger.pixel;
  ports.lock.during(() => {
    const keep = (texts: readonly string[]) =>
      ports.opens.put(new Map(texts.map((text) => [batchFrom(text).name, text])));
    if (ports.inbox.collect(userKey, keep)) tidyOpens(ports.opens, neededIn(ledger), ports.clock.now());
  });
};

/** What is kept of the user's pixels. Nobody pays for it who never used one. */
export const opensOf = (ports: Ports, ledger: Ledger | undefined): Opens =>
  ledger?.pixel ? readOpens(ports.opens) : NO_OPENS;

/** The pixels whose loads may still decide a status. */
const neededIn = ({ book }: Ledger): ((id: string) => boolean) => {
  const open = book.threads().filter(({ received }) => !received.some(({ kind }) => kind === 'human'));
  const pixels = new Set(open.map(({ latest }) => latest.pixel));
  return (id) => pixels.has(id);
};

/** Whoever opted out of a mail that went to them alone is offered no pixel any more. No call where nobody did. */
export const learnOptOuts = (ports: Ports, { book }: Ledger, opens: Opens): void => {
  const addresses = [...opens].flatMap(([id, loads]) => {
    const recipients = loads.some(({ mark }) => mark === 'optOut') ? book.recipientsOfPixel(id) : [];
    return recipients.length === 1 ? recipients : [];
  });
  if (addresses.length === 0) return;
  updateSettings(ports.settings, (settings) => ({
    ...settings,
    optedOut: [...new Set([...settings.optedOut, ...addresses])],
  }));
};
