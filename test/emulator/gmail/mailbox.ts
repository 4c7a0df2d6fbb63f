import { createGmailApp, createGmailService, createMailApp, type OnSend } from '../../../src/emulator/gmail';
import { createMemoryStore } from '../../../src/emulator/mailbox/memory';
import type { MailStore, NewMessage, StoredMessage } from '../../../src/emulator/mailbox/store';
import type { Runtime } from '../../../src/emulator/runtime';
import { newBlob } from '../../../src/emulator/services/blob';

export const ME = 'hanako@example.co.jp';
export const ALIAS = 'sales@example.co.jp';
/** 2026-03-04 01:12 UTC. */
export const NOW = Date.UTC(2026, 2, 4, 1, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

type Mail = {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly body?: string;
  /** Further header lines. */
  readonly header?: string;
  readonly at?: number;
} & Pick<NewMessage, 'labels' | 'threadId'>;

let sequence = 0;

/** A message as it would arrive, with plain words where a test does not care. */
export const put = (store: MailStore, mail: Mail = {}): StoredMessage => {
  const { from = 'Taro Yamada <taro@example.com>', to = ME, subject = 'Estimate', body = 'Hello.', header = '' } = mail;
  const id = header.includes('Message-I') ? '' : `Message-ID: <m${++sequence}@example.com>\r\n`;
  const type = /content-type/i.test(header) ? '' : 'Content-Type: text/plain; charset=utf-8\r\n';
  const lines = `From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\n${id}${type}${header ? `${header}\r\n` : ''}`;
  const { labels = ['INBOX'], threadId, at = NOW - HOUR } = mail;
  const raw = `${lines}\r\n${body}`;
  return store.add({ raw, labels, internalDate: at, ...(threadId === undefined ? {} : { threadId }) });
};

export type Watched = Runtime & {
  /** Every call that left the script, in order. */
  readonly calls: string[];
  units: number;
  sends: number;
  time: number;
  granted: readonly string[] | undefined;
};

/** A runtime that writes down what is asked of it. */
const watchedRuntime = (): Watched => {
  const runtime: Watched = {
    calls: [],
    units: 0,
    sends: 0,
    time: NOW,
    granted: undefined,
    call: (method, _of, units = 0) => {
      runtime.calls.push(method);
      runtime.units += units;
      return undefined;
    },
    apart: () => {},
    sent: (recipients) => {
      runtime.sends += recipients;
    },
    sendsLeft: () => 100 - runtime.sends,
    now: () => runtime.time,
    user: ME,
    aliases: [ALIAS],
    newBlob,
    requireScope: (anyOf) => {
      if (runtime.granted && !anyOf.some((scope) => runtime.granted?.includes(scope))) throw new Error('not granted');
    },
    timeZone: 'Asia/Tokyo',
  };
  return runtime;
};

/** A message as the API takes it: web-safe base64. */
export const encoded = (...lines: string[]): string => Buffer.from(lines.join('\r\n')).toString('base64url');

/** An object of an emulated service, as a script sees it. */
// biome-ignore lint/suspicious/noExplicitAny: scripts are not typed, and tests call what does not exist.
export type Scripted = any;

export const newStore = (): MailStore => createMemoryStore({ user: ME, aliases: [ALIAS] });

export const openMailbox = (store = newStore(), onSend?: OnSend) => {
  const runtime = watchedRuntime();
  const GmailApp: Scripted = createGmailApp(store, runtime, onSend);
  const Gmail: Scripted = createGmailService(store, runtime, onSend);
  const MailApp: Scripted = createMailApp(store, runtime, onSend);
  return { store, runtime, GmailApp, Gmail, MailApp };
};
