import type { App } from '../app';
import { iconButton } from '../dom';
import { createMenu, type MenuItem } from '../parts/menu';
import type { CardStack } from './card-stack';

/** The universal actions of the manifest, as Gmail shows them in the panel's header. */
export const createAddOnMenu = (app: App, current: () => CardStack | undefined): HTMLElement => {
  const label = app.t('panel.menu {name}', { name: app.session().addOn.name });
  const items = (): readonly MenuItem[] =>
    app.session().addOn.universal.map(({ label: text, run, openLink }) => ({
      label: text,
      icon: openLink === undefined ? 'list_alt' : 'open_in_new',
      press: () => {
        if (openLink !== undefined) app.openLink(openLink);
        else if (run !== undefined) void current()?.runEntry(run);
      },
    }));
  const button = iconButton({ label, icon: 'more_vert', press: () => undefined });
  return createMenu({ button, label, items, until: app.until });
};
