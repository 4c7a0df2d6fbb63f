// The rich text of a mail that is being written.

import { h } from '../dom';
import type { UpdateDraftMarkup } from '../panel/panel';
import { clean } from '../parts/clean';
import type { Translate } from '../texts';
import { createCursor } from './cursor';
import { marking, markupOf } from './images';

type Insertion = NonNullable<UpdateDraftMarkup['body']>;

export type Editor = {
  readonly element: HTMLElement;
  readonly markup: () => string;
  readonly focus: () => void;
  /** Bold, italic and the like, on what is selected. */
  readonly format: (command: string, value?: string) => void;
  readonly insert: (body: Insertion) => void;
  readonly freeze: () => void;
};

export const createEditor = (t: Translate, html: string, changed: () => void): Editor => {
  const element = h('div', {
    class: 'editor',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': t('compose.body'),
    on: { input: changed, paste: pasteAsText },
  });
  element.append(clean(html, marking(t)));
  const cursor = createCursor(element);
  return {
    element,
    markup: () => markupOf(element),
    focus: cursor.goBack,
    format: (command, value) => {
      cursor.goBack();
      document.execCommand('styleWithCSS', false, 'false');
      document.execCommand(command, false, value);
      cursor.remember();
      changed();
    },
    insert: (body) => {
      put(element, body.type, nodesOf(t, body), cursor.range());
      changed();
    },
    freeze: () => element.setAttribute('contenteditable', 'false'),
  };
};

const nodesOf = (t: Translate, { contents }: Insertion): DocumentFragment => {
  const fragment = document.createDocumentFragment();
  for (const { content, contentType } of contents) {
    fragment.append(contentType === 'TEXT' ? textNodes(content) : clean(content, marking(t)));
  }
  return fragment;
};

const put = (editor: HTMLElement, type: string, fragment: DocumentFragment, cursor: Range | undefined): void => {
  if (type === 'INSERT_AT_START') editor.prepend(fragment);
  else if (type === 'IN_PLACE_INSERT' && cursor) {
    cursor.deleteContents();
    cursor.insertNode(fragment);
    cursor.collapse(false);
  } else {
    editor.append(fragment);
    editor.scrollTop = editor.scrollHeight;
  }
};

const textNodes = (text: string): DocumentFragment => {
  const fragment = document.createDocumentFragment();
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    if (at > 0) fragment.append(h('br'));
    fragment.append(line);
  });
  return fragment;
};

const pasteAsText = (event: ClipboardEvent): void => {
  event.preventDefault();
  document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '');
};
