import { h, newId, textButton } from '../dom';

type Options = {
  readonly title: string;
  readonly content: readonly (Node | string)[];
  readonly go: string;
  readonly cancel: string;
  readonly press: () => void;
};

/** Asks before something happens. Escape and Cancel leave it; the focus returns to where it was. */
export const ask = ({ title, content, go, cancel, press }: Options): void => {
  const id = newId('dialog');
  const before = document.activeElement;
  const dialog = h(
    'dialog',
    { class: 'dialog', 'aria-labelledby': id },
    h('h2', { id }, title),
    h('div', { class: 'dialog-content' }, content),
    h(
      'div',
      { class: 'dialog-buttons' },
      textButton({ label: cancel, press: () => dialog.close() }),
      textButton({
        label: go,
        attributes: { class: 'filled' },
        press: () => {
          dialog.close();
          press();
        },
      }),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
};
