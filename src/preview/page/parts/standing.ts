// What stands in the place of a list or a message while it is not there.
import { h, icon, textButton } from '../dom';
import { ServerError } from '../server';
import type { Translate } from '../texts';

export const loading = (t: Translate): HTMLElement =>
  h(
    'div',
    { class: 'standing', role: 'status' },
    h('span', { class: 'spinner', 'aria-hidden': 'true' }),
    h('p', {}, t('loading')),
  );

export const nothing = (words: string, symbol = 'inbox'): HTMLElement =>
  h('div', { class: 'standing' }, icon(symbol), h('p', {}, words));

/** What went wrong, and a button to try again. */
export const failure = (t: Translate, error: unknown, retry: () => void): HTMLElement =>
  h(
    'div',
    { class: 'standing', role: 'alert' },
    icon('error'),
    h('p', {}, reasonIn(t, error)),
    textButton({ label: t('retry'), icon: 'refresh', press: retry }),
  );

/** A failure in the user's language, with what to do about it. */
export const reasonIn = (t: Translate, error: unknown): string => {
  if (error instanceof ServerError && error.status === 0) return t('failed.gone');
  if (error instanceof ServerError && error.status === 404) return t('failed.notFound');
  return t('failed.other {reason}', { reason: error instanceof Error ? error.message : String(error) });
};
