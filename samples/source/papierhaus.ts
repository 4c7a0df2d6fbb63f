import {
  abwesend,
  autoReply,
  bounce,
  exchangeGerman,
  gmailDelayed,
  kmail,
  outlookGerman,
  outlookNotRead,
  receipt,
} from '../mailers';
import { conversation, expected, reply, sent } from '../telling';
import * as who from '../telling/people';

/** Customers in Germany. */
export const papierhaus = [
  conversation(
    'Distribution agreement, second draft',
    'F',
    expected('opened', 'awaiting', [who.noah, 'opened']),
    sent(
      '2026-10-15 16:00',
      who.noah,
      'Dear Noah,\n\nPlease find the second draft attached. Could you comment on section 4 by the end of the month?',
      { asksForReceipt: true },
    ),
    receipt('2026-10-15 17:12', who.noah, outlookGerman),
  ),
  conversation(
    'Paper weight of the notebooks',
    'F',
    expected('opened', 'awaiting', [who.jonas, 'opened']),
    sent('2026-11-18 15:20', who.jonas, 'Dear Jonas,\n\nWould 90 g/m² be heavy enough for fountain pens?', {
      asksForReceipt: true,
    }),
    receipt('2026-11-18 18:03', who.jonas, kmail),
  ),
  conversation(
    'New contact at Papierhaus?',
    'D',
    expected('bounced', 'awaiting', [who.greta, 'bounced']),
    sent('2026-09-25 17:00', who.greta, 'Dear Greta,\n\nAre you still in charge of notebooks?'),
    bounce('2026-09-25 17:00', who.greta, exchangeGerman),
  ),
  conversation(
    'Price list 2027',
    'E',
    expected('noResponse', 'awaiting', [who.klara, 'autoReplied']),
    sent(
      '2026-11-16 16:30',
      who.klara,
      'Dear Klara,\n\nHere is our price list for 2027. Which items would you like to keep in your range?',
    ),
    autoReply(
      '2026-11-16 16:31',
      who.klara,
      abwesend,
      'Vielen Dank für Ihre Nachricht. Ich bin bis einschließlich 27.11. nicht im Büro.',
    ),
  ),
  conversation(
    'Recycling certificate',
    'Q',
    expected('noResponse', 'awaiting', [who.klara, 'deleted']),
    sent('2026-10-06 17:45', who.klara, 'Dear Klara,\n\nDo you need the recycling certificate in German as well?', {
      asksForReceipt: true,
    }),
    receipt('2026-10-07 16:20', who.klara, outlookNotRead),
  ),
  conversation(
    'Pallet heights',
    'R',
    expected('noResponse', 'awaiting', [who.jonas, 'noSignal']),
    sent(
      '2026-11-19 16:00',
      who.jonas,
      'Dear Jonas,\n\nIs 1.80 m the limit for pallets at your gate?\nFrom December on we pack them higher.',
    ),
    bounce('2026-11-19 20:10', who.jonas, gmailDelayed),
  ),
  conversation(
    'Joint stand at the spring fair',
    'N',
    expected('opened', 'awaiting', [who.greta, 'bounced'], [who.noah, 'opened']),
    sent(
      '2026-10-22 17:30',
      [who.greta, who.noah],
      'Dear Greta, dear Noah,\n\nShall we share a stand at the spring fair?',
      { asksForReceipt: true },
    ),
    bounce('2026-10-22 17:31', who.greta, exchangeGerman),
    receipt('2026-10-23 16:05', who.noah, outlookGerman),
  ),
  conversation(
    'Delivery in week 44',
    'B',
    expected('replied', 'settled', [who.klara, 'replied']),
    sent('2026-10-19 16:20', who.klara, 'Dear Klara,\n\nIs Thursday of week 44 a good day for the delivery?'),
    reply(
      '2026-10-19 18:11',
      who.klara,
      'Liebe Frau Sato,\n\nDonnerstag passt. Bitte vor 12 Uhr, danach ist das Lager geschlossen. Schöne Grüße',
      { charset: 'iso-8859-1', encoding: 'quoted-printable' },
    ),
  ),
];
