import { apple, autoReply, bounce, gmailBounce, gmailVacation, receipt } from '../mailers';
import { conversation, draft, expected, reply, sent } from '../telling';
import * as who from '../telling/people';

/** A customer in the United States. */
export const northgate = [
  conversation(
    'Samples for the spring catalogue',
    'A',
    expected('noResponse', 'awaiting', [who.david, 'noSignal']),
    sent('2026-11-16 17:20', who.david, 'Hi David,\n\nI can send the samples this week. Which address should I use?'),
  ),
  conversation(
    'Quote for 12,000 envelopes',
    'B',
    expected('replied', 'settled', [who.emily, 'replied']),
    sent(
      '2026-09-08 18:00',
      who.emily,
      'Dear Emily,\n\nPlease find our quote attached. Could you let us know by the 20th?',
    ),
    reply('2026-09-09 22:41', who.emily, 'Hi Hanako,\n\nLooks good. We would like to go ahead with option 2.', {
      mailer: 'gmail',
    }),
  ),
  conversation(
    'Purchase order 4471',
    'C',
    expected('noResponse', 'settled', [who.emily, 'noSignal']),
    sent('2026-09-14 10:10', who.emily, 'Dear Emily,\n\nCould you send us the purchase order for the envelopes?'),
    reply('2026-09-14 23:05', who.emily, 'Attached. Sorry for the wait!', { mailer: 'apple' }),
    sent('2026-09-15 09:02', who.emily, 'Got it, thank you!\n\nHanako'),
  ),
  conversation(
    'Shipping documents',
    'D',
    expected('bounced', 'awaiting', [who.oldAccount, 'bounced']),
    sent('2026-09-22 15:30', who.oldAccount, 'Hello Mark,\n\nAre the attached shipping documents complete?'),
    bounce('2026-09-22 15:30', who.oldAccount, gmailBounce),
  ),
  conversation(
    'Customs form for the October shipment',
    'E',
    expected('noResponse', 'awaiting', [who.david, 'autoReplied']),
    sent(
      '2026-10-09 16:45',
      who.david,
      'Hi David,\n\nCustoms asks for the tariff number of the gift boxes. Do you have it?',
    ),
    autoReply('2026-10-09 16:45', who.david, gmailVacation, 'I am travelling until Monday and will read my mail then.'),
  ),
  conversation(
    'Artwork for the gift boxes',
    'F',
    expected('opened', 'awaiting', [who.emily, 'opened']),
    sent('2026-11-11 09:30', who.emily, 'Dear Emily,\n\nHere is the artwork. May we print it as it is?', {
      asksForReceipt: true,
    }),
    receipt('2026-11-11 22:15', who.emily, apple),
  ),
  conversation(
    'Payment terms for 2027',
    'G',
    expected('replied', 'settled', [who.emily, 'replied']),
    sent('2026-10-26 10:00', who.emily, 'Dear Emily,\n\nWould 30 days net suit you for next year?'),
    reply('2026-10-26 23:50', who.emily, 'We would need 45 days. Can that be done?', { mailer: 'gmail' }),
    draft('2026-10-27 09:20', who.emily, 'Dear Emily,\n\nLet me ask our'),
  ),
  conversation(
    'Store visit in December',
    'K',
    expected('noResponse', 'awaiting', [who.david, 'noSignal']),
    sent(
      '2026-11-02 11:40',
      who.david,
      'Hi David,\n\nI will be in Boston from December 7 to 9. May I visit the store?',
    ),
    draft('2026-11-10 16:00', who.david, 'Hi David,\n\nJust coming back to my'),
  ),
  conversation(
    'Damaged carton in shipment 118',
    'O',
    expected('replied', 'settled', [who.david, 'replied']),
    sent(
      '2026-10-12 13:00',
      who.david,
      'Hi David,\n\nThe carrier reports a damaged carton. Could you check number 118 when it arrives?',
    ),
    reply('2026-10-14 00:20', who.david, 'Checked it, only the outer box is dented. No claim from us.', {
      subject: 'Carton 118 is fine',
      mailer: 'thunderbird',
    }),
  ),
];
