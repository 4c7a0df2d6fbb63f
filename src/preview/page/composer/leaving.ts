// The ways in which a composer ends: sent, kept, thrown away.
import type { Sent } from '../../api';
import type { App } from '../app';
import { ServerError, server } from '../server';
import { addressIn } from './addresses';
import type { Autosave } from './autosave';
import type { createForm } from './compose-form';
import type { Letter } from './letter';

export type Desk = {
  readonly app: App;
  readonly letter: Letter;
  readonly save: Autosave;
  readonly form: ReturnType<typeof createForm>;
  readonly remove: () => void;
};

export const send = async ({ app, letter, form, save, remove }: Desk): Promise<void> => {
  const problem = letter.problem();
  form.complain(problem ?? '');
  if (problem !== undefined) return;
  form.sending(true, save.state());
  try {
    // What nobody touched is sent as it is.
    if (save.id() === undefined) save.changed();
    await save.flush();
    const id = save.id();
    if (id === undefined || save.state() === 'gone') return form.sending(false, save.state());
    const sent = await server.sendDraft(id);
    remove();
    app.say(wordsFor(app, sent));
    await mailChanged(app);
  } catch (error) {
    form.sending(false, save.state());
    app.failed(error);
  }
};

/** The draft stays. */
export const leave = async ({ app, save, remove }: Desk): Promise<void> => {
  try {
    await save.flush();
    if (save.state() === 'saved') app.say(app.t('compose.kept'));
    remove();
  } catch (error) {
    app.failed(error);
  }
};

export const discard = async ({ app, form, save, remove }: Desk): Promise<void> => {
  form.discarding(true);
  save.stop();
  try {
    await save.settled();
    const id = save.id();
    if (id !== undefined) await server.discardDraft(id).catch(unlessGone);
    remove();
    app.say(app.t('compose.discarded'));
    await mailChanged(app);
  } catch (error) {
    form.discarding(false);
    app.failed(error);
  }
};

/** What is no longer there need not be thrown away. */
const unlessGone = (error: unknown): void => {
  if (!(error instanceof ServerError && error.status === 404)) throw error;
};

/** Counts and lists are read again. */
export const mailChanged = async (app: App): Promise<void> => {
  await app.refresh();
  app.events.tell('mail', undefined);
};

const wordsFor = ({ t, session }: App, { deliveredTo }: Sent): string => {
  const reached = session().seats.filter(({ id, address }) =>
    deliveredTo.some((one) => one === id || addressIn(one).toLowerCase() === address.toLowerCase()),
  );
  const sent = t('compose.sent');
  if (reached.length === 0) return sent;
  const people = reached.map(({ name }) => name).join(', ');
  return `${sent} ${t('compose.delivered {people}', { people })}`;
};
