import { type Case, encodedWord } from './case';

const id = '<offer.42@mail.example.com>';

type Head = { readonly from?: string; readonly subject?: string; readonly more?: string };

const answer = (body: string, { from = 'Taro <taro@example.co.jp>', subject, more = '' }: Head = {}): string =>
  `From: ${from}
To: me@example.com
Subject: ${encodedWord(subject ?? 'Re: 御見積書の件')}
In-Reply-To: ${id}
References: ${id}
${more}MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${body}
`;

const human = (says: string, raw: string, is: object = {}): Case => ({
  says,
  raw,
  is: { kind: 'human', refersTo: [id], ...is },
});

const withPart = (raw: string, part: string): string =>
  raw
    .replace(
      'text/plain; charset=utf-8\n',
      'multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n',
    )
    .concat(`--b\n${part}\n--b--\n`);

const told = (body: string): Case => human(`a person answers: ${body.slice(0, 60)}`, answer(body));
const away = (body: string): Case => ({
  says: `a notice, whatever its header: ${body.slice(0, 60)}`,
  raw: answer(body),
  is: { kind: 'autoReply', decidedBy: 'text', refersTo: [id] },
});

/** Persons' answers that mention an absence or an automatic mail. */
export const answersInWords: readonly Case[] = [
  'お見積り拝見しました。この内容で発注いたします。来週は出張中ですので、次のご連絡は12日以降になります。',
  '了解です、その金額で進めてください。明日は休暇をいただいておりますので、お急ぎの場合は携帯へお願いします。',
  'お世話になっております。佐藤です。金額の件、社内で確認できました。木曜は外出しておりますので、お急ぎの場合は携帯まで。',
  '出張中のためお返事が遅くなりました。お見積りの内容で問題ございません。お急ぎの場合は携帯へどうぞ。',
  '来週は休暇を取得しますので、お急ぎの場合は木村までお願いします。契約書は別途お送りします。',
  'お世話になっております。外出しておりますが、14時にお電話してもよろしいでしょうか。お急ぎの場合は携帯へ。',
  '出張先から失礼します。金額はこれで結構です。お急ぎの場合は携帯へ。',
  '大変恐縮ですが、今回は見送らせてください。私は月末まで不在にしておりますので、お急ぎの場合は佐々木へお願いします。',
  'このメールは自動返信ではありません。担当の佐藤が確認いたしました。',
  '株式会社サンプルの佐藤です。二点質問がございます。なお、13日から夏季休業となります。順次ご返信いたします。',
  '文面は「このメールは自動返信です。」でよいと思います。',
  'フッターに『本メールは送信専用のため自動で返信しています。',
  'Yes, we accept the price. Please send the contract. I will be away from the office next week, so for urgent matters call my mobile.',
  'Hi, I am out of the office today, but the price is fine. If it is urgent, call me.',
  'I will be away from the office next week, for urgent matters call my mobile.',
  'Thank you for your message, the second option suits us better. I am on leave from Monday; in urgent cases ask Jiro.',
  'I am on vacation until Monday. Could you send it again on my return?',
  'I am on leave today but wanted to answer before the weekend: we will take option B.',
  'The text should be "This is an automated response to your message." Nothing else.',
  'Vielen Dank für Ihre Nachricht. Das Angebot passt. Ab Montag bin ich im Urlaub, in dringenden Fällen hilft Frau Sato.',
  'Ich bin ab Montag im Urlaub, aber wir nehmen das Angebot an. In dringenden Fällen bitte anrufen.',
  'Bonjour, le devis nous convient. Je serai en congés la semaine prochaine, en cas d’urgence appelez-moi.',
  'Je suis en déplacement mais d’accord pour le prix. En cas d’urgence, appelez-moi.',
].map(told);

