import { request } from 'node:http';
import path from 'node:path';
import { createMemoryStore } from '../../../src/emulator/mailbox/memory';
import { openMailbox } from '../../../src/emulator/mailbox/open';
import type { MailStore } from '../../../src/emulator/mailbox/store';
import type {
  AddOnAnswer,
  AddOnCall,
  Draft,
  SavedDraft,
  SeatAction,
  SeatMessage,
  Sent,
} from '../../../src/preview/api';
import { type PreviewOptions, startPreview } from '../../../src/preview/server/start-preview';

const ROOT = path.resolve(__dirname, '../../..');

export const ME = 'hanako.sato@kidoku.example';
export const ALIAS = 'h.sato@kidoku.example';
export const NOW = Date.parse('2026-11-20T09:00:00+09:00');
export const SECOND = 1000;
export const HOUR = 3_600_000;

export const MISAKI = 'misaki.takahashi@hoshino.example.co.jp';
export const EMILY = 'emily.carter@northgate.example.com';
export const WATANABE = 'watanabe@midori.example.co.jp';

export const emptyMailbox = (): MailStore => createMemoryStore({ user: ME, aliases: [ALIAS] });

export const sampleMailbox = (): Promise<MailStore> =>
  openMailbox([path.join(ROOT, 'samples/mailbox.mbox')], { user: ME, aliases: [ALIAS] });

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
};

type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** What a page would do with a running preview, over HTTP. */
export type Running = Awaited<ReturnType<typeof runPreview>>;

const running: { close: () => Promise<void> }[] = [];
afterAll(async () => {
  for (const { close } of running.splice(0)) await close();
});

/** Starts a preview on any port; it ends with the test file. */
export const runPreview = async (mailbox: MailStore = emptyMailbox(), options: Partial<PreviewOptions> = {}) => {
  const { url, close } = await startPreview({
    bundle: path.join(ROOT, 'dist'),
    page: path.join(ROOT, 'build/page'),
    kind: 'sample',
    user: { name: '佐藤 花子', address: ME },
    aliases: [ALIAS],
    now: NOW,
    language: 'ja',
    timeZone: 'Asia/Tokyo',
    port: 0,
    ...{ mailbox, ...options },
  });
  running.push({ close });
  const origin = url.replace(/\/$/, '');
  const ask = (to: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
    asked(origin, to, method, headers, body);
  const get = async <T>(to: string): Promise<T> => JSON.parse((await ask(to)).text);
  const post = async (to: string, body: unknown, headers = {}): Promise<Answer> =>
    ask(to, {
      method: 'POST',
      headers: { Origin: origin, 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const done = async <T>(to: string, body: unknown = {}): Promise<T> => {
    const { status, text } = await post(to, body);
    if (status !== 200) throw new Error(`${to}: ${status} ${text}`);
    return JSON.parse(text);
  };
  return {
    ...{ url, origin, mailbox, ask, get, post, close },
    call: (call: Partial<AddOnCall> & Pick<AddOnCall, 'run'>) =>
      done<AddOnAnswer>('/api/add-on', { language: 'ja', platform: 'WEB', ...call }),
    save: (draft: Partial<Draft>) =>
      done<SavedDraft>('/api/drafts', { to: '', cc: '', bcc: '', subject: '', html: '', ...draft }),
    send: (id: string) => done<Sent>(`/api/drafts/${id}/send`),
    advance: (ms: number) => done('/api/clock', { advance: ms }),
    act: (seat: string, id: string, action: SeatAction) =>
      done<SeatMessage>(`/api/seats/${seat}/messages/${id}`, action),
    /** Posts the form of the web app's page, as a browser does. */
    submit: (to: string, form: Readonly<Record<string, string>>) =>
      ask(to, {
        method: 'POST',
        headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      }),
  };
};

const asked = (origin: string, to: string, method: string, headers: object, body: Asked['body']): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sending = request(`${origin}${to}`, { method, headers: { ...headers } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString(),
        }),
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });
