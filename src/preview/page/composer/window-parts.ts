import type { App } from '../app';
import { fill, h, icon, iconButton } from '../dom';
import type { SaveState } from './autosave';

type HeadActions = { readonly close: () => void; readonly minimise: () => void };

/** The bar above a composer: its title, minimise, and close, which keeps the draft. */
export const createHead = ({ t }: App, titleId: string, { close, minimise }: HeadActions) => {
  const title = h('h2', { class: 'composer-title', id: titleId });
  const smaller = iconButton({
    label: t('compose.minimise'),
    icon: 'minimize',
    press: minimise,
    attributes: { class: 'composer-minimise' },
  });
  return {
    element: h(
      'div',
      { class: 'composer-head' },
      title,
      smaller,
      iconButton({ label: t('compose.close'), icon: 'close', press: close }),
    ),
    retitle: (subject: string) => fill(title, subject.trim() || t('compose.new')),
    minimised: (yes: boolean) => {
      const label = t(yes ? 'compose.restore' : 'compose.minimise');
      smaller.setAttribute('aria-label', label);
      // Where many windows wait, nothing but this button is left to tell them apart.
      smaller.title = yes ? `${label}: ${title.textContent}` : label;
      fill(smaller, icon(yes ? 'open_in_full' : 'minimize'));
    },
  };
};

/** Whether the draft is saved, in words. */
export const statusWords = ({ t }: App, state: SaveState): string => {
  const words = {
    unsaved: '',
    saving: t('compose.saving'),
    saved: t('compose.saved'),
    failed: t('compose.notSaved'),
    gone: '',
  };
  return words[state];
};
