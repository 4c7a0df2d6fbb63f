import { fill, h, icon, textButton } from '../dom';
import type { Translate } from '../texts';

/** Stays until the server answers again: nothing on the page works without it. */
export const createBanner = (t: Translate, retry: () => void) => {
  const words = h('span', {});
  const element = h(
    'div',
    { class: 'banner', role: 'alert', hidden: true },
    icon('cloud_off'),
    words,
    textButton({ label: t('retry'), icon: 'refresh', press: retry }),
  );
  return {
    element,
    show: (text: string) => {
      element.hidden = false;
      fill(words, text);
    },
    hide: () => {
      element.hidden = true;
    },
  };
};
