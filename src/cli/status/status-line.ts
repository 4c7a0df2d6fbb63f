import * as v from 'valibot';

const Evidence = v.looseObject({
  kind: v.picklist(['reply', 'calendarReply', 'receipt', 'open', 'bounce', 'autoReply']),
  at: v.string(),
  messageId: v.nullable(v.string()),
  confidence: v.picklist(['certain', 'strong', 'moderate', 'weak']),
  counts: v.boolean(),
  detail: v.string(),
});

const Recipient = v.looseObject({
  address: v.string(),
  addressed: v.optional(v.boolean()),
  status: v.picklist(['replied', 'opened', 'bounced', 'autoReplied', 'deleted', 'noSignal']),
  evidence: v.array(Evidence),
});

const StatusLine = v.looseObject({
  threadId: v.string(),
  messageId: v.nullable(v.string()),
  subject: v.string(),
  sentAt: v.string(),
  status: v.picklist(['replied', 'bounced', 'opened', 'noResponse']),
  awaiting: v.boolean(),
  awaitingReason: v.string(),
  recipients: v.array(Recipient),
});

/** What the add-on says of one sent thread; what the command prints as JSON, unchanged. */
export type StatusLine = v.InferOutput<typeof StatusLine>;
export type Recipient = v.InferOutput<typeof Recipient>;
export type Evidence = v.InferOutput<typeof Evidence>;

/** The add-on's answer, checked; throws where the bundle says something else. */
export const statusLines = (answer: unknown): readonly StatusLine[] => v.parse(v.array(StatusLine), answer);
