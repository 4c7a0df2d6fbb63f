import { domainOf, mailbox } from '../address';
import { parseIsoDate } from '../dates/plain-date';
import type { Confidence, Evidence, EvidenceKind, Joined, JoinedBy, RecipientStatus } from './model';

/** What a received message says about one person. */
export type Finding = {
  readonly address: string;
  readonly addressed: boolean;
  readonly evidence: Evidence;
  /** The status that it gives; `undefined` where it is only shown. */
  readonly status: Exclude<RecipientStatus, 'noSignal'> | undefined;
};

/** -> the recipient whom an address means, plus tags aside. */
type Addressed = (address: string | undefined) => string | undefined;

/** What a message that bears on a sent message says about whom. */
export const findings = (joined: Joined, recipients: readonly string[]): readonly Finding[] => {
  const addressed: Addressed = (address) =>
    recipients.find((recipient) => recipient === address) ??
    recipients.find((recipient) => address !== undefined && mailbox(recipient) === mailbox(address));
  switch (joined.kind) {
    case 'human':
      return answer(joined, 'reply', addressed, recipients);
    case 'calendarReply':
      return answer(joined, 'calendarReply', addressed, recipients);
    case 'receipt':
      return receipt(joined, addressed);
    case 'autoReply':
      return autoReply(joined, addressed);
    case 'bounce':
      return bounce(joined, addressed, recipients);
  }
};

type Claim = Pick<Finding, 'status'> & Pick<Evidence, 'kind' | 'confidence' | 'detail' | 'backOn'>;

/** A person who was not addressed is shown; what they sent counts only where it is an answer. */
const finding = (joined: Joined, recipient: string | undefined, address: string, claim: Claim): Finding => {
  const { at, id, messageId } = joined;
  const isAnswer = claim.status === 'replied';
  const status = recipient || isAnswer ? claim.status : undefined;
  const { kind, detail, backOn } = claim;
  const confidence = joined.spam ? 'weak' : claim.confidence;
  return {
    address: recipient ?? address,
    addressed: recipient !== undefined,
    evidence: {
      ...{ kind, at, id, messageId, confidence, counts: status !== undefined, detail },
      ...(backOn ? { backOn } : {}),
    },
    status,
  };
};

const answer = (
  joined: Joined,
  kind: EvidenceKind,
  addressed: Addressed,
  recipients: readonly string[],
): readonly Finding[] => {
  const { from, joinedBy } = joined;
  // QUIRK: no address can be read in some From fields. What names a message to one person is that person's.
  const address = from ?? (joinedBy === 'messageId' && recipients.length === 1 ? recipients[0] : undefined);
  if (!address) return [];
  const confidence = joinedBy === 'weak' ? 'weak' : from ? 'certain' : 'strong';
  return [finding(joined, addressed(address), address, { kind, confidence, detail: '', status: 'replied' })];
};

const BY_JOIN: Readonly<Record<JoinedBy, Confidence>> = { messageId: 'strong', thread: 'moderate', weak: 'weak' };

/** Anybody can write a receipt in the name of others: what comes from elsewhere than its reader's domain is not sure. */
const areRelated = (a: string, b: string): boolean => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

const receipt = (joined: Joined, addressed: Addressed): readonly Finding[] => {
  const { type = 'unknown', readers = [] } = joined.receipt ?? {};
  const reader = readers.find((address) => addressed(address)) ?? readers[0];
  if (!reader) return [];
  const status = type === 'displayed' ? 'opened' : type === 'deleted' ? 'deleted' : undefined;
  const isForeign = joined.from !== undefined && !areRelated(domainOf(joined.from), domainOf(reader));
  const confidence = isForeign ? 'weak' : BY_JOIN[joined.joinedBy];
  return [finding(joined, addressed(reader), reader, { kind: 'receipt', confidence, detail: type, status })];
};

const autoReply = (joined: Joined, addressed: Addressed): readonly Finding[] => {
  if (!joined.from) return [];
  const confidence = BY_JOIN[joined.joinedBy];
  const recipient = addressed(joined.from);
  const backOn = parseIsoDate(joined.backOn ?? '');
  const claim: Claim = {
    kind: 'autoReply',
    confidence,
    detail: '',
    status: 'autoReplied',
    ...(backOn ? { backOn } : {}),
  };
  return [finding(joined, recipient, joined.from, claim)];
};

/** A bounce that names the recipient needs no more than the message that it belongs to. */
const NAMED: Readonly<Record<JoinedBy, Confidence>> = { messageId: 'certain', thread: 'strong', weak: 'weak' };

const bounce = (joined: Joined, addressed: Addressed, recipients: readonly string[]): readonly Finding[] => {
  const { bounced = [], joinedBy } = joined;
  if (bounced.length === 0) return namelessBounce(joined, recipients);
  return bounced.map(({ address, originalAddress, action, status }) => {
    const recipient = addressed(originalAddress) ?? addressed(address);
    return finding(joined, recipient, address, {
      kind: 'bounce',
      confidence: NAMED[joinedBy],
      detail: status ? `${action} ${status}` : action,
      status: action === 'failed' ? 'bounced' : undefined,
    });
  });
};

/** QUIRK: a server may not say whose mail it could not deliver. With one recipient there is no doubt who it was. */
const namelessBounce = (joined: Joined, recipients: readonly string[]): readonly Finding[] =>
  recipients.map((recipient) =>
    finding(joined, recipient, recipient, {
      kind: 'bounce',
      confidence: joined.joinedBy === 'weak' ? 'weak' : 'moderate',
      detail: 'failed',
      status: recipients.length === 1 ? 'bounced' : undefined,
    }),
  );
