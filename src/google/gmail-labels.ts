import type { Labels } from '../app/hourly/ports';
import { refusedWith, users } from './gmail-drafts';
import { unlessGone } from './gmail-mailbox';

/** The user's labels by the advanced service: one call changes a thousand messages, where GmailApp needs each thread first. */
export const gmailLabels = (): Labels => ({
  named: () => {
    const { labels = [] } = collection().list('me');
    const own = labels.filter(({ type }) => type === 'user');
    return new Map(own.map(({ id = '', name = '' }) => [name.toLowerCase(), id]));
  },
  make: (name) => {
    const { id } = collection().create({ name, labelListVisibility: 'labelShow', messageListVisibility: 'show' }, 'me');
    if (!id) throw new Error('Gmail gave no id of the label.');
    return id;
  },
  rename: (id, name) => {
    try {
      collection().patch({ name }, 'me', id);
    } catch (error) {
      if (refusedWith(error) !== CONFLICT) throw error;
    }
  },
  remove: (id) => {
    unlessGone(() => collection().remove('me', id));
  },
  change: (ids, { add, remove }) => {
    users().messages.batchModify({ ids: [...ids], addLabelIds: [...add], removeLabelIds: [...remove] }, 'me');
  },
  isGone: (error) => /labelId not found|invalid label|requested entity was not found/i.test(String(error)),
});

const CONFLICT = 409;

const collection = () => {
  const { Labels: labels } = Gmail?.Users ?? {};
  if (!labels) throw new Error('The advanced Gmail service is not enabled in the manifest.');
  return labels;
};
