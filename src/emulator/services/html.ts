import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { enumeration } from '../enumeration';
import type { Execution } from '../execution';
import { type Member, method, notEmulated, service } from '../service';
import { contentOf, isBlob, newBlob } from './blob';
import { type Evaluate, htmlTemplate } from './html-template';

const SandboxMode = enumeration('HtmlService.SandboxMode', 'EMULATED', 'IFRAME', 'NATIVE');
const XFrameOptionsMode = enumeration('HtmlService.XFrameOptionsMode', 'ALLOWALL', 'DEFAULT');

/** HtmlService over the HTML files of the folder. */
export const createHtmlService = (execution: Execution, folder: string, evaluate: Evaluate) => {
  const template = (source: string) => htmlTemplate(source, evaluate, htmlOutput);
  return service('HtmlService', { runtime: execution, of: 'apart' }, {
    SandboxMode,
    XFrameOptionsMode,
    createHtmlOutput: method(['any?'], (html) => htmlOutput(html === undefined ? '' : textOf(html))),
    createHtmlOutputFromFile: { ...method(['string'], (name) => htmlOutput(fileText(folder, name))), counted: 'other' },
    createTemplate: method(['any'], (html) => template(textOf(html))),
    createTemplateFromFile: { ...method(['string'], (name) => template(fileText(folder, name))), counted: 'other' },
    getUserAgent: {
      parameters: [],
      counted: 'other',
      run: () => execution.userAgent,
    },
  } satisfies Record<keyof GoogleAppsScript.HTML.HtmlService, Member>);
};

const textOf = (html: unknown): string => (isBlob(html) ? contentOf(html).bytes.toString() : String(html));

const fileText = (folder: string, name: string): string => {
  const file = path.join(folder, /\.html?$/.test(name) ? name : `${name}.html`);
  if (!existsSync(file)) throw new Error(`No HTML file named ${name} was found.`);
  return readFileSync(file, 'utf8');
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A page of a web app, a dialog or a mail. */
const htmlOutput = (initial: string): object => {
  const page = { content: initial, title: null, width: null, height: null, icon: null } as Record<string, unknown>;
  const metaTags: object[] = [];
  const set = (field: string) => (value: unknown) => {
    page[field] = value;
    return output;
  };
  const blob = () => newBlob(Buffer.from(String(page.content)), 'text/html', 'output.html');
  const output: object = service('HtmlService.HtmlOutput', undefined, {
    addMetaTag: method(['string', 'string'], (name, content) => {
      metaTags.push(metaTag(name, content));
      return output;
    }),
    append: method(['string'], (added) => set('content')(`${page.content}${added}`)),
    appendUntrusted: method(['string'], (added) => set('content')(`${page.content}${escaped(added)}`)),
    asTemplate: notEmulated,
    clear: method([], () => set('content')('')),
    getAs: notEmulated,
    getBlob: method([], blob),
    getContent: method([], () => page.content),
    getFaviconUrl: method([], () => page.icon),
    getHeight: method([], () => page.height),
    getMetaTags: method([], () => metaTags),
    getTitle: method([], () => page.title),
    getWidth: method([], () => page.width),
    setContent: method(['string'], set('content')),
    setFaviconUrl: method(['string'], set('icon')),
    setHeight: method(['number'], set('height')),
    setSandboxMode: method(['HtmlService.SandboxMode'], () => output),
    setTitle: method(['string'], set('title')),
    setWidth: method(['number'], set('width')),
    setXFrameOptionsMode: method(['HtmlService.XFrameOptionsMode'], () => output),
  } satisfies Record<keyof GoogleAppsScript.HTML.HtmlOutput, Member>);
  return output;
};

const metaTag = (name: string, content: string) =>
  service('HtmlService.HtmlOutputMetaTag', undefined, {
    getContent: method([], () => content),
    getName: method([], () => name),
  } satisfies Record<keyof GoogleAppsScript.HTML.HtmlOutputMetaTag, Member>);
