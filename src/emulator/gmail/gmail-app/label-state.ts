import { itself } from '../define';
import { changeLabels, type LabelChange } from '../labels';
import { call, checkBatch, type Session } from './session';
import { reload, type ThreadState } from './thread-state';

export type LabelState = { readonly session: Session; readonly id: string; readonly name: string };

/** Labels belong to conversations here: every message of the threads gets the label, or loses it. */
export const labelThreads = (label: LabelState, method: string, batch: readonly ThreadState[], change: LabelChange) => {
  const { session } = label;
  checkBatch(batch, 'threads');
  call(session, method, 'modify', 1, () => {
    checkExists(label);
    for (const thread of batch) {
      for (const { id } of session.account.store.thread(thread.id)) changeLabels(session.account.store, id, change);
      reload(thread);
    }
  });
  return itself;
};

/** Deletes the label itself; the messages stay. */
export const deleteLabel = (label: LabelState, method: string): void => {
  call(label.session, method, 'writeLabels', 1, () => {
    checkExists(label);
    label.session.account.store.deleteLabel(label.id);
  });
};

const checkExists = ({ session, id, name }: LabelState): void => {
  if (!session.account.store.userLabels().has(id)) throw new Error(`Invalid argument: label ${name} was not found`);
};
