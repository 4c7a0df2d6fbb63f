import { batchFrom, batchText } from '../core/pixel/batch';
import type { Loads } from '../core/pixel/loads';
import type { EpochMs } from '../core/threads/model';
import { keepOptOuts, NO_OPENS, type Opens, readOpens, tidyOpens } from './kept-opens';
import { DAY, type Ledger } from './ledger';
import { rememberOptedOut } from './opted-out';
import { ceilingsFor } from './policy';
import type { Ports } from './ports';
import { parseSettings } from './settings';

/**
 * Takes what lies in the inbox for the user and keeps it in their own account. One call where nothing does.
 * A batch is kept under its own name before it is removed from the inbox: to take it twice changes nothing.
 */
export const collectOpens = (ports: Ports, ledger: Ledger): void => {
  if (!ledger.pixel || !ports.inbox.isWaiting(ledger.pixel.userKey)) return;
  const { userKey } = ledger.pixel;
  ports.lock.during(() => {
    const isAllowed = allowedIn(ports, ledger);
    const keep = (texts: readonly string[]) => {
      const batches = texts.map(batchFrom).map((batch) => ({ ...batch, loads: batch.loads.filter(isAllowed) }));
      const kept = batches.filter(({ loads, inPlaceOf }) => loads.length + inPlaceOf.length > 0);
      if (kept.length > 0) ports.opens.put(new Map(kept.map((batch) => [batch.name, batchText(batch)])));
    };
    if (ports.inbox.collect(userKey, keep)) tidyKept(ports, ledger);
    closeWhereForbidden(ports, ledger, userKey);
  });
};

/** The policy counts for whom a mail went to in the end: they may have been others when the pixel was inserted. */
const allowedIn = (ports: Ports, { book, own }: Ledger): ((loads: Loads) => boolean) => {
  const ceilings = ceilingsFor(ports, own.address);
  return (loads) => {
    const recipients = book.messagesWithPixel(loads.id).flatMap((message) => message.recipients);
    return isOptOut(loads) || ceilings(recipients).pixel !== 'off';
  };
};

/** Who may use no pixels at all has no more loads noted: those that came had been on their way. */
const closeWhereForbidden = (ports: Ports, { own }: Ledger, userKey: string): void => {
  const policy = ports.policy.read();
  if (policy !== undefined && ceilingsFor(ports, own.address)([]).pixel === 'off') ports.inbox.close(userKey, policy);
};

/** Removes what is older than the user wants it kept, and puts the rest in order. Nobody pays for it who never used a pixel. */
export const tidyKept = (ports: Ports, ledger: Ledger): void => {
  if (ledger.pixel) tidyOpens(ports.opens, neededIn(ledger), keptSince(ports, ledger));
};

/** What is kept of the user's pixels. Nobody pays for it who never used one. */
export const opensOf = (ports: Ports, ledger: Ledger | undefined): Opens =>
  ledger?.pixel ? readOpens(ports.opens, keptSince(ports, ledger)) : NO_OPENS;

const keptSince = (ports: Ports, { own }: Ledger): EpochMs => {
  const ceiling = ceilingsFor(ports, own.address)([]);
  const { keptDays } = parseSettings(ports.settings.read());
  return ports.clock.now() - Math.min(keptDays, ceiling.keepOpensDays) * DAY;
};

/** The pixels whose loads may still decide a status. */
const neededIn = ({ book }: Ledger): ((id: string) => boolean) => {
  const open = book.threads().filter(({ received }) => !received.some(({ kind }) => kind === 'human'));
  const pixels = new Set(open.flatMap(({ latest }) => latest.pixels ?? []));
  return (id) => pixels.has(id);
};

/**
 * What follows from opt-outs. Whoever opted out of a mail that went to them alone is offered no pixel any more, and an
 * opt-out from one of several pixels in a mail is one from all. No call where nobody opted out.
 */
export const learnOptOuts = (ports: Ports, ledger: Ledger, opens: Opens): void => {
  const optedOut = [...opens].filter(([, loads]) => loads.some(isOptOut)).map(([id]) => id);
  if (optedOut.length === 0) return;
  const addresses = optedOut.flatMap((id) => onlyReader(ledger, id));
  if (addresses.length > 0) rememberOptedOut(ports.optOuts, addresses);
  const beside = new Set(optedOut.flatMap((id) => pixelsBeside(ledger, id)).filter((id) => !optedOut.includes(id)));
  if (beside.size > 0) stopBeside(ports, ledger, [...beside]);
};

const isOptOut = ({ mark }: Loads): boolean => mark === 'optOut';

/** Who got the pixel, if that was one person in one mail: whoever got a copy of it may have opted out as well. */
const onlyReader = ({ book }: Ledger, id: string): readonly string[] => {
  const [message, ...others] = book.messagesWithPixel(id);
  return message?.recipients.length === 1 && others.length === 0 ? message.recipients : [];
};

const pixelsBeside = ({ book }: Ledger, id: string): readonly string[] =>
  book.messagesWithPixel(id).flatMap(({ pixels = [] }) => (pixels.includes(id) ? pixels : []));

const stopBeside = (ports: Ports, { pixel }: Ledger, ids: readonly string[]): void => {
  if (pixel && ports.inbox.stop(pixel.userKey, ids)) keepOptOuts(ports.opens, ids, ports.clock.now());
};
