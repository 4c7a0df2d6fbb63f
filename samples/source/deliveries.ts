import {
  automaticReplyInBrackets,
  automaticReplyJapanese,
  autoReply,
  bounce,
  gmailBounce,
  mobileCarrier,
  outlookJapanese,
  postfix,
  receipt,
} from '../mailers';
import { conversation, expected, reply, sent } from '../telling';
import * as who from '../telling/people';

/** Deliveries, invoices and payments. */
export const deliveries = [
  conversation(
    '納品書の再送',
    'D',
    expected('bounced', 'awaiting', [who.shimizu, 'bounced']),
    sent('2026-09-15 10:00', who.shimizu, '清水様\n\n納品書を再送いたします。お手数ですが受領のご連絡をお願いします。'),
    bounce('2026-09-15 10:01', who.shimizu, postfix),
  ),
  conversation(
    '配送日時のご連絡',
    'D',
    expected('bounced', 'awaiting', [who.yoshida, 'bounced']),
    sent('2026-09-29 08:30', who.yoshida, '吉田様\n\n本日14時ごろにお届けにあがります。ご在席でしょうか。'),
    bounce('2026-09-29 08:31', who.yoshida, mobileCarrier),
  ),
  conversation(
    '請求書(10月分)のご送付',
    'E',
    expected('noResponse', 'awaiting', [who.mori, 'autoReplied']),
    sent('2026-11-02 09:15', who.mori, '森様\n\n10月分の請求書をお送りします。お支払予定日をお知らせいただけますか。'),
    autoReply(
      '2026-11-02 09:16',
      who.mori,
      automaticReplyInBrackets,
      'メールを受け付けました。担当者より3営業日以内にお返事いたします。\nこのメールは自動で送っています。',
    ),
  ),
  conversation(
    '受領書のお願い',
    'E',
    expected('noResponse', 'awaiting', [who.kobayashi, 'autoReplied']),
    sent('2026-10-16 16:40', who.kobayashi, '小林様\n\n昨日お届けした商品の受領書をご返送いただけますか。'),
    autoReply(
      '2026-10-16 16:41',
      who.kobayashi,
      automaticReplyJapanese,
      'ただいま出張中のため、返信が遅れます。お急ぎの方は代表番号までお願いいたします。',
    ),
  ),
  conversation(
    '請求先変更のご確認',
    'N',
    expected('opened', 'awaiting', [who.ito, 'opened'], [who.ono, 'bounced']),
    sent(
      '2026-10-19 11:25',
      [who.ito, who.ono],
      '伊藤様、大野様\n\n来月から請求先を経理部に改めてよろしいでしょうか。',
      { asksForReceipt: true },
    ),
    bounce('2026-10-19 11:26', who.ono, gmailBounce),
    receipt('2026-10-19 13:40', who.ito, outlookJapanese),
  ),
  conversation(
    '長期滞留在庫のお引き取りについて',
    'M',
    expected('noResponse', 'awaiting', [who.kato, 'noSignal']),
    sent(
      '2026-05-01 10:00',
      who.kato,
      '加藤様\n\nお預かりしている在庫が1年を超えました。お引き取りの時期をご相談させてください。',
    ),
  ),
  conversation(
    'ご入金のご確認',
    'O',
    expected('replied', 'settled', [who.suzuki, 'replied']),
    sent(
      '2026-10-30 10:20',
      who.suzuki,
      '鈴木様\n\n9月分のご入金がまだ確認できておりません。お振込みの予定を教えていただけますか。',
    ),
    reply('2026-10-30 15:55', who.suzuki, '佐藤様\n\n失礼いたしました。本日15時に振り込みました。', {
      subject: '【株式会社うみべ】お振込みの件',
      charset: 'iso-2022-jp',
    }),
  ),
  conversation(
    '破損商品の交換について',
    'C',
    expected('noResponse', 'settled', [who.watanabe, 'noSignal']),
    sent(
      '2026-09-17 09:30',
      who.watanabe,
      '渡辺様\n\nご連絡いただいた破損品は本日交換品を発送いたしました。到着しましたらお知らせください。',
    ),
    reply('2026-09-18 13:00', who.watanabe, '佐藤様\n\n無事に届きました。早いご対応をありがとうございました。', {
      mailer: 'gmail',
    }),
    sent('2026-09-18 13:20', who.watanabe, '渡辺様\n\nご連絡ありがとうございます。今後ともよろしくお願いいたします。'),
  ),
];
