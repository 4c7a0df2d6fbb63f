import type { Emulator, EmulatorOptions } from '../../../src/emulator/options';
import { emulate } from '../../tools/apps-script';
import { type Letter, momentOf } from './letters';

export const NOW = '2026-11-20 09:00';
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The built add-on over a mailbox of these letters, at NOW. */
export const addOn = (letters: readonly Letter[], options: Partial<EmulatorOptions> = {}): Emulator => {
  const emulator = emulate({ now: momentOf(NOW), frozen: true, ...options });
  deliver(emulator, letters);
  return emulator;
};

/** Puts letters into the mailbox as Gmail would: each at its own time, in its own conversation. */
export const deliver = (emulator: Emulator, letters: readonly Letter[]): void => {
  for (const { at, labels, raw, thread } of letters) {
    const system = labels.map(
      (label) =>
        ({ Sent: 'SENT', Inbox: 'INBOX', Drafts: 'DRAFT', Trash: 'TRASH', Spam: 'SPAM', Chat: 'CHAT' })[label] ?? label,
    );
    emulator.mailbox.add({ raw, labels: system, threadId: threadIdOf(thread), internalDate: momentOf(at) });
  }
};

/** 16 hexadecimal digits for a conversation's name. */
export const threadIdOf = (name: string): string =>
  Array.from(name)
    .reduce((sum, letter) => (sum * 131n + BigInt(letter.codePointAt(0) ?? 0)) % 0xffffffffffffffn, 0n)
    .toString(16)
    .padStart(16, '1');

/** An event as Gmail sends it. */
export const eventOf = (
  parameters: Readonly<Record<string, string>> = {},
  { locale = 'ja', threadId }: { readonly locale?: string; readonly threadId?: string } = {},
) => ({
  commonEventObject: {
    hostApp: 'GMAIL',
    platform: 'WEB',
    userLocale: locale,
    timeZone: { id: 'Asia/Tokyo', offset: 32_400_000 },
    parameters,
  },
  ...(threadId ? { gmail: { threadId, messageId: threadId, accessToken: 'token' } } : {}),
});

/** `count` letters sent to as many people, one an hour, the last one at NOW less an hour. */
export const manySent = (count: number): readonly Letter[] =>
  Array.from({ length: count }, (_, i) => ({
    at: hoursBefore(count - i),
    labels: ['Sent'],
    thread: `sent ${i}`,
    raw: [
      'From: hanako@kidoku.example',
      `To: person${i}@example.co.jp`,
      `Subject: Offer ${i}`,
      `Message-ID: <offer-${i}@kidoku.example>`,
      `Date: ${new Date(momentOf(hoursBefore(count - i))).toUTCString()}`,
      '',
      'Could you tell me what you think of our offer?',
      '',
    ].join('\r\n'),
  }));

/** `2026-11-20 08:00` for 1. */
export const hoursBefore = (hours: number): string =>
  new Date(momentOf(NOW) - hours * HOUR + 9 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
