import type { Context } from 'hono';
import * as v from 'valibot';
import type { AddOnCall, ClockChange, Draft, SeatAction } from '../../api';
import { Refused } from '../failure';
import type { ListQuery } from '../gmail/thread-list';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const wholeNumber = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const DAY = 24 * 3_600_000;
const ADDRESSES = 100_000;
const SUBJECT = 10_000;

const composed = { to: text(ADDRESSES), cc: text(ADDRESSES), bcc: text(ADDRESSES), subject: text(SUBJECT) };

const formInput = v.union([
  v.object({ strings: v.array(text(50_000)) }),
  v.object({
    msSinceEpoch: v.number(),
    hasDate: v.exactOptional(v.boolean()),
    hasTime: v.exactOptional(v.boolean()),
  }),
  v.object({ hours: wholeNumber(0, 23), minutes: wholeNumber(0, 59) }),
]);

export const addOnCall: v.GenericSchema<unknown, AddOnCall> = v.object({
  run: v.pipe(v.string(), v.regex(/^[\w$]{1,100}$/)),
  language: v.picklist(['ja', 'en']),
  platform: v.picklist(['WEB', 'ANDROID']),
  parameters: v.exactOptional(v.record(v.string(), v.string())),
  inputs: v.exactOptional(v.record(v.string(), formInput)),
  open: v.exactOptional(v.object({ messageId: text(100), threadId: text(100) })),
  compose: v.exactOptional(v.object(composed)),
});

export const draft: v.GenericSchema<unknown, Draft> = v.object({
  ...composed,
  id: v.exactOptional(text(100)),
  html: v.string(),
  inReplyTo: v.exactOptional(text(100)),
});

export const clockChange: v.GenericSchema<unknown, ClockChange> = v.object({ advance: wholeNumber(0, 366 * DAY) });

export const seatAction: v.GenericSchema<unknown, SeatAction> = v.union([
  v.object({ action: v.picklist(['opened', 'sendReceipt', 'declineReceipt', 'outOfOffice', 'bounce']) }),
  v.object({ action: v.literal('reply'), text: v.pipe(text(100_000), v.trim(), v.minLength(1)) }),
]);

const count = (most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.maxValue(most), v.number());

export const listQuery: v.GenericSchema<unknown, ListQuery> = v.object({
  folder: v.optional(v.picklist(['inbox', 'sent', 'drafts', 'all', 'spam', 'trash']), 'inbox'),
  q: v.optional(text(1000), ''),
  offset: v.optional(count(100_000_000), '0'),
  limit: v.optional(count(200), '50'),
});

/** Throws where something is not as it is expected, and says what. */
export const checked = <T>(schema: v.GenericSchema<unknown, T>, value: unknown): T => {
  const { success, output, issues } = v.safeParse(schema, value);
  if (success) return output;
  const [issue] = issues;
  throw new Refused(400, 'unreadable', `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim());
};

/** The JSON that a request carries. */
export const readJson = async <T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> => {
  const body = await c.req.text();
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refused(400, 'unreadable', 'JSON');
  }
  return checked(schema, value);
};
