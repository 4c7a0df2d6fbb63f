import { isCourtesy } from '../../../src/core/threads/courtesy';

const courtesies = [
  '承知しました。',
  '承知いたしました。よろしくお願いいたします。',
  '山田様 お世話になっております。 承知いたしました。 当日はよろしくお願いいたします。 田中',
  'かしこまりました',
  '了解です！ありがとうございます。',
  'ありがとうございました',
  'よろしくお願いいたします。',
  '早速のご返信ありがとうございます。引き続きよろしくお願い申し上げます。 株式会社例示 営業部 田中 太郎 TEL: 03-0000-0000',
  'お忙しいところご対応いただき、誠にありがとうございました。今後ともどうぞよろしくお願いいたします。',
  '3月4日の件、承知いたしました。よろしくお願いします。',
  '例示商事の佐藤です。ご連絡ありがとうございます。当日お会いできるのを楽しみにしております。',
  '承知しました(^^) よろしくお願いします♪',
  '取り急ぎ、お礼まで。ありがとうございました。',
  'ありがとうございます。 2026年3月4日(水) 10:12 佐藤 花子 <hanako@example.co.jp>: > 資料をお送りします。ご確認いただけますでしょうか。',
  '了解しました。 iPhoneから送信 2026/03/04 10:12、佐藤 <sato@example.co.jp>のメール: ご確認ください。',
  '承知しました。 -----Original Message----- From: Sato Sent: Wednesday Subject: 見積 ご確認をお願いします。',
  '承知です！ 大変勉強になりました。',
  'Thank you!',
  'Thanks, got it.',
  'Thanks Taro',
  'Hi Anna, Thank you very much for your quick reply. Best regards, Taro Yamada Example Inc.',
  'Noted with thanks.',
  'Thank you, this is great. Kind regards, Taro Yamada | Sales | Example Inc.',
  'Understood. Thanks for letting me know! Sent from my iPhone',
  'Great, thank you. On Wed, Mar 4, 2026 at 10:12 AM Anna Smith <anna@example.com> wrote: > Could you please confirm the date?',
  'Thanks! On 4 Mar 2026, at 10:12, Anna <anna@exam',
  'Vielen Dank für die schnelle Antwort! Viele Grüße Jens Am 04.03.2026 um 10:12 schrieb Anna: > Bitte prüfen',
  'Alles klar, danke.',
  'Merci beaucoup pour votre réponse. Cordialement, Claire',
  'Bien reçu, merci ! Bonne journée',
  'Muchas gracias por la información. Saludos, Ana',
  '감사합니다.',
  '收到,谢谢。',
];

const others = [
  '',
  'お世話になっております。 見積書を添付いたしますので、ご確認のほどよろしくお願いいたします。',
  '承知しました。来週火曜日の14時はいかがでしょうか。',
  '承知しました。契約書をお送りください。',
  'ありがとうございます。ご返信をお待ちしております。',
  'ご検討のほど、よろしくお願いいたします。',
  'ご対応よろしくお願いします。',
  'ありがとうございます。社内で検討いたします。',
  'お世話になっております。田中です。',
  'ありがとうございます。3月4日の10時に伺います。',
  '了解です。明日までに送ってもらえると助かります。',
  '先日はありがとうございました。ところで、請求書の件はどうなりましたか。',
  '承知しました。ご都合のよい日をいただけますと幸いです。',
  'ありがとうございます 資料は届きましたか',
  '要確認 ありがとうございます',
  'Thanks. Could you send me the contract?',
  'Thank you in advance for your help.',
  'Please find the offer attached. Thank you, Taro',
  'Thank you. I look forward to hearing from you.',
  'Thanks, how about Tuesday at 10',
  'Thanks for sending this by Friday.',
  'Got it. I will come back to you with our numbers tomorrow.',
  'Contract attached. Thanks',
  'Thank you for reviewing the attached draft.',
  'Danke im Voraus!',
  'Danke für eine kurze Rückmeldung.',
  'Danke, bitte noch die Rechnung schicken.',
  'Merci de me répondre rapidement.',
  'Merci de confirmer.',
  'Merci d’avance',
  'Gracias de antemano',
  '감사합니다. 회신 부탁드립니다.',
  '내일 보내겠습니다 감사합니다',
  '谢谢,请确认。',
  '谢谢，什么时候发货',
  '> ありがとうございます',
];

const address = '〒100-0000 東京都千代田区例示町1-2-3 例示ビル4階 TEL: 03-0000-0000 FAX: 03-0000-0001';
const company =
  `株式会社例示 第一営業本部 東日本営業部 法人営業課 山田太郎 ${address} E-mail: taro@example.com `.repeat(2);

describe('a courtesy that asks nothing', () => {
  test.each(courtesies)('is one: %s', (opening) => expect(isCourtesy(opening)).toBe(true));
  test.each(others)('is none: %s', (opening) => expect(isCourtesy(opening)).toBe(false));

  test('is none where the message may go on beyond what Gmail shows', () => {
    const opening = `承知いたしました。━━━━━━${' 例示'.repeat(100)}`;
    expect(isCourtesy(opening.slice(0, 100))).toBe(true);
    expect(isCourtesy(opening.slice(0, 200))).toBe(false);
    expect(isCourtesy(`ありがとうございます。${' 例示'.repeat(30)}…`)).toBe(false);
  });

  test('is one where a signature as long as that shows that it ended', () => {
    expect(isCourtesy(`承知いたしました。 よろしくお願いいたします。 ━━━━━━━━━━ ${company}`.slice(0, 200))).toBe(true);
  });

  test('is none where it is long, however polite', () => {
    expect(isCourtesy('ありがとうございます。'.repeat(5))).toBe(true);
    expect(isCourtesy('ありがとうございます。'.repeat(9))).toBe(false);
    expect(isCourtesy(`${'大変'.repeat(15)}お世話になりました。`.repeat(4))).toBe(false);
  });
});
