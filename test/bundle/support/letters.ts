/** A message of a test mailbox: what it says and where Gmail keeps it. */
export type Letter = {
  /** `2026-11-02 10:00` in Japan: when Gmail took it in. */
  readonly at: string;
  readonly labels: readonly string[];
  /** Letters of one name are one conversation in Gmail. */
  readonly thread: string;
  readonly raw: string;
};

type Place = { readonly thread?: string; readonly labels?: readonly string[] };

export const ME = '佐藤花子 <hanako@kidoku.example>';

/** A mail that the user sent. The text begins with the header; From, Date and Content-Type are filled in where missing. */
export const sent = (at: string, text: string, place: Place = {}): Letter => ({
  at,
  labels: place.labels ?? ['Sent'],
  thread: place.thread ?? 'the conversation',
  raw: complete(at, text, [['From', ME]]),
});

/** A mail that came, to the user unless it says otherwise. */
export const came = (at: string, text: string, place: Place = {}): Letter => ({
  at,
  labels: place.labels ?? ['Inbox'],
  thread: place.thread ?? 'the conversation',
  raw: complete(at, text, [['To', ME]]),
});

/** A mail that Gmail shows as a conversation of its own. */
export const cameApart = (at: string, text: string): Letter => came(at, text, { thread: `apart ${at}` });

/** A mail that the user has begun and not sent. */
export const draft = (at: string, text: string): Letter => sent(at, text, { labels: ['Drafts'] });

/** Milliseconds since the epoch. */
export const momentOf = (at: string): number => Date.parse(`${at.replace(' ', 'T')}:00+09:00`);

/** RFC 5322 section 3.3. */
export const rfcDate = (at: string): string => new Date(momentOf(at)).toUTCString().replace('GMT', '+0000');

const complete = (at: string, text: string, defaults: readonly (readonly [string, string])[]): string => {
  const [header = '', ...body] = text.replace(/^\n/, '').split('\n\n');
  const added = [
    ...defaults,
    ['Date', rfcDate(at)] as const,
    ['MIME-Version', '1.0'] as const,
    ['Content-Type', 'text/plain; charset=UTF-8'] as const,
  ].filter(([name]) => !new RegExp(`^${name}:`, 'im').test(header));
  const lines = [...added.map(([name, value]) => `${name}: ${value}`), header];
  return `${encodedHeader(lines.join('\n'))}\n\n${body.join('\n\n').trimEnd()}\n`;
};

/** RFC 2047 for every run of characters that are not ASCII. */
const encodedHeader = (header: string): string =>
  header.replace(/[^\x00-\x7f]+/g, (run) =>
    (run.match(/.{1,12}/gu) ?? []).map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\n '),
  );
