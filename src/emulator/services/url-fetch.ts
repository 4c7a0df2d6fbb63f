import type { Execution, State } from '../execution';
import type { FetchRequest, FetchResponse } from '../options';
import { scope } from '../scopes';
import { type Member, method, notEmulated, service } from '../service';
import { isUnder } from '../url-prefix';
import { contentOf, isBlob, newBlob } from './blob';
import { decode } from './charset';

const longestUrl = 2 * 1024;
const requestScope = [scope('script.external_request')];

/** UrlFetchApp over the handler of the emulator's options: nothing leaves this machine. */
export const createUrlFetchApp = (state: State, execution: Execution) => {
  const request = (url: string, params: Readonly<Record<string, unknown>> = {}) => {
    execution.requireScope(requestScope, 'UrlFetchApp.fetch');
    state.quotas.use('urlfetch', 1);
    checkUrl(url, state);
    if (!state.options.urlFetch) throw new Error(`DNS error: ${url} (the emulator was given no urlFetch)`);
    const answer = state.options.urlFetch(requestOf(url, params));
    const status = answer.status ?? 200;
    if (status >= 400 && params.muteHttpExceptions !== true) throw new Error(failed(url, status, answer));
    return response(answer, status);
  };
  return service('UrlFetchApp', { runtime: execution, of: 'other' }, {
    fetch: method(['string', 'object?'], request),
    fetchAll: method(['array'], (requests) =>
      requests.map((one) =>
        typeof one === 'string' ? request(one) : request(String(fieldOf(one, 'url')), Object(one)),
      ),
    ),
    getRequest: method(['string', 'object?'], (url, params = {}) => ({ url, method: 'get', ...params })),
  } satisfies Record<keyof GoogleAppsScript.URL_Fetch.UrlFetchApp, Member>);
};

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** An add-on may only reach what its manifest lists: platform.md 5.4. */
const checkUrl = (url: string, { manifest }: State): void => {
  if (!/^https?:\/\/[^\s/]+/i.test(url)) throw new Error(`Invalid argument: ${url}`);
  if (Buffer.byteLength(url) > longestUrl) throw new Error('Limit Exceeded: URLFetch URL Length.');
  if (manifest.urlFetchWhitelist === undefined || isUnder(url, manifest.urlFetchWhitelist)) return;
  throw new Error(`${url} is under no prefix of urlFetchWhitelist in the manifest.`);
};

const requestOf = (url: string, params: Readonly<Record<string, unknown>>): FetchRequest => {
  const { payload, contentType } = params;
  const isForm = typeof payload === 'object' && payload !== null && !isBlob(payload) && !Array.isArray(payload);
  const type = contentType ?? (payload === undefined ? undefined : 'application/x-www-form-urlencoded');
  return {
    url,
    method: String(params.method ?? 'get').toUpperCase(),
    headers: {
      ...(type === undefined ? {} : { 'Content-Type': String(type) }),
      ...(Object(params.headers ?? {}) as Record<string, string>),
    },
    body: payload === undefined ? undefined : isForm ? formOf(payload) : bodyOf(payload),
  };
};

const formOf = (fields: object): Buffer =>
  Buffer.from(
    new URLSearchParams(
      Object.entries(fields).map(([key, value]): [string, string] => [key, String(value)]),
    ).toString(),
  );

const bodyOf = (payload: unknown): Buffer => {
  if (isBlob(payload)) return contentOf(payload).bytes;
  return Array.isArray(payload) ? Buffer.from(payload) : Buffer.from(String(payload));
};

const failed = (url: string, status: number, answer: FetchResponse): string =>
  `Request failed for ${new URL(url).origin} returned code ${status}. Truncated server response: ` +
  `${String(answer.body ?? '').slice(0, 200)} (use muteHttpExceptions option to examine full response)`;

const response = ({ headers = {}, body = '' }: FetchResponse, status: number) => {
  const bytes = Buffer.from(body as string);
  const type = headers['Content-Type'] ?? headers['content-type'] ?? null;
  return service('UrlFetchApp.HTTPResponse', undefined, {
    getAllHeaders: method([], () => headers),
    getAs: notEmulated,
    getBlob: method([], () => newBlob(bytes, type, null)),
    getContent: method([], () => new Int8Array(bytes)),
    getContentText: method(['string?'], (charset) => decode(bytes, charset ?? 'UTF-8')),
    getHeaders: method([], () => headers),
    getResponseCode: method([], () => status),
  } satisfies Record<keyof GoogleAppsScript.URL_Fetch.HTTPResponse, Member>);
};
