import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Page } from 'playwright-core';
import type { AddOnAnswer, FormInput } from '../../../src/preview/api';
import type { Tabs } from './browser';

const ROOT = path.resolve(__dirname, '../../..');
const ORIGIN = 'http://127.0.0.1:8799';
/** As strict as the preview's own. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:";

export type Said = Pick<AddOnAnswer, 'result' | 'error'>;
/** What a press sends, and what the add-on answers. */
export type Sent = {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, FormInput>>;
};
export type Run = (name: string, what: Sent) => Said | Promise<Said>;

export type Options = {
  readonly run: Run;
  readonly language?: 'en' | 'ja';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
};

export type CardPage = {
  readonly page: Page;
  /** What was called, and what the host was asked for, in order: `said`, `openLink https://…`. */
  readonly asked: readonly unknown[];
  /** Waits until so much was asked, and the page did what was answered. */
  readonly asks: (count: number) => Promise<void>;
  readonly inputs: () => Readonly<Record<string, FormInput>> | undefined;
  /** Shows what a function answers, as the panel's trigger. */
  readonly trigger: (name: string) => Promise<void>;
  readonly show: (answer: Said) => Promise<void>;
  /** Calls a method of the panel: `waiting`, `clear`, `current`. */
  readonly panel: (method: string) => Promise<unknown>;
};

/** The card panel alone in a page of the side panel's width. */
export const openCards = async (tabs: Tabs, options: Options): Promise<CardPage> => {
  const { width = 300, height = 700, theme = 'light', language = 'en' } = options;
  const page = await tabs.open({ viewport: { width, height } });
  const asked: unknown[] = [];
  let inputs: Readonly<Record<string, FormInput>> | undefined;
  await page.exposeFunction('runFunction', (name: string, what: Sent) => {
    asked.push(name);
    inputs = what.inputs;
    return options.run(name, what);
  });
  await page.exposeFunction('hostWasAsked', (...what: unknown[]) => void asked.push(what));
  await serve(page, theme, language);
  const panel = (method: string, ...values: unknown[]) =>
    page.evaluate(`panel.${method}(...${JSON.stringify(values)})`);
  const show = async (answer: Said) => void (await panel('show', answer));
  return {
    page,
    asked,
    asks: async (count) => {
      for (let wait = 0; asked.length < count; wait += 1) {
        if (wait === 250) throw new Error(`${count} were to be asked for, not ${JSON.stringify(asked)}`);
        await page.waitForTimeout(20);
      }
      await page.waitForFunction("document.querySelector('[role=progressbar]').hidden");
    },
    inputs: () => inputs,
    trigger: async (name) => show(await options.run(name, {})),
    show,
    panel,
  };
};

const serve = async (page: Page, theme: string, language: string): Promise<void> => {
  const files = bundle();
  const html = `<!doctype html><html lang="${language}" data-theme="${theme}"><title>Cards</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css">
    <main><h1>Cards</h1><div id="place"></div></main><script type="module" src="/page.js"></script>`;
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') {
      return route.fulfill({ contentType: 'text/html', body: html, headers: { 'content-security-policy': POLICY } });
    }
    const body = files.get(pathname);
    return body
      ? route.fulfill({ contentType: TYPES[path.extname(pathname)] ?? '', body })
      : route.fulfill({ status: 404 });
  });
  await page.goto(ORIGIN);
  await page.evaluate('document.fonts.ready');
};

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** What a bare page needs: it keeps the panel, and what the host is asked for. */
const SCRIPT = `
  import { createPanel } from './src/preview/page/panel/panel';
  const ask = (name) => (...values) => hostWasAsked(name, ...values);
  const host = { call: (name, what) => runFunction(name, what) };
  for (const name of ['openLink', 'updateDraft', 'openDraft', 'refresh', 'stateChanged']) host[name] = ask(name);
  globalThis.panel = createPanel(document.querySelector('#place'), host, document.documentElement.lang);
`;
const STYLES = `
  @import "material-symbols/outlined.css";
  @import "@fontsource-variable/roboto/index.css";
  @import "@fontsource-variable/noto-sans-jp/index.css";
  @import "./src/preview/page/styles/panel.css";
  body { margin: 0; }
  h1 { position: absolute; clip-path: inset(50%); margin: 0; }
  #place { height: 100vh; }
`;

let bundled: ReadonlyMap<string, Buffer> | undefined;

const bundle = (): ReadonlyMap<string, Buffer> => {
  bundled ??= new Map([
    ...built({ contents: SCRIPT, loader: 'ts' }, '/page.js'),
    ...built({ contents: STYLES, loader: 'css' }, '/page.css'),
  ]);
  return bundled;
};

const built = (source: { contents: string; loader: 'ts' | 'css' }, name: string): readonly [string, Buffer][] => {
  const { outputFiles } = esbuild.buildSync({
    stdin: { ...source, resolveDir: ROOT, sourcefile: `page.${source.loader}` },
    outdir: ROOT,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file' },
  });
  return outputFiles.map((file) => [
    file.path.includes('fonts') ? `/${path.relative(ROOT, file.path)}` : name,
    Buffer.from(file.contents),
  ]);
};
