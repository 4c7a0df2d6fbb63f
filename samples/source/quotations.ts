import { bounce, outlookJapanese, outlookJapaneseNotRead, postfixDelayed, receipt, roundcube } from '../mailers';
import { conversation, draft, expected, reply, sent } from '../telling';
import * as who from '../telling/people';

/** Quotations and orders. */
export const quotations = [
  conversation(
    'お見積書の件(再生紙封筒 5,000枚)',
    'A',
    expected('noResponse', 'awaiting', [who.ito, 'noSignal']),
    sent(
      '2026-11-10 09:40',
      who.ito,
      '伊藤様\n\nご依頼の見積書をお送りします。有効期限は11月末日です。ご検討のほどよろしくお願いいたします。',
    ),
  ),
  conversation(
    '【ご注文確認】和紙便箋 300冊',
    'B',
    expected('replied', 'settled', [who.yamamoto, 'replied']),
    sent(
      '2026-09-10 16:20',
      who.yamamoto,
      '山本様\n\nご注文ありがとうございます。納期は9月24日でよろしいでしょうか。',
      { labels: ['取引先/みどり文具'] },
    ),
    reply('2026-09-11 08:55', who.yamamoto, '佐藤様\n\n24日で大丈夫です。午前中の着でお願いします。', {
      charset: 'shift_jis',
      mailer: 'apple',
      labels: ['Inbox', 'Opened', '取引先/みどり文具'],
    }),
  ),
  conversation(
    '追加お見積りのご案内',
    'F',
    expected('opened', 'awaiting', [who.kobayashi, 'opened']),
    sent(
      '2026-11-04 10:30',
      who.kobayashi,
      '小林様\n\n表紙を厚紙にした場合の追加見積りです。ご不明な点があればお知らせください。',
      { asksForReceipt: true },
    ),
    receipt('2026-11-04 13:02', who.kobayashi, roundcube),
  ),
  conversation(
    '価格改定のお知らせとお願い',
    'Q',
    expected('noResponse', 'awaiting', [who.suzuki, 'deleted']),
    sent(
      '2026-10-01 09:00',
      who.suzuki,
      '鈴木様\n\n原材料の高騰により、1月出荷分から価格を改めさせていただきたく、ご承諾をお願いいたします。',
      { asksForReceipt: true },
    ),
    receipt('2026-10-01 12:14', who.suzuki, outlookJapaneseNotRead),
  ),
  conversation(
    '見本帳の送付について',
    'R',
    expected('noResponse', 'awaiting', [who.mori, 'noSignal']),
    sent('2026-11-17 18:00', who.mori, '森様\n\n秋冬の見本帳ができました。ご希望の部数をお知らせください。'),
    bounce('2026-11-17 22:05', who.mori, postfixDelayed),
  ),
  conversation(
    '封筒の用紙見本',
    'H',
    expected('noResponse', 'awaiting', [who.watanabe, 'noSignal']),
    sent(
      '2026-11-06 11:11',
      who.watanabe,
      '渡辺様\n\n用紙見本を3種類お送りしました。お手元に届きましたらご一報ください。',
      { from: who.hanakoAlias },
    ),
  ),
  conversation(
    '特注サイズのお見積り',
    'J',
    expected('noResponse', 'awaiting', [who.kato, 'noSignal']),
    sent(
      '2026-11-09 17:30',
      [who.kato, who.hanako],
      '加藤様\n\n(控えとして自分にも送っております)\n特注サイズは500部から承ります。部数はいかがいたしましょうか。',
    ),
  ),
  conversation(
    '名入れノートの校正',
    'I',
    expected('replied', 'settled', [who.satomi, 'replied']),
    sent('2026-10-08 10:45', who.satomi, '里見様\n\n校正刷りをお送りします。修正がなければそのまま印刷に回します。'),
    reply('2026-10-08 14:10', who.satomi, '佐藤様\n\n奥付の電話番号が古いままです。差し替えをお願いします。', {
      charset: 'iso-2022-jp',
    }),
  ),
  conversation(
    '在庫引き当てのお願い',
    'K',
    expected('noResponse', 'awaiting', [who.yamamoto, 'noSignal']),
    sent('2026-11-05 15:00', who.yamamoto, '山本様\n\n12月分として便箋200冊を押さえてもよろしいでしょうか。'),
    draft('2026-11-12 10:00', who.yamamoto, '山本様\n\n先日の在庫の件ですが'),
  ),
  conversation(
    'カタログ差し替えページのご確認',
    'F',
    expected('opened', 'awaiting', [who.tanaka, 'opened']),
    sent(
      '2026-11-13 10:10',
      who.tanaka,
      '田中様\n\n差し替えの2ページをお送りします。11月24日までにご確認をお願いいたします。',
      { asksForReceipt: true },
    ),
    receipt('2026-11-13 10:32', who.tanaka, outlookJapanese, { thread: 'same' }),
  ),
];
