import {
  autoReply,
  bounce,
  denied,
  fairEmail,
  gmail,
  notes,
  outlookAutomatic,
  outlookEnglish,
  outOfOffice,
  qmail,
  receipt,
  rewrapped,
} from '../mailers';
import { conversation, expected, reply, sent } from '../telling';
import * as who from '../telling/people';

/** Asking again, and what came back late, wrong or not at all. */
export const followUps = [
  conversation(
    'Colour proofs',
    'L',
    expected('noResponse', 'awaiting', [who.priya, 'noSignal']),
    sent('2026-10-13 15:00', who.priya, 'Dear Priya,\n\nDid the colour proofs reach you?'),
    sent('2026-10-27 15:00', who.priya, 'Dear Priya,\n\nI wonder whether the proofs have arrived by now.'),
  ),
  conversation(
    'Annual volume forecast',
    'M',
    expected('noResponse', 'awaiting', [who.sofia, 'noSignal']),
    sent('2026-05-03 17:00', who.sofia, 'Dear Sofia,\n\nCould you give us a rough forecast for the year?'),
  ),
  conversation(
    'Warehouse opening hours',
    'F',
    expected('opened', 'awaiting', [who.liam, 'opened']),
    sent('2026-11-05 17:10', who.liam, 'Hi Liam,\n\nUntil when can the truck unload on Fridays?', {
      asksForReceipt: true,
    }),
    receipt('2026-11-05 19:00', who.liam, fairEmail),
  ),
  conversation(
    'Insurance certificate',
    'F',
    expected('opened', 'awaiting', [who.priya, 'opened']),
    sent('2026-11-09 14:00', who.priya, 'Dear Priya,\n\nPlease send us the insurance certificate for 2027.', {
      asksForReceipt: true,
    }),
    receipt('2026-11-09 14:26', who.priya, gmail, { thread: 'same' }),
  ),
  conversation(
    'Box dimensions',
    'F',
    expected('opened', 'awaiting', [who.liam, 'opened']),
    sent('2026-10-20 17:00', who.liam, 'Hi Liam,\n\nAre 40 cm wide boxes all right for your shelves?', {
      asksForReceipt: true,
    }),
    receipt('2026-10-20 18:30', who.liam, rewrapped),
    sent('2026-10-28 17:00', who.liam, 'Hi Liam,\n\nAny news about the boxes?', { asksForReceipt: true }),
    receipt('2026-10-28 17:42', who.liam, rewrapped),
  ),
  conversation(
    'Return of the display rack',
    'E',
    expected('noResponse', 'awaiting', [who.sofia, 'autoReplied']),
    sent('2026-09-16 16:00', who.sofia, 'Dear Sofia,\n\nWhen may we collect the display rack?'),
    autoReply('2026-09-16 16:01', who.sofia, outOfOffice, 'I am out of the office this week with no access to mail.'),
  ),
  conversation(
    'Label language for Ireland',
    'E',
    expected('noResponse', 'awaiting', [who.liam, 'autoReplied']),
    sent('2026-09-21 17:30', who.liam, 'Hi Liam,\n\nDo the labels need both languages?'),
    autoReply('2026-09-21 17:30', who.liam, outlookAutomatic, 'Thank you for your mail. I shall be back on Thursday.'),
  ),
  conversation(
    'ご担当者変更のご挨拶',
    'D',
    expected('bounced', 'awaiting', [who.ono, 'bounced']),
    sent(
      '2026-10-02 09:00',
      who.ono,
      '大野様\n\n今月から私佐藤が担当いたします。一度ご挨拶に伺ってもよろしいでしょうか。',
    ),
    bounce('2026-10-02 09:04', who.ono, qmail),
  ),
  conversation(
    'Old purchase order',
    'D',
    expected('bounced', 'awaiting', [who.oldAccount, 'bounced']),
    sent('2026-09-02 17:15', who.oldAccount, 'Hello Mark,\n\nIs order 3902 closed on your side?'),
    bounce('2026-09-02 17:20', who.oldAccount, notes),
  ),
  conversation(
    'Survey about packaging',
    '-',
    expected('noResponse', 'awaiting', [who.emily, 'noSignal']),
    sent('2026-10-30 09:45', who.emily, 'Dear Emily,\n\nWould you answer three questions about our packaging?', {
      asksForReceipt: true,
    }),
    receipt('2026-10-30 22:02', who.emily, denied),
  ),
  conversation(
    '領収書の宛名について',
    'L',
    expected('noResponse', 'awaiting', [who.ito, 'noSignal']),
    sent('2026-10-12 10:00', who.ito, '伊藤様\n\n領収書の宛名は支店名でよろしいでしょうか。', { asksForReceipt: true }),
    receipt('2026-10-12 10:30', who.ito, outlookEnglish),
    sent('2026-10-26 10:00', who.ito, '伊藤様\n\n先日の領収書の件、お返事をお待ちしております。'),
  ),
  conversation(
    'Re-stocking in January',
    'B',
    expected('replied', 'settled', [who.sofia, 'replied']),
    sent('2026-11-06 16:00', who.sofia, 'Dear Sofia,\n\nShall we plan a re-stock for January?'),
    sent('2026-11-13 16:00', who.sofia, 'Dear Sofia,\n\nThe factory needs our numbers by the end of next week.'),
    reply('2026-11-13 18:40', who.sofia, 'Sorry Hanako, yes please: the same numbers as last year.', {
      mailer: 'apple',
      encoding: 'quoted-printable',
    }),
  ),
];
