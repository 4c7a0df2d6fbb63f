import {
  absenceNotice,
  autoReply,
  bounce,
  exchangeJapanese,
  outlookJapanese,
  receipt,
  thunderbirdJapanese,
} from '../mailers';
import { conversation, draft, expected, reply, sent } from '../telling';
import * as who from '../telling/people';

/** Contracts: drafts, seals and signatures. */
export const contracts = [
  conversation(
    '業務委託契約書のご確認のお願い',
    'B',
    expected('replied', 'settled', [who.tanaka, 'replied']),
    sent(
      '2026-09-01 10:12',
      who.tanaka,
      '田中様\n\nいつもお世話になっております。紙蔵の佐藤です。\n業務委託契約書の案をお送りします。9月8日までにご確認いただけますでしょうか。',
      { asksForReceipt: true },
    ),
    receipt('2026-09-01 10:40', who.tanaka, outlookJapanese),
    reply(
      '2026-09-01 15:31',
      who.tanaka,
      '佐藤様\n\n確認いたしました。第7条の支払期日だけ、月末締め翌月末払いに直していただけますか。',
      { charset: 'iso-2022-jp' },
    ),
  ),
  conversation(
    '秘密保持契約の締結について',
    'C',
    expected('noResponse', 'settled', [who.suzuki, 'noSignal']),
    sent(
      '2026-09-03 09:20',
      who.suzuki,
      '鈴木様\n\n秘密保持契約のひな形をお送りします。ご捺印のうえ一部ご返送いただけますか。',
    ),
    reply(
      '2026-09-04 11:05',
      who.suzuki,
      '佐藤様\n\n本日、捺印したものを一部郵送いたしました。来週前半には届くかと存じます。',
    ),
    sent('2026-09-04 11:22', who.suzuki, '鈴木様\n\n承知しました。ありがとうございます。'),
  ),
  conversation(
    '契約更新のご意向について',
    'F',
    expected('opened', 'awaiting', [who.watanabe, 'opened']),
    sent(
      '2026-10-20 14:00',
      who.watanabe,
      '渡辺様\n\n12月末で満了となる年間契約について、更新のご意向をお聞かせいただけますか。',
      { asksForReceipt: true },
    ),
    receipt('2026-10-20 17:45', who.watanabe, thunderbirdJapanese),
  ),
  conversation(
    '押印済み契約書のご送付先',
    'D',
    expected('bounced', 'awaiting', [who.ono, 'bounced']),
    sent(
      '2026-10-05 16:10',
      who.ono,
      '大野様\n\n押印済みの契約書をお送りしたいのですが、送付先は本社でよろしいでしょうか。',
    ),
    bounce('2026-10-05 16:11', who.ono, exchangeJapanese),
  ),
  conversation(
    '覚書の文言について',
    'E',
    expected('noResponse', 'awaiting', [who.takahashi, 'autoReplied']),
    sent(
      '2026-11-12 13:30',
      who.takahashi,
      '高橋様\n\n覚書の第3条について、「書面により」を「電磁的方法を含む書面により」と改めてもよろしいでしょうか。',
    ),
    autoReply(
      '2026-11-12 13:31',
      who.takahashi,
      absenceNotice,
      '11月16日まで不在にしております。戻りしだいご連絡いたします。',
    ),
  ),
  conversation(
    '解約条項に関するご相談',
    'G',
    expected('replied', 'settled', [who.kobayashi, 'replied']),
    sent('2026-10-27 10:00', who.kobayashi, '小林様\n\n中途解約の予告期間を3か月とする案はいかがでしょうか。'),
    reply('2026-10-28 18:20', who.kobayashi, '佐藤様\n\n社内で検討しましたが、1か月でお願いできないでしょうか。', {
      mailer: 'thunderbird',
    }),
    draft('2026-10-29 09:05', who.kobayashi, '小林様\n\nでは2か月ということで'),
  ),
  conversation(
    '契約書の製本について',
    'L',
    expected('noResponse', 'awaiting', [who.kato, 'noSignal']),
    sent('2026-10-14 11:00', who.kato, '加藤様\n\n契約書は袋とじでご用意すればよろしいでしょうか。'),
    sent('2026-10-22 11:00', who.kato, '加藤様\n\n先日お尋ねした製本の件、いかがでしょうか。'),
  ),
  conversation(
    '基本契約の別紙2',
    'P',
    expected('replied', 'settled', [who.tanaka, 'noSignal'], [who.takahashi, 'replied']),
    sent(
      '2026-09-24 15:15',
      who.tanaka,
      '田中様\n\n別紙2の単価表を今年度の内容に改めました。ご確認をお願いいたします。',
    ),
    reply(
      '2026-09-25 09:48',
      who.takahashi,
      '佐藤様\n\n田中に代わりまして高橋よりお返事いたします。単価表、この内容で問題ございません。',
      { cc: [who.tanaka], charset: 'iso-2022-jp' },
    ),
  ),
];
