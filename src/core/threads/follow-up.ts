import { addBusinessDays, businessDayFrom, type Closures } from '../dates/business-days';
import { isBefore, type PlainDate } from '../dates/plain-date';
import type { EpochMs, RecipientState, SentMessage, ThreadState } from './model';

/** What the user chose for one sent message. */
export type Choice = {
  /** Not to be due before that day, and to be due from then on. */
  readonly remindOn?: PlainDate;
  /** Not to be due at all. A reminder comes back when this is undone. */
  readonly done?: true;
};

/** What decides when a thread is due. */
export type FollowUpRules = {
  readonly today: PlainDate;
  /** On which of the user's days a moment lies. */
  readonly dayOf: (at: EpochMs) => PlainDate;
  /** How many business days to wait. */
  readonly days: number;
  readonly closures: Closures;
  /** By Gmail's id of the sent message: a later message of the same thread begins anew. */
  readonly choiceOf: (messageId: string) => Choice | undefined;
};

/** Why a day was reached: business days passed, somebody is back who was away, or the user wished it. */
export type FollowUpReason =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'return'; readonly backOn: PlainDate }
  | { readonly kind: 'reminder' };

/** Whether it is time to ask again. */
export type FollowUp =
  | { readonly kind: 'due'; readonly since: PlainDate; readonly reason: FollowUpReason }
  | { readonly kind: 'later'; readonly on: PlainDate; readonly reason: FollowUpReason }
  | { readonly kind: 'done' }
  /** An answer came, and with it the end of what the user had chosen. */
  | { readonly kind: 'ended'; readonly what: 'reminder' | 'done' };

/** Whether it is time to ask again about a sent message. -> `undefined` where no answer is expected. */
export const followUpOf = (
  latest: Pick<SentMessage, 'id' | 'at'>,
  { awaiting, status, recipients }: Pick<ThreadState, 'awaiting' | 'status' | 'recipients'>,
  rules: FollowUpRules,
): FollowUp | undefined => {
  const choice = rules.choiceOf(latest.id);
  if (!awaiting)
    return choice && status === 'replied' ? { kind: 'ended', what: choice.done ? 'done' : 'reminder' } : undefined;
  if (choice?.done) return { kind: 'done' };
  const { on, reason } = choice?.remindOn
    ? { on: choice.remindOn, reason: { kind: 'reminder' } as const }
    : byItself(latest.at, recipients, rules);
  return isBefore(rules.today, on) ? { kind: 'later', on, reason } : { kind: 'due', since: on, reason };
};

/** After some business days, or a business day after the return, whichever is later. */
const byItself = (
  sentAt: EpochMs,
  recipients: readonly RecipientState[],
  { dayOf, days, closures }: FollowUpRules,
): { readonly on: PlainDate; readonly reason: FollowUpReason } => {
  const patient = addBusinessDays(dayOf(sentAt), days, closures);
  const backOn = firstBack(recipients);
  const returned = backOn && addBusinessDays(businessDayFrom(backOn, closures), 1, closures);
  return backOn && returned && isBefore(patient, returned)
    ? { on: returned, reason: { kind: 'return', backOn } }
    : { on: patient, reason: { kind: 'days', days } };
};

/** The day on which the first of them is there again. -> `undefined` where one who could answer is not known to be away. */
const firstBack = (recipients: readonly RecipientState[]): PlainDate | undefined => {
  const reachable = recipients.filter(({ addressed, status }) => addressed && status !== 'bounced');
  const [first, ...others] = reachable.map(backOnOf);
  return others.reduce((soonest, day) => soonest && day && (isBefore(day, soonest) ? day : soonest), first);
};

/** The last automatic reply counts: an absence is prolonged, or ends early. */
const backOnOf = ({ evidence }: RecipientState): PlainDate | undefined => {
  const notices = evidence.filter(({ kind, counts }) => kind === 'autoReply' && counts);
  return notices[notices.length - 1]?.backOn;
};
