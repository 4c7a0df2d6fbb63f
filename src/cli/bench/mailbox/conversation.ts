import { type Envelope, type Letter, rawLetter, USER } from './letter';
import type { Random } from './random';
import { type Body, bounceBody, receiptBody } from './reports';
import { ANSWERS, CLOSINGS, QUESTIONS } from './words';

export type Step = 'sent' | 'closing' | 'came' | 'receipt' | 'bounce' | 'delayed' | 'autoReply';

/** A conversation as far as it has gone. */
export type Conversation = {
  readonly thread: string;
  readonly subject: string;
  readonly partner: string;
  readonly letters: readonly Letter[];
};

const MINUTE = 60_000;

/** How long each step lets wait at most, in minutes. */
const PATIENCE: Readonly<Record<Step, number>> = {
  sent: 6 * 24 * 60,
  closing: 4 * 60,
  came: 2 * 24 * 60,
  receipt: 8 * 60,
  bounce: 2,
  delayed: 5 * 60,
  autoReply: 1,
};

/** When the next step is taken. */
export const nextMoment = (random: Random, after: number, step: Step): number =>
  after + MINUTE + random.below(PATIENCE[step] * MINUTE);

/** The next message of a conversation. Receipts and reports become conversations of their own in Gmail. */
export const letterFor = (random: Random, told: Conversation, step: Step, at: number): Letter => {
  const { thread, letters, partner, subject } = told;
  const messageId = `<${thread}.${letters.length}@mail.example.com>`;
  const isOwn = step === 'sent' || step === 'closing';
  const isApart = step === 'receipt' || step === 'bounce' || step === 'delayed' || step === 'autoReply';
  const envelope: Envelope = {
    at,
    from: isOwn ? `Hanako Sato <${USER}>` : partner,
    to: isOwn ? partner : USER,
    subject: letters.length === 0 ? subject : `Re: ${subject}`,
    messageId,
    references: letters.filter((letter) => letter.thread === thread).map((letter) => letter.messageId),
    ...contentOf(random, step, told),
  };
  return {
    at,
    thread: isApart ? `${thread}${letters.length}` : thread,
    label: isOwn ? 'Sent' : 'Inbox',
    messageId,
    raw: rawLetter(envelope),
  };
};

const contentOf = (
  random: Random,
  step: Step,
  { subject, partner, letters }: Conversation,
): Partial<Envelope> & { text: string } => {
  const original = [...letters].reverse().find(({ label }) => label === 'Sent')?.messageId ?? '';
  if (step === 'receipt') return { subject: `Read: ${subject}`, ...receiptBody(partner, original) };
  if (step === 'bounce' || step === 'delayed') {
    const body: Body = bounceBody(partner, original, step === 'bounce' ? 'failed' : 'delayed');
    return { from: 'MAILER-DAEMON@mx.example.com', subject: 'Delivery report', references: [], ...body };
  }
  if (step === 'autoReply') {
    return {
      subject: `自動応答: ${subject}`,
      fields: ['Auto-Submitted: auto-replied'],
      text: 'ただいま不在にしております。戻りしだいご連絡いたします。',
    };
  }
  if (step === 'closing') return { text: random.pick(CLOSINGS) };
  return { text: `${random.pick(step === 'sent' ? QUESTIONS : ANSWERS)}\r\n\r\n-- \r\n紙蔵 Kamigura Paper` };
};
