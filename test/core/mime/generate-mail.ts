import Encoding from 'encoding-japanese';
import { encode as encodeQuotedPrintable, wrap as wrapQuotedPrintable } from 'libqp';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus';

/** A part without parts, as its sender knows it. */
export type Leaf = {
  readonly type: string;
  readonly charset: string;
  readonly text: string;
  /** Where it is an attachment. */
  readonly filename: string | undefined;
  /** Where it is an attached message. */
  readonly message: GeneratedMail | undefined;
};

export type GeneratedMail = {
  /** A binary string. */
  readonly raw: string;
  readonly subject: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly leaves: readonly Leaf[];
};

type Entity = { readonly lines: readonly string[]; readonly leaves: readonly Leaf[] };
type Charset = {
  readonly name: string;
  readonly encode: (text: string) => string;
  readonly sentences: readonly string[];
};
type Random = {
  readonly below: (limit: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
};

const japanese = [
  'お世話になっております。',
  '見積書を添付いたしましたので、ご確認ください。',
  '表示・予約・能力のような文字も壊れないこと。',
  '納期は3月15日（金）でいかがでしょうか？',
  'カタカナ、ひらがな、漢字、ABC 123',
];
const western = [
  'Grüße aus Köln, die Rechnung über 120 £ liegt bei.',
  'Où en êtes-vous ? Merci de répondre dès que possible.',
  'Mañana por la mañana recibirá el contrato.',
  'Plain words between accented ones: à, é, ö.',
];
const english = [
  'Please find the contract attached.',
  'A line = with equals, =41 and a tab\there.',
  '.',
  'From here on.',
];

const fromUnicode = (to: 'JIS' | 'SJIS' | 'EUCJP') => (text: string) =>
  Encoding.convert(text, { from: 'UNICODE', to, type: 'string' });
const latin1 = (text: string): string => text;
const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

const charsets: readonly Charset[] = [
  { name: 'us-ascii', encode: latin1, sentences: english },
  { name: 'utf-8', encode: utf8, sentences: [...japanese, ...western, '🍣🍺 と 𠮷野家'] },
  { name: 'UTF-8', encode: utf8, sentences: japanese },
  { name: 'iso-8859-1', encode: latin1, sentences: western },
  { name: 'windows-1252', encode: latin1, sentences: western },
  { name: 'ISO-2022-JP', encode: fromUnicode('JIS'), sentences: japanese },
  { name: 'Shift_JIS', encode: fromUnicode('SJIS'), sentences: japanese },
  { name: 'euc-jp', encode: fromUnicode('EUCJP'), sentences: japanese },
];

const base64 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('base64');
const quotedPrintable = (bytes: string): string => encodeQuotedPrintable(Buffer.from(bytes, 'latin1'));

/** RFC 2047 words of a few characters each, so that one header has several in a row. */
const encodedWords = (random: Random, text: string, { name, encode }: Charset): string => {
  const inBase64 = random.below(2) === 0;
  const size = 3 + random.below(6);
  const characters = [...text];
  const words: string[] = [];
  for (let at = 0; at < characters.length; at += size) {
    const bytes = encode(characters.slice(at, at + size).join(''));
    const q = quotedPrintable(bytes).replace(/[?_\t]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase()}`);
    words.push(inBase64 ? `=?${name}?B?${base64(bytes)}?=` : `=?${name}?Q?${q.replace(/ /g, '_')}?=`);
  }
  return words.join('\r\n ');
};

const encodedLines = (
  random: Random,
  text: string,
  { name, encode }: Charset,
): readonly [string, readonly string[]] => {
  const lines = text.split('\n').map(encode);
  const kind = random.below(3);
  if (kind === 0) return ['base64', base64(lines.join('\r\n')).match(/.{1,76}/g) ?? []];
  if (kind === 1) return ['quoted-printable', wrapQuotedPrintable(quotedPrintable(lines.join('\r\n'))).split('\r\n')];
  return [/us-ascii|2022/i.test(name) ? '7bit' : '8bit', lines];
};

const sentencesOf = (random: Random, { sentences }: Charset): string =>
  Array.from({ length: 1 + random.below(6) }, () => random.pick(sentences)).join('\n');

const textPart = (random: Random, type: string, filename?: string): Entity => {
  const charset = random.pick(charsets);
  const sentences = sentencesOf(random, charset);
  const text = type === 'text/html' ? `<p>${sentences.split('\n').join('</p>\n<p>')}</p>` : sentences;
  const [encoding, body] = encodedLines(random, text, charset);
  const quote = random.pick(['', '"']);
  const lines = [
    `Content-Type: ${type}; charset=${quote}${charset.name}${quote}`,
    `Content-Transfer-Encoding: ${encoding}`,
    ...(filename ? [`Content-Disposition: attachment; filename="${filename}"`] : []),
    '',
    ...body,
  ];
  return { lines, leaves: [{ type, charset: charset.name, text, filename, message: undefined }] };
};

const attachedMessage = (random: Random, depth: number): Entity => {
  const message = mailFrom(random, depth + 1, '\r\n');
  const lines = ['Content-Type: message/rfc822', 'Content-Disposition: attachment', '', ...message.raw.split('\r\n')];
  return {
    lines,
    leaves: [{ type: 'message/rfc822', charset: 'utf-8', text: message.raw, filename: undefined, message }],
  };
};

const multipart = (random: Random, subtype: string, parts: readonly Entity[]): Entity => {
  // A boundary inside another multipart often begins like that one's.
  const boundary = `=_part${'_'.repeat(random.below(3))}${random.below(1e9)}`;
  const preamble = random.pick([[], ['This is a multi-part message in MIME format.', '']]);
  const padding = random.pick(['', '', ' ', '\t ']);
  const lines = [
    random.pick([
      `Content-Type: multipart/${subtype};\r\n\tboundary="${boundary}"`,
      `content-type: multipart/${subtype}; boundary="${boundary}"`,
    ]),
    '',
    ...preamble,
    ...parts.flatMap((part) => [`--${boundary}${padding}`, ...part.lines]),
    `--${boundary}--`,
    ...random.pick([[], ['', 'epilogue']]),
  ];
  return { lines, leaves: parts.flatMap((part) => part.leaves) };
};

const readablePart = (random: Random): Entity =>
  random.below(2) === 0
    ? textPart(random, 'text/plain')
    : multipart(random, 'alternative', [textPart(random, 'text/plain'), textPart(random, 'text/html')]);

const furtherPart = (random: Random, depth: number): Entity => {
  const kind = random.below(depth < 3 ? 6 : 3);
  if (kind === 5) return attachedMessage(random, depth);
  if (kind > 2) return multipart(random, 'mixed', [readablePart(random), furtherPart(random, depth + 1)]);
  return textPart(random, random.pick(['text/csv', 'application/xml', 'text/x-log']), `file${random.below(100)}.txt`);
};

const mailFrom = (random: Random, depth: number, lineEnd: string): GeneratedMail => {
  const charset = random.pick(charsets.slice(1));
  const subject = random.pick(charset.sentences);
  const from = { name: random.pick(['山田太郎', 'Jürgen Müller', 'Taro Yamada']), address: 'taro@example.co.jp' };
  const utf8Words = { name: 'utf-8', encode: utf8, sentences: [] };
  const parts = Array.from({ length: random.below(4) }, () => furtherPart(random, depth));
  const first = readablePart(random);
  const body = parts.length === 0 ? first : multipart(random, 'mixed', [first, ...parts]);
  const lines = [
    'Received: from mx.example.com (mx.example.com [192.0.2.1])\r\n\tby mail.example.co.jp; Mon, 2 Mar 2026 10:00:00 +0900',
    `From: ${encodedWords(random, from.name, utf8Words)} <${from.address}>`,
    `Subject: ${encodedWords(random, subject, charset)}`,
    'MIME-Version: 1.0',
    ...body.lines,
  ];
  return { raw: lines.join('\r\n').replace(/\r\n/g, lineEnd), subject, from, leaves: body.leaves };
};

/** A mail that the seed decides: charsets, transfer encodings, nesting, line ends. */
export const generateMail = (seed: number): GeneratedMail => {
  const generator = xorshift128plus(seed);
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  };
  const random = { below, pick };
  return mailFrom(random, 0, pick(['\r\n', '\n']));
};
