// The add-on's icon in the composer's toolbar, and its card above the mail that is being written.
import type { AddOnCall } from '../../api';
import { type CardStack, createCardStack } from '../add-on/card-stack';
import type { App } from '../app';
import { h, iconButton, logo } from '../dom';
import type { UpdateDraftMarkup } from '../panel/panel';
import { createPopover } from '../parts/popover';

type Options = {
  readonly compose: () => NonNullable<AddOnCall['compose']>;
  readonly updateDraft: (markup: UpdateDraftMarkup) => void;
};

export type AddOnPopover = {
  readonly button: HTMLElement;
  readonly card: HTMLElement;
  readonly stack: CardStack;
  readonly isOpen: () => boolean;
  readonly close: () => void;
};

/** `undefined` where the add-on has no compose trigger. */
export const createAddOnPopover = (app: App, { compose, updateDraft }: Options): AddOnPopover | undefined => {
  const { t } = app;
  const action = app.session().addOn.compose;
  if (!action) return undefined;
  const stack = createCardStack(app, { trigger: action.run, context: () => ({ compose: compose() }), updateDraft });
  const button = iconButton({
    label: t('compose.addOn {name}', { name: action.text }),
    icon: logo('add-on-logo'),
    press: () => undefined,
    attributes: { class: 'add-on-icon' },
  });
  const close = () => {
    popover.close();
    button.focus();
  };
  const closes = iconButton({ label: t('close'), icon: 'close', press: close });
  const card = cardOf(app, closes, stack);
  const opened = () => {
    closes.focus();
    void stack.run();
  };
  const popover = createPopover({ button, place: card, until: app.until, closesOutside: false, opened });
  return { button, card, stack, isOpen: popover.isOpen, close };
};

const cardOf = ({ t, session }: App, closes: HTMLElement, stack: CardStack): HTMLElement => {
  const { name } = session().addOn;
  return h(
    'div',
    { class: 'compose-card', role: 'dialog', 'aria-label': t('compose.addOnPanel {name}', { name }), hidden: true },
    h('div', { class: 'add-on-head' }, logo('add-on-logo'), h('span', { class: 'add-on-name' }, name), closes),
    stack.element,
  );
};
