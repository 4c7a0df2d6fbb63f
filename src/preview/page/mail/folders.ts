// The folders at the left, and the button that begins a mail.
import type { Folder } from '../../api';
import type { App } from '../app';
import { fill, h, icon, textButton } from '../dom';
import { FOLDERS, hashOf, inFolder } from '../place';

const ICONS: Readonly<Record<Folder, string>> = {
  inbox: 'inbox',
  sent: 'send',
  drafts: 'draft',
  all: 'stacked_email',
  spam: 'report',
  trash: 'delete',
};

export const createFolders = (app: App): HTMLElement => {
  const list = h('ul', { class: 'folders' });
  const draw = () =>
    fill(
      list,
      FOLDERS.map((folder) => h('li', {}, entry(app, folder))),
    );
  draw();
  app.events.on('session', draw);
  app.events.on('place', draw);
  return h(
    'nav',
    { class: 'folder-column', 'aria-label': app.t('folder.navigation'), id: 'folders' },
    textButton({
      label: app.t('compose.open'),
      icon: 'edit',
      attributes: { class: 'compose-button', title: app.t('compose.open') },
      press: () => app.composers.open({}),
    }),
    list,
    h('p', { class: 'mailbox-note' }, icon('info'), h('span', {}, app.t(`folder.${app.session().mailbox}`))),
  );
};

const entry = (app: App, folder: Folder): HTMLElement => {
  const place = app.place();
  const isHere = place.kind !== 'seat' && place.folder === folder && place.query === '';
  const label = app.t(`folder.${folder}`);
  const n = numberOf(app, folder);
  const isUnread = folder !== 'drafts';
  return h(
    'a',
    {
      class: `folder ${n > 0 && isUnread ? 'has-unread' : ''}`,
      href: hashOf(inFolder(folder)),
      title: label,
      'aria-current': isHere ? 'page' : undefined,
    },
    icon(ICONS[folder]),
    h('span', { class: 'folder-name' }, label),
    n > 0 && isUnread && h('span', { class: 'visually-hidden' }, app.t('list.unread')),
    n > 0 && h('span', { class: 'folder-number' }, app.formats.number(n)),
  );
};

/** Gmail counts what is unread; in Drafts, all of them; in Sent, All Mail and Trash nothing. */
const numberOf = (app: App, folder: Folder): number => {
  const counts = app.session().folders.find((one) => one.folder === folder);
  if (!counts) return 0;
  if (folder === 'drafts') return counts.threads;
  return folder === 'inbox' || folder === 'spam' ? counts.unread : 0;
};
