// The rich text of a mail that is being written.
import type { UpdateDraftMarkup } from '../cards/panel';
import { h } from '../dom';
import type { Translate } from '../texts';
import { clean } from './clean';
import { marking, markupOf } from './images';

export type Editor = {
  readonly element: HTMLElement;
  readonly markup: () => string;
  readonly isEmpty: () => boolean;
  readonly focus: () => void;
  /** Bold, italic and the like, on what is selected. */
  readonly format: (command: string, value?: string) => void;
  readonly insert: (body: NonNullable<UpdateDraftMarkup['body']>) => void;
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
  let cursor: Range | undefined;
  const remember = () => {
    const range = rangeIn(element);
    if (range) cursor = range;
  };
  for (const kind of ['keyup', 'pointerup', 'blur', 'input'] as const) element.addEventListener(kind, remember);

  const goBack = () => {
    element.focus();
    if (!cursor || !element.contains(cursor.startContainer)) return;
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(cursor);
  };
  return {
    element,
    markup: () => markupOf(element),
    isEmpty: () => (element.textContent ?? '').trim() === '' && !element.querySelector('.image-marker'),
    focus: goBack,
    format: (command, value) => {
      goBack();
      document.execCommand('styleWithCSS', false, 'false');
      document.execCommand(command, false, value);
      remember();
      changed();
    },
    insert: ({ type, contents }) => {
      const fragment = document.createDocumentFragment();
      for (const { content, contentType } of contents) {
        fragment.append(contentType === 'TEXT' ? textNodes(content) : clean(content, marking(t)));
      }
      put(element, type, fragment, cursor);
      changed();
    },
    freeze: () => element.setAttribute('contenteditable', 'false'),
  };
};

const put = (editor: HTMLElement, type: string, fragment: DocumentFragment, cursor: Range | undefined): void => {
  if (type === 'INSERT_AT_START') editor.prepend(fragment);
  else if (type === 'IN_PLACE_INSERT' && cursor && editor.contains(cursor.startContainer)) {
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

const rangeIn = (editor: HTMLElement): Range | undefined => {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return editor.contains(range.commonAncestorContainer) ? range.cloneRange() : undefined;
};

const pasteAsText = (event: ClipboardEvent): void => {
  event.preventDefault();
  document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '');
};
