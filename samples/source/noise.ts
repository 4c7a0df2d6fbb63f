import { draft, noise, reply, sent } from '../telling';
import * as who from '../telling/people';

const shop = { name: '文具のかわら版', address: 'news@kawaraban.example.co.jp' };
const press = { name: 'Paper Weekly', address: 'editor@paperweekly.example.com' };
const bank = { name: 'Example Bank', address: 'no-reply@bank.example.com' };
const courier = { name: '配送状況のお知らせ', address: 'notice@haisou.example.co.jp' };
const tracker = { name: 'Print orders', address: 'orders@printing.example.de' };
const prize = { name: 'Mr Lucky', address: 'winner@prizes.example.com' };

const asNewsletter = {
  labels: ['Inbox', 'Unread', 'Promotions'],
  fields: [
    ['List-Unsubscribe', '<https://example.com/unsubscribe>'],
    ['Precedence', 'bulk'],
  ],
} as const;
const asNotification = {
  labels: ['Inbox', 'Opened', 'Updates'],
  fields: [['Auto-Submitted', 'auto-generated']],
} as const;

/** What else lies in a mailbox and says nothing about what she sent. */
export const otherMail = [
  noise(
    '【新商品】秋の便箋フェア開催中',
    reply('2026-09-07 07:00', shop, '秋の新柄がそろいました。店頭でお確かめください。', {
      ...asNewsletter,
      charset: 'iso-2022-jp',
    }),
  ),
  noise(
    '年末の営業時間について',
    reply('2026-11-15 07:00', shop, '12月29日から1月3日まで休業いたします。', {
      ...asNewsletter,
      charset: 'shift_jis',
    }),
  ),
  noise(
    'Paper Weekly, issue 38',
    reply(
      '2026-09-18 14:00',
      press,
      'From pulp to page: this week in paper.\n\nFrom our readers: three letters.',
      asNewsletter,
    ),
  ),
  noise('Paper Weekly, issue 45', reply('2026-11-06 14:00', press, 'Recycled fibre prices fall again.', asNewsletter)),
  noise(
    'Your statement is ready',
    reply('2026-10-01 03:00', bank, 'Your statement for September can be read in your account.', asNotification),
  ),
  noise(
    '【配送完了】お荷物番号 4401-2291',
    reply('2026-10-15 16:02', courier, 'お荷物のお届けが完了しました。', asNotification),
  ),
  noise(
    'Order 5521 has left the press',
    reply('2026-10-30 20:00', tracker, 'Ihre Bestellung 5521 wurde heute gedruckt und geht morgen in den Versand.', {
      ...asNotification,
      charset: 'iso-8859-1',
      encoding: 'quoted-printable',
    }),
  ),
  noise(
    'You have won',
    reply('2026-10-11 02:10', prize, 'Send us your bank details and the prize is yours.', {
      labels: ['Spam', 'Unread'],
      fields: [],
    }),
  ),
  noise(
    'Re: お見積書の件(再生紙封筒 5,000枚)',
    reply('2026-11-11 01:13', prize, 'Cheap envelopes, best price, click here.', {
      labels: ['Spam', 'Unread'],
      fields: [],
    }),
  ),
  noise(
    '名刺交換のお礼',
    reply(
      '2026-11-12 18:30',
      who.mori,
      '佐藤様\n\n先日の展示会ではありがとうございました。今後ともよろしくお願いいたします。',
      { charset: 'iso-2022-jp' },
    ),
  ),
  noise(
    'Question about your envelopes',
    reply('2026-11-19 21:15', who.sofia, 'Dear Hanako,\n\nAre your envelopes made in Japan?', {
      mailer: 'gmail',
      labels: ['Inbox', 'Unread', 'Important'],
    }),
  ),
  noise('買い物メモ', sent('2026-10-18 19:00', who.hanako, '牛乳、電池、便箋')),
  noise(
    'Travel plan',
    sent('2026-11-08 20:00', [who.hanakoAlias], 'Flight on the 6th, hotel near the station.', {
      labels: ['Travel, private'],
    }),
  ),
  noise('ご提案書(作成中)', draft('2026-11-18 19:30', who.suzuki, '鈴木様\n\n来期のご提案を')),
  noise('昼休みの件', (told) => ({
    ...sent('2026-11-17 11:58', who.colleague, '5分遅れます')(told),
    labels: ['Chat'],
  })),
];
