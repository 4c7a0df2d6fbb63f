import { h, iconButton, newId, textButton } from '../dom';
import { isLinkAddress } from '../parts/clean';
import { createPopover } from '../parts/popover';
import type { Translate } from '../texts';
import type { Editor } from './editor';

const COMMANDS = [
  { text: 'compose.bold', icon: 'format_bold', command: 'bold' },
  { text: 'compose.italic', icon: 'format_italic', command: 'italic' },
  { text: 'compose.underline', icon: 'format_underlined', command: 'underline' },
  { text: 'compose.list', icon: 'format_list_bulleted', command: 'insertUnorderedList' },
] as const;

/** Bold, italic, underline, list and link. */
export const createFormatting = (t: Translate, editor: Editor, until: AbortSignal): HTMLElement =>
  h(
    'div',
    { class: 'formatting', role: 'group', 'aria-label': t('compose.formatting') },
    COMMANDS.map(({ text, icon, command }) =>
      iconButton({
        label: t(text),
        icon,
        press: () => editor.format(command),
        // A press must not take the selection away.
        attributes: { on: { mousedown: (event) => event.preventDefault() } },
      }),
    ),
    linkButton(t, editor, until),
  );

const linkButton = (t: Translate, editor: Editor, until: AbortSignal): HTMLElement => {
  const button = iconButton({ label: t('compose.link'), icon: 'link', press: () => undefined });
  const problem = h('p', { class: 'problem', role: 'alert' });
  const id = newId('link');
  const input = h('input', { type: 'url', class: 'field', id, placeholder: 'https://' });
  const insert = () => {
    const address = input.value.trim();
    problem.textContent = isLinkAddress(address) ? '' : t('compose.linkWrong');
    if (problem.textContent !== '') return;
    popover.close();
    link(editor, address);
  };
  const form = h(
    'form',
    {
      class: 'link-form',
      hidden: true,
      novalidate: true,
      on: {
        submit: (event) => {
          event.preventDefault();
          insert();
        },
      },
    },
    h('label', { for: id }, t('compose.linkAddress')),
    input,
    problem,
    textButton({ label: t('compose.linkInsert'), press: insert, attributes: { class: 'filled' } }),
  );
  const popover = createPopover({ button, place: form, until, opened: () => input.focus() });
  return h('div', { class: 'link-place' }, button, form);
};

/** Makes a link of the selection, or puts the address there as a link. */
const link = (editor: Editor, address: string): void => {
  editor.focus();
  const selected = getSelection()?.toString() ?? '';
  if (selected === '')
    editor.insert({
      type: 'IN_PLACE_INSERT',
      contents: [{ content: linkMarkup(address), contentType: 'MUTABLE_HTML' }],
    });
  else editor.format('createLink', address);
};

const linkMarkup = (address: string): string => h('div', {}, h('a', { href: address }, address)).innerHTML;
