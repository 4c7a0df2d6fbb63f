import { createHash } from 'node:crypto';
import { encodedWords, mailbox, transferEncoded } from './encode';
import type { Entity, Field, Mail, Person } from './mail';
import { momentOf, rfcDate } from './moment';

/** The raw message; one character a byte. `received`: whether Gmail took it in from elsewhere. */
export const writeMail = (mail: Mail, received: boolean): string =>
  writeFields([...(received ? trace(mail) : []), ...header(mail)]) + writeEntity(mail.body, mail.messageId);

/** Only the header of a message: what reports attach of the original. */
export const writeHeader = (mail: Mail): string => writeFields(header(mail));

const header = (mail: Mail): readonly Field[] => [
  ['MIME-Version', '1.0'],
  ['Date', rfcDate(momentOf(mail.at), mail.from.zone)],
  ...(mail.references.length > 0
    ? ([
        ['In-Reply-To', mail.references[mail.references.length - 1] ?? ''],
        ['References', mail.references.join('\r\n ')],
      ] as const)
    : []),
  ...(mail.messageId === '' ? [] : ([['Message-ID', mail.messageId]] as const)),
  ['Subject', encodedWords(mail.subject, mail.charset)],
  ['From', mailbox(mail.from, mail.charset)],
  ...people('To', mail.to, mail),
  ...people('Cc', mail.cc, mail),
  ...people('Bcc', mail.bcc, mail),
  ...mail.fields,
];

const people = (name: string, all: readonly Person[], mail: Mail): readonly Field[] =>
  all.length === 0 ? [] : [[name, all.map((person) => mailbox(person, mail.charset)).join(',\r\n ')]];

const trace = (mail: Mail): readonly Field[] => {
  const accepted = momentOf(mail.at) + 2000;
  const owner = mail.to[0]?.address ?? '';
  const summer = accepted < Date.UTC(2026, 10, 1, 9);
  const stamp = summer ? `${rfcDate(accepted, '-0700')} (PDT)` : `${rfcDate(accepted, '-0800')} (PST)`;
  const id = digest(mail.messageId + mail.at).slice(0, 14);
  return [
    ['Delivered-To', owner],
    ['Received', `by 2002:a05:6a10:${id.slice(0, 4)} with SMTP id ${id};\r\n        ${stamp}`],
  ];
};

const writeFields = (fields: readonly Field[]): string =>
  fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');

/** The fields of an entity, an empty line and its content. */
const writeEntity = (entity: Entity, seed: string): string => {
  const fields = entity.fields ?? [];
  if (typeof entity.content !== 'string') {
    const boundary = `000000000000${digest(`${seed}${entity.type}`).slice(0, 16)}`;
    const parts = entity.content.map((part, index) => `--${boundary}\r\n${writeEntity(part, `${seed}${index}`)}`);
    const type = `${entity.type}; boundary="${boundary}"`;
    return `${writeFields([...fields, ['Content-Type', type]])}\r\n${parts.join('\r\n')}\r\n--${boundary}--\r\n`;
  }
  const encoding = entity.encoding ?? '7bit';
  const type = entity.charset === undefined ? entity.type : `${entity.type}; charset="${entity.charset}"`;
  const all: readonly Field[] = [
    ['Content-Type', type],
    ...(encoding === '7bit' ? [] : ([['Content-Transfer-Encoding', encoding]] as const)),
    ...fields,
  ];
  return `${writeFields(all)}\r\n${transferEncoded(entity.content, entity.charset ?? 'us-ascii', encoding)}\r\n`;
};

const digest = (text: string): string => createHash('sha1').update(text).digest('hex');
