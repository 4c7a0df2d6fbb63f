import type { BouncedRecipient, DeliveryAction } from '../incoming';
import { statusIn } from './status-code';
import patterns from './transcript.data';

const MAX_MATCHES = 100;

/** Characters of a report whose sentences are read. */
const MAX_SENTENCES = 20_000;

/** How far behind an address a sentence tells why. */
const REASON_LENGTH = 300;

/** The recipients of an SMTP dialogue that the servers refused. */
export const refusedRecipients = (report: string, action: DeliveryAction): readonly BouncedRecipient[] => {
  const senders = found(patterns.SENDER, report, action).map(({ address }) => address);
  const results = found(patterns.RESULT, report, action).filter(({ address }) => !senders.includes(address));
  return results.length > 0 ? results : found(patterns.REFUSED, report, action);
};

/** The recipients that a sentence of the report names. */
export const recipientsInSentences = (report: string, action: DeliveryAction): readonly BouncedRecipient[] => {
  const searched = report.slice(0, MAX_SENTENCES);
  const text = searched.replace(patterns.SENDER, ' ').replace(/\s+/g, ' ');
  return (
    patterns.SENTENCES.map((sentence) => found(sentence, text, action, REASON_LENGTH)).find(
      (some) => some.length > 0,
    ) ?? []
  );
};

/** Addresses that stand alone on a line, in angle brackets. QUIRK: au names recipients before it says what happened. */
export const bracketedAlone = (report: string, action: DeliveryAction): readonly BouncedRecipient[] =>
  found(patterns.BRACKETED_ALONE, report, action);

/** Whom a report quotes its original to have been addressed to, where it was one person. */
export const onlyAddressee = (text: string, action: DeliveryAction): readonly BouncedRecipient[] => {
  const addressed = found(patterns.ADDRESSED, text, action);
  const isOne = new Set(addressed.map(({ address }) => address)).size === 1;
  return isOne ? addressed.slice(0, 1).map((recipient) => ({ ...recipient, status: undefined })) : [];
};

const found = (pattern: RegExp, text: string, action: DeliveryAction, more = 0): readonly BouncedRecipient[] => {
  const matches: RegExpExecArray[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let match = search.exec(text); match && matches.length < MAX_MATCHES; match = search.exec(text))
    matches.push(match);
  return matches.map((match, n) => {
    const end = Math.min(match.index + match[0].length + more, matches[n + 1]?.index ?? text.length);
    const status = statusIn(text.slice(match.index, end));
    return { address: (match[1] ?? '').toLowerCase(), originalAddress: undefined, action, status };
  });
};
