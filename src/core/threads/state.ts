import { awaitingReason } from './awaiting';
import { type Finding, findings } from './evidence';
import type { Evidence, RecipientState, RecipientStatus, ThreadRecord, ThreadState, ThreadStatus } from './model';
import { type LoadsOf, openEvidence } from './opens';

/** What Kidoku says about a thread, with the evidence for it. */
export const threadState = (record: ThreadRecord, loadsOf: LoadsOf = () => []): ThreadState => {
  const opens = openEvidence(record, loadsOf);
  // Of several recipients, nobody knows which one it was.
  const isTheirs = record.latest.recipients.length === 1;
  const recipients = recipientStates(record, isTheirs ? opens : []);
  const shared = isTheirs ? [] : opens;
  const status = threadStatus(recipients, shared);
  const reason = awaitingReason(status, record);
  return { status, awaiting: reason === 'noAnswerYet', awaitingReason: reason, recipients, opens: shared };
};

/** Strongest first. A weaker signal never takes a stronger one away, whichever came first. */
const STRONGEST_FIRST: readonly RecipientStatus[] = [
  'replied',
  'opened',
  'bounced',
  'autoReplied',
  'deleted',
  'noSignal',
];

const recipientStates = ({ latest, received }: ThreadRecord, opens: readonly Evidence[]): readonly RecipientState[] => {
  const opened = (address: string) =>
    opens.map((evidence): Finding => {
      return { address, addressed: true, evidence, status: evidence.counts ? 'opened' : undefined };
    });
  const found = new Map(latest.recipients.map((address) => [address, opened(address)]));
  for (const joined of received) {
    for (const finding of findings(joined, latest.recipients)) {
      const about = found.get(finding.address);
      if (about) about.push(finding);
      else found.set(finding.address, [finding]);
    }
  }
  const addressed = new Set(latest.recipients);
  const blind = new Set(latest.recipients.slice(latest.recipients.length - (latest.blind ?? 0)));
  return [...found].map(([address, about]) => ({
    address,
    addressed: addressed.has(address),
    ...(blind.has(address) ? { blind: true } : {}),
    status: STRONGEST_FIRST.find((status) => about.some((finding) => finding.status === status)) ?? 'noSignal',
    evidence: about.map(({ evidence }) => evidence).sort((a, b) => a.at - b.at),
  }));
};

const threadStatus = (recipients: readonly RecipientState[], opens: readonly Evidence[]): ThreadStatus => {
  if (recipients.some(({ status }) => status === 'replied')) return 'replied';
  if (opens.some(({ counts }) => counts)) return 'opened';
  const addressed = recipients.filter((recipient) => recipient.addressed);
  if (addressed.length > 0 && addressed.every(({ status }) => status === 'bounced')) return 'bounced';
  return addressed.some(({ status }) => status === 'opened') ? 'opened' : 'noResponse';
};
