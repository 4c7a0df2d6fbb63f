import { renderMail, withLineEnds } from '../../../emulator/gmail/outgoing/render';
import { type Answered, answerFields, spelled } from './answered';

const DAY = 24 * 3_600_000;
/** How long somebody is away. */
const AWAY = 5 * DAY;

/** What the recipient's server answers while they are away (RFC 3834). */
export const outOfOffice = (of: Answered): Buffer => {
  const { seat, sender, subject, now } = of;
  const { name, address, language } = seat.person;
  const back = spelled(of, now + AWAY, {
    month: 'long',
    day: 'numeric',
    weekday: language === 'ja' ? 'short' : 'long',
  });
  const { prefix, text } = language === 'ja' ? WORDS.ja : WORDS.en;
  return renderMail({
    ...answerFields(of),
    from: { name, address },
    to: sender,
    subject: `${prefix} ${subject}`,
    text: withLineEnds(text(back, name)),
    headers: { 'Return-Path': '<>', 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
  });
};

const WORDS = {
  ja: {
    prefix: '自動応答:',
    text: (back: string, name: string) =>
      `メールをお送りいただきありがとうございます。\n\n現在、不在にしております。${back}に戻りますので、戻り次第お返事いたします。\n\n${name}\n`,
  },
  en: {
    prefix: 'Automatic reply:',
    text: (back: string, name: string) =>
      `Thank you for your message.\n\nI am out of the office and will be back on ${back}. I will answer then.\n\n${name}\n`,
  },
} as const;
