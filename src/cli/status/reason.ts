import { localMoment } from '../terminal/local-time';
import type { Evidence, Recipient, StatusLine } from './status-line';

/** Why a thread has its status, in a few words; `now` in milliseconds since the epoch. */
export const reasonOf = (line: StatusLine, now: number): string => {
  const decided = signalBehind(line);
  if (decided !== undefined) return inWords(decided, line.recipients.length > 1, now);
  return SETTLED[line.awaitingReason] ?? remark(line, now) ?? silence(line, now);
};

type Signal = { readonly recipient: Recipient; readonly evidence: Evidence };

const SETTLED: Readonly<Record<string, string>> = {
  courtesy: 'a closing that asks nothing',
  noReplyAddresses: 'no-reply address or mailing list',
  calendarAnswer: 'your answer to an invitation',
};

/** The recipients who stand behind each status, the most telling first. */
const BEHIND: Readonly<Record<StatusLine['status'], readonly Recipient['status'][]>> = {
  replied: ['replied'],
  opened: ['opened'],
  bounced: ['bounced'],
  noResponse: ['autoReplied', 'deleted'],
};

const KINDS: Readonly<Record<Recipient['status'], readonly Evidence['kind'][]>> = {
  replied: ['reply', 'calendarReply'],
  opened: ['receipt', 'open'],
  bounced: ['bounce'],
  autoReplied: ['autoReply'],
  deleted: ['receipt'],
  noSignal: [],
};

/** The first piece of evidence that made the status, as on the cards. */
const signalBehind = ({ status, recipients }: StatusLine): Signal | undefined => {
  for (const wanted of BEHIND[status]) {
    const signals = recipients
      .filter((recipient) => recipient.status === wanted)
      .flatMap((recipient) => recipient.evidence.map((evidence) => ({ recipient, evidence })))
      .filter(({ evidence: { counts, kind } }) => counts && KINDS[wanted].includes(kind));
    const [first] = signals.sort((a, b) => Date.parse(a.evidence.at) - Date.parse(b.evidence.at));
    if (first !== undefined) return first;
  }
  return undefined;
};

/** The address is only needed where there are several. */
const inWords = ({ recipient, evidence }: Signal, several: boolean, now: number): string => {
  const when = localMoment(Date.parse(evidence.at), now);
  const doubt = evidence.confidence === 'weak' || evidence.confidence === 'moderate' ? `, ${evidence.confidence}` : '';
  return `${what(evidence)} ${when}${several ? ` ${recipient.address}` : ''}${doubt}`;
};

const what = ({ kind, detail }: Evidence): string => {
  if (kind === 'reply') return 'reply';
  if (kind === 'calendarReply') return 'calendar answer';
  if (kind === 'autoReply') return 'automatic reply';
  if (kind === 'open') return 'image loaded';
  if (kind === 'bounce') return `bounce ${detail.replace(/^failed\s*/, '')}`.trim();
  return detail === 'deleted' ? 'deleted unread' : 'read receipt';
};

/** What came back and says nothing about reading. */
const remark = ({ recipients }: StatusLine, now: number): string | undefined => {
  const all = recipients.filter(({ addressed }) => addressed !== false).flatMap(({ evidence }) => evidence);
  const late = all.find(({ kind, detail }) => kind === 'bounce' && detail.startsWith('delayed'));
  if (late !== undefined) return `delivery delayed ${localMoment(Date.parse(late.at), now)}`;
  const declined = all.find(({ kind, detail }) => kind === 'receipt' && detail === 'denied');
  return declined && `read receipt declined ${localMoment(Date.parse(declined.at), now)}`;
};

const silence = ({ sentAt }: StatusLine, now: number): string => {
  const days = Math.floor((now - Date.parse(sentAt)) / 86_400_000);
  return days < 1 ? 'no signal yet' : `no signal for ${days} ${days === 1 ? 'day' : 'days'}`;
};
