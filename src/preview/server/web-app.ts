import { escapeHtml } from './body/mail-html';
import type { Preview } from './preview';

/** What a web app answers with. */
export type WebAnswer = {
  readonly kind: 'page' | 'text' | 'failed';
  readonly content: string;
};

/** A request to the web app, as far as Apps Script lets a script see it. */
export type WebRequest = {
  /** Without the question mark. */
  readonly query: string;
  readonly userAgent: string | undefined;
  /** What was posted; `undefined` for a GET. */
  readonly posted?: { readonly contents: string; readonly type: string };
};

/** Gmail's image proxy: it loads for the reader, and says so. */
export const GMAIL_PROXY = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';

/** Asks the bundle's doGet or doPost, as an anonymous visitor. */
export const askWebApp = ({ executions }: Preview, { query, userAgent, posted }: WebRequest): WebAnswer => {
  const how = { visitor: '', ...(userAgent === undefined ? {} : { userAgent }) };
  const event = eventOf(query, posted);
  let answer: WebAnswer = { kind: 'failed', content: '' };
  const { trace } = executions.run(posted ? 'doPost' : 'doGet', event, how, (output) => {
    answer = answerOf(output);
    return answer;
  });
  if (trace.error !== undefined) console.error(`The web app failed: ${trace.error}`);
  return answer;
};

/** https://developers.google.com/apps-script/guides/web#request_parameters */
const eventOf = (query: string, posted: WebRequest['posted']): object => {
  const pairs = [...new URLSearchParams(query), ...new URLSearchParams(posted?.contents ?? '')];
  const parameters = new Map<string, string[]>();
  for (const [name, value] of pairs) parameters.set(name, [...(parameters.get(name) ?? []), value]);
  return {
    queryString: query,
    parameter: Object.fromEntries([...parameters].map(([name, [first]]) => [name, first])),
    parameters: Object.fromEntries(parameters),
    contextPath: '',
    contentLength: posted ? Buffer.byteLength(posted.contents) : -1,
    ...(posted ? { postData: { ...posted, length: Buffer.byteLength(posted.contents), name: 'postData' } } : {}),
  };
};

/** A page carries its title and what it says of the viewport beside its content. */
const answerOf = (output: unknown): WebAnswer => {
  const content = String(ask(output, 'getContent') ?? '');
  if (!has(output, 'getMetaTags')) return { kind: 'text', content };
  const title = String(ask(output, 'getTitle') ?? '');
  const tags = ask(output, 'getMetaTags');
  const meta = (Array.isArray(tags) ? tags : []).map(
    (tag) => `<meta name="${attribute(ask(tag, 'getName'))}" content="${attribute(ask(tag, 'getContent'))}">`,
  );
  const head = `<!doctype html><meta charset="utf-8">${meta.join('')}<title>${attribute(title)}</title>`;
  return { kind: 'page', content: head + content };
};

const has = (value: unknown, method: string): value is object =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, method) === 'function';

const ask = (value: unknown, method: string): unknown =>
  has(value, method) ? Reflect.apply(Reflect.get(value, method), value, []) : undefined;

const attribute = (value: unknown): string => escapeHtml(String(value));
