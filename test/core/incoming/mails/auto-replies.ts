import { type Case, encodedWord } from './case';

const id = '<offer.42@mail.example.com>';

const mailOf = (subject: string, body: string, more = ''): string => `From: Hanako <hanako@example.co.jp>
To: me@example.com
Subject: ${encodedWord(subject)}
${more}MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${body}
`;

const byHeader = (says: string, more: string, body = 'Your mail came in.'): Case => ({
  says,
  raw: mailOf('Offer 42', body, `${more}\n`),
  is: { kind: 'autoReply', decidedBy: 'header', from: 'hanako@example.co.jp' },
});

const bySubject = (subject: string, body = 'ABC'): Case => ({
  says: `"${subject}" is an automatic reply`,
  raw: mailOf(subject, body),
  is: { kind: 'autoReply', decidedBy: 'subject' },
});

const byText = (says: string, body: string, more = '', subject = 'Re: Offer 42'): Case => ({
  says,
  raw: mailOf(subject, body, more),
  is: { kind: 'autoReply', decidedBy: 'text' },
});

/** Automatic replies. No real Japanese, German or French one is in public: these are in their shape. */
export const autoReplies: readonly Case[] = [
  byHeader('Auto-Submitted: auto-replied says it', 'Auto-Submitted: auto-replied (vacation)'),
  byHeader('what is generated and answers a mail is a reply', `Auto-Submitted: auto-generated\nIn-Reply-To: ${id}`),
  byHeader(
    'what is generated and has a reply’s subject is a reply',
    'Auto-Submitted: auto-generated\nReferences: <a@b>',
  ),
  byHeader('X-Autoreply of Gmail says it', 'Precedence: bulk\nX-Autoreply: yes'),
  byHeader('X-Autorespond says it', 'X-Autorespond: Offer 42'),
  byHeader('X-Auto-Reply-From says it', 'X-Auto-Reply-From: hanako@example.co.jp'),
  byHeader('Precedence: auto_reply says it', 'Precedence: auto_reply'),
  byHeader('X-POST-MessageClass says it', 'X-POST-MessageClass: 9; Autoresponder'),
  byHeader('X-FC-MachineGenerated says it', 'X-FC-MachineGenerated: true'),
  byHeader('Delivered-To: autoresponder says it', 'Delivered-To: autoresponder'),
  byHeader(
    'X-MS-Exchange-Generated-Message-Source says it',
    'X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent',
  ),

  bySubject('自動応答: 御見積書の件'),
  bySubject('【自動返信】お問い合わせありがとうございます'),
  bySubject('自動返信：Re: 御見積書の件'),
  bySubject('[自動送信メール] 受付完了のお知らせ'),
  bySubject('お問い合わせを受け付けました（自動返信）'),
  bySubject('不在通知: 御見積書の件'),
  bySubject('【不在】3/4〜3/6'),
  bySubject('外出中: Re: 御見積書の件'),
  bySubject('休暇中：御見積書の件'),
  bySubject('Automatic reply: Offer 42'),
  bySubject('Out of Office: Re: Offer 42'),
  bySubject('Out of Office AutoReply: Offer 42'),
  bySubject('[Automatic reply] Re: Offer 42'),
  bySubject('AUTO: Hanako Sato is out of the office (returning 03/09/2026)'),
  bySubject('Hanako Sato is out of the office.'),
  bySubject('Abwesenheitsnotiz: Angebot 42'),
  bySubject('Automatische Antwort: Angebot 42'),
  bySubject('Abwesend: Angebot 42'),
  bySubject('Réponse automatique : Offre 42'),
  bySubject('Absence du bureau : Offre 42'),
  bySubject('Respuesta automática: Oferta 42'),
  bySubject('Fuera de la oficina: Oferta 42'),
  bySubject('자동 회신: 견적서'),
  bySubject('부재중: 견적서'),
  bySubject('自动回复: 报价单'),
  bySubject('自動回覆: 報價單'),

  byText(
    'a Japanese mail can say of itself that it is automatic',
    'このメールは自動返信にてお送りしております。担当者より改めてご連絡いたします。',
  ),
  byText(
    'a Japanese acknowledgement can say so after its greeting',
    'お問い合わせいただき、誠にありがとうございます。※本メールは送信専用アドレスからの自動応答メールです。',
    '',
    'お問い合わせを受け付けました',
  ),
  byText(
    'what says that it was sent automatically and answers a mail is a reply',
    '本メールはシステムより自動送信されています。',
  ),
  byText(
    'an absence with what to do meanwhile is a notice',
    'お世話になっております。サトウです。ただいま席を外しております。お急ぎの場合は代表番号までお電話ください。',
  ),
  byText(
    'a holiday with its end is a notice',
    '誠に勝手ながら、3月4日から6日まで休暇をいただいております。ご返信は3月9日以降となりますのでご了承ください。',
  ),
  byText(
    'an English mail can say of itself that it is automatic',
    'This is an automated response to your message. We will be in touch.',
  ),
  byText(
    'an English absence notice is one without any header',
    'Hello, I am out of the office until 9 March with limited access to email. In urgent cases call +81 3 0000 0000.',
  ),
  byText(
    'a German absence notice is one',
    'Guten Tag, ich bin bis 9. März nicht im Büro. In dringenden Fällen wenden Sie sich an Frau Sato.',
  ),
  byText(
    'a French absence notice is one',
    'Bonjour, je suis absente jusqu’au 9 mars. En cas d’urgence, veuillez contacter M. Sato.',
  ),
  byText(
    'a Spanish absence notice is one',
    'Hola, estoy fuera de la oficina hasta el 9 de marzo. Para asuntos urgentes, llame al 3.',
  ),
  byText('a Korean absence notice is one', '안녕하세요. 현재 휴가 중입니다. 긴급한 용무는 전화 주세요.'),
  byText('a Chinese mail can say of itself that it is automatic', '您好，这是一封自动回复邮件，我会尽快与您联系。'),
  byText(
    'an answer that nobody can answer is a program’s',
    'Atvaļinājumā.',
    `Return-Path: <>\nIn-Reply-To: ${id}\n`,
    'Offer 42',
  ),
  byText(
    'an acknowledgement that nobody can answer is a program’s',
    'Thank you for your e-mail. I will answer soon.',
    'Return-Path: <>\nPrecedence: bulk\n',
    'Thank you',
  ),
  byText(
    'a service that asks to prove oneself is no answer',
    'This account is protected by a filter. Please click on the link to confirm that you sent this message.',
  ),
];
