import { bounce, exim, outlookEnglish, receipt, thunderbird } from '../mailers';
import { conversation, expected, reply, sent } from '../telling';
import * as who from '../telling/people';

const noReply = { name: '展示会事務局', address: 'no-reply@tenji.example.co.jp' };
const list = { name: 'Exhibitors', address: 'exhibitors@lists.example.com' };

/** A trade fair: several recipients, copies, addresses with a tag, lists. */
export const exhibition = [
  conversation(
    'Stand plan, hall 4',
    'H',
    expected('noResponse', 'awaiting', [who.sofia, 'noSignal']),
    sent('2026-11-03 10:00', who.sofia, 'Dear Sofia,\n\nIs the corner stand still free?', { from: who.hanakoTagged }),
  ),
  conversation(
    'Electricity for stand 4-118',
    'J',
    expected('noResponse', 'awaiting', [who.liam, 'noSignal']),
    sent(
      '2026-11-04 11:00',
      [who.liam, who.hanako],
      'Hi Liam,\n\n(copy to myself)\nHow many sockets does the stand have?',
    ),
  ),
  conversation(
    'Leaflets in three languages',
    'P',
    expected('replied', 'settled', [who.noah, 'noSignal'], [who.klara, 'replied']),
    sent('2026-09-28 16:00', who.noah, 'Dear Noah,\n\nCould somebody of yours check the German leaflet?'),
    reply('2026-09-29 16:44', who.klara, 'Dear Hanako,\n\nNoah passed it on to me. Two commas, otherwise perfect.', {
      cc: [who.noah],
      mailer: 'outlook',
    }),
  ),
  conversation(
    'Badges for the fair',
    'I',
    expected('replied', 'settled', [who.ohana, 'replied']),
    sent('2026-10-01 15:00', who.ohana, 'Dear Ohana,\n\nCould you order three badges for us?'),
    reply('2026-10-01 16:30', who.ohana, 'Done, you can pick them up at the south entrance.', { mailer: 'gmail' }),
  ),
  conversation(
    'Evening reception on the 12th',
    'N',
    expected('opened', 'awaiting', [who.liam, 'opened'], [who.oldAccount, 'bounced']),
    sent('2026-10-29 12:00', [who.liam], 'Dear Liam, dear Mark,\n\nWill you both join us on the 12th?', {
      cc: [who.oldAccount],
      asksForReceipt: true,
    }),
    bounce('2026-10-29 12:03', who.oldAccount, exim),
    receipt('2026-10-29 19:31', who.liam, thunderbird),
  ),
  conversation(
    '出展申込書の送付',
    '-',
    expected('noResponse', 'settled', [noReply, 'noSignal']),
    sent('2026-09-30 17:50', noReply, '展示会事務局 御中\n\n出展申込書をお送りいたします。'),
  ),
  conversation(
    'Lost property, stand 4-118',
    '-',
    expected('noResponse', 'settled', [list, 'noSignal']),
    sent('2026-11-14 09:00', list, 'Dear all,\n\nA grey umbrella was left at our stand.'),
  ),
  conversation(
    '出展報告(社外秘)',
    'F',
    expected('opened', 'awaiting', [who.colleague, 'noSignal'], [who.takahashi, 'opened']),
    sent('2026-11-17 14:30', who.colleague, '中村さん\n\n展示会の報告書です。コメントがあれば木曜までにください。', {
      bcc: [who.takahashi],
      asksForReceipt: true,
    }),
    receipt('2026-11-17 15:10', who.takahashi, outlookEnglish),
  ),
  conversation(
    'ブース設営の立ち会い',
    'J',
    expected('noResponse', 'awaiting', [who.mori, 'noSignal']),
    sent(
      '2026-10-24 18:20',
      [who.hanakoAlias, who.mori],
      '森様\n\n設営は11日の8時からです。立ち会っていただけますか。',
      { cc: [who.hanako] },
    ),
  ),
];
