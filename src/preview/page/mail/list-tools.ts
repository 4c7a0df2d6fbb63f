import type { ThreadList } from '../../api';
import type { App } from '../app';
import { h, iconButton } from '../dom';
import type { ListPlace } from '../place';

/** Conversations on a page of the list. */
export const PAGE = 50;

/** Refresh at the left, the pager at the right. */
export const listTools = (
  app: App,
  place: ListPlace,
  { rows, total }: ThreadList,
  refresh: () => void,
): readonly HTMLElement[] => {
  const { t, formats } = app;
  const first = place.page * PAGE;
  const last = first + rows.length;
  const turn = (label: string, icon: string, by: number, off: boolean) =>
    iconButton({
      label,
      icon,
      press: () => app.go({ ...place, page: place.page + by }),
      attributes: { disabled: off },
    });
  return [
    iconButton({ label: t('list.refresh'), icon: 'refresh', press: () => void app.refresh().then(refresh) }),
    h('span', { class: 'tools-gap' }),
    h(
      'span',
      { class: 'position' },
      total > 0 &&
        t('list.position {first} {last} {total}', {
          first: formats.number(first + 1),
          last: formats.number(last),
          total: formats.number(total),
        }),
    ),
    turn(t('list.newer'), 'chevron_left', -1, place.page === 0),
    turn(t('list.older'), 'chevron_right', 1, last >= total),
  ];
};
