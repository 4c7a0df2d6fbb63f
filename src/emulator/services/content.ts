import { enumeration } from '../enumeration';
import type { Runtime } from '../runtime';
import { type Member, method, service } from '../service';

/** Text only: there is no image type, platform.md 7.2. */
const MimeType = enumeration(
  'ContentService.MimeType',
  ...(['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML'] as const),
);

/** ContentService: what a web app answers in text. */
export const createContentService = (runtime: Runtime) =>
  service('ContentService', { runtime, of: 'apart' }, {
    MimeType,
    createTextOutput: method(['string?'], (content) => textOutput(content ?? '')),
  } satisfies Record<keyof GoogleAppsScript.Content.ContentService, Member>);

const textOutput = (initial: string) => {
  let content = initial;
  let type = MimeType.TEXT;
  let fileName: string | null = null;
  const then = (change: () => void) => {
    change();
    return output;
  };
  const output: object = service('ContentService.TextOutput', undefined, {
    append: method(['string'], (added) => then(() => (content += added))),
    clear: method([], () => then(() => (content = ''))),
    downloadAsFile: method(['string'], (name) => then(() => (fileName = name))),
    getContent: method([], () => content),
    getFileName: method([], () => fileName),
    getMimeType: method([], () => type),
    setContent: method(['string'], (text) => then(() => (content = text))),
    setMimeType: method(['ContentService.MimeType'], (value) => then(() => (type = value as typeof type))),
  } satisfies Record<keyof GoogleAppsScript.Content.TextOutput, Member>);
  return output;
};