/** Absence notices and acknowledgements that look like answers: no field says what they are. */
export const notices: readonly Case[] = [
  'I am currently out of the office and will return on Monday, November 16. I will respond to your email upon my return.',
  'Hi, thank you for your message. I am out of the office until 9 March and will reply when I am back.',
  'Dear Mr. Sato, I’m on annual leave. I will get back to you as soon as I can.',
  'Thanks for contacting Example Corp. Our office is currently closed. We will answer on our return.',
  '[Automated response] Your request has come in.',
  'ただいま夏季休暇中です。17日より順次ご返信いたします。',
  '本日は終日外出しております。戻り次第ご連絡いたします。',
  'いつもお世話になっております。株式会社サンプルの佐藤です。年末年始休業中のため、ご返信が遅れる場合がございます。',
  '平素よりお世話になっております。3日から8日まで休業とさせていただきます。お問い合わせには順次対応いたします。',
  '外出しております。戻りましたら折り返しご連絡いたします。',
  'メールをいただきありがとうございます。出張中です。帰社後、ご返信いたします。',
  '山田様\n\nお世話になっております\n佐藤です\n本日は休暇をいただいております\n休み明けにご連絡いたします',
  'お問い合わせありがとうございます。担当者より折り返しご連絡いたします。※本メールは送信専用のため自動で返信しています。',
  '【自動返信】お問い合わせを受け付けました。',
  'Sehr geehrte Damen und Herren, vielen Dank für Ihre E-Mail. Ich befinde mich derzeit im Urlaub und antworte nach meiner Rückkehr.',
  'Guten Tag, unser Büro ist vom 3. bis 9. August geschlossen. Ab dem 10. August sind wir wieder erreichbar.',
  'Bonjour, merci pour votre message. Je suis absente et vous répondrai dès mon retour.',
  'Merci de votre message. Nos bureaux sont fermés du 3 au 9 août. Nous vous répondrons à notre retour.',
  'Hola, gracias por su mensaje. Estoy de vacaciones y responderé a mi regreso.',
].map(away);

const notification = `Content-Type: message/disposition-notification; name=MDNPart2.txt

Final-Recipient: rfc822; jiro@x.example
Disposition: manual-action/MDN-sent-manually; displayed`;

const attachedMail = 'Content-Type: message/rfc822\n\nSubject: Offer 42\nMessage-ID: <x@example.com>\n';

/** Persons' answers that look like a report or a receipt. */
export const answersLikeReports: readonly Case[] = [
  human(
    'a receipt that a person attaches to an answer is not theirs',
    withPart(answer('I attach the receipt that I got. We order.'), notification),
  ),
  human(
    'a mail that a person attaches to an answer under a subject of their own did not come back',
    withPart(
      answer('jiro@example.co.jp に送信できませんでした。', { subject: '送信エラーになりました' }),
      attachedMail,
    ),
  ),
  human(
    'an answer that lost its return path is a person’s',
    answer('Thank you for your offer. We take it.', { more: 'Return-Path: <>\n' }),
  ),
];

/** What only its content tells from a report of James. */
export const postmasters: readonly Case[] = [
  human(
    'a person whose name is a mail system’s tells of a bounce',
    answer('Your mail could not be delivered to jiro@example.co.jp', {
      from: '"System Administrator" <taro@example.co.jp>',
    }),
  ),
  human(
    'a postmaster who answers is a person',
    answer(
      `We will look into it today.

-----Original Message-----
From: Hanako <hanako@example.com>
To: postmaster@example.co.jp`,
      { from: 'postmaster@example.co.jp' },
    ),
  ),
  human(
    'a postmaster who tells of a mail that could not be delivered is a person',
    answer('Your mail could not be delivered to jiro@example.co.jp. We are working on it.', {
      from: 'Postmaster <postmaster@example.co.jp>',
    }),
  ),
];

const encodedFrom = encodedWord('田中太郎 <taro@example.co.jp>');
const from = 'taro@example.co.jp';

/** Answers whose From has no address that can be read as it stands. */
export const oddSenders: readonly Case[] = [
  human('a From that is encoded as a whole is read', answer('OK', { from: encodedFrom }), { from }),
  human(
    'where From has only a name, the reply address is the sender’s',
    answer('OK', { from: 'Tanaka Taro', more: `Return-Path: <x@example.co.jp>\nReply-To: Taro <${from}>\n` }),
    { from },
  ),
  human(
    'where From has half an address, Sender tells',
    answer('OK', { from: '"Taro" <taro>', more: `Return-Path: <x@example.co.jp>\nSender: ${from}\n` }),
    { from },
  ),
  human(
    'where nothing else does, the return path tells',
    answer('OK', { from: '"Taro" <taro>', more: `Return-Path: <${from}>\n` }),
    { from },
  ),
];
