import { awaitingReason } from './awaiting';
import { type Finding, findings } from './evidence';
import type { RecipientState, RecipientStatus, ThreadRecord, ThreadState, ThreadStatus } from './model';

/** What Kidoku says about a thread, with the evidence for it. */
export const threadState = (record: ThreadRecord): ThreadState => {
  const recipients = recipientStates(record);
  const status = threadStatus(recipients);
  const reason = awaitingReason(status, record);
  return { status, awaiting: reason === 'noAnswerYet', awaitingReason: reason, recipients };
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

const recipientStates = ({ latest, received }: ThreadRecord): readonly RecipientState[] => {
  const found = new Map<string, Finding[]>(latest.recipients.map((address) => [address, []]));
  for (const joined of received) {
    for (const finding of findings(joined, latest.recipients)) {
      const about = found.get(finding.address);
      if (about) about.push(finding);
      else found.set(finding.address, [finding]);
    }
  }
  const addressed = new Set(latest.recipients);
  return [...found].map(([address, about]) => ({
    address,
    addressed: addressed.has(address),
    status: STRONGEST_FIRST.find((status) => about.some((finding) => finding.status === status)) ?? 'noSignal',
    evidence: about.map(({ evidence }) => evidence),
  }));
};

const threadStatus = (recipients: readonly RecipientState[]): ThreadStatus => {
  if (recipients.some(({ status }) => status === 'replied')) return 'replied';
  const addressed = recipients.filter((recipient) => recipient.addressed);
  if (addressed.length > 0 && addressed.every(({ status }) => status === 'bounced')) return 'bounced';
  return addressed.some(({ status }) => status === 'opened') ? 'opened' : 'noResponse';
};
