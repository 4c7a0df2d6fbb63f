import type { Labels } from '../app/hourly/ports';
import { refusedWith } from './gmail-drafts';
import { unlessGone } from './gmail-mailbox';
import { users } from './gmail-service';

/** The user's labels by the advanced service: one call changes a thousand messages, where GmailApp needs each thread first. */
export const gmailLabels = (): Labels => ({
  named: () => {
    const { labels = [] } = users().labels.list('me');
    const own = labels.filter(({ type }) => type === 'user');
    return new Map(own.map(({ id = '', name = '' }) => [name.toLowerCase(), id]));
  },
  make: (name) => {
    const { id } = users().labels.create(
      { name, labelListVisibility: 'labelShow', messageListVisibility: 'show' },
      'me',
    );
    if (!id) throw new Error('Gmail gave no id of the label.');
    return id;
  },
  rename: (id, name) => {
    try {
      users().labels.patch({ name }, 'me', id);
    } catch (error) {
      if (refusedWith(error) !== CONFLICT) throw error;
    }
  },
  remove: (id) => {
    unlessGone(() => users().labels.remove('me', id));
  },
  change: (ids, { add, remove }) => {
    users().messages.batchModify({ ids: [...ids], addLabelIds: [...add], removeLabelIds: [...remove] }, 'me');
  },
  isGone: (error) => /labelId not found|invalid label|requested entity was not found/i.test(String(error)),
});

const CONFLICT = 409;
