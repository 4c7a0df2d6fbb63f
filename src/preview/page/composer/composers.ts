// The composers that are open, side by side.
import type { Draft } from '../../api';
import type { App } from '../app';
import { h } from '../dom';
import { ServerError, server } from '../server';
import { type Composer, createComposer } from './composer';

export type Composers = {
  readonly element: HTMLElement;
  /** A new window; the others make room. A draft that is open already comes to the front. */
  readonly open: (start: Partial<Draft>) => void;
  readonly openDraft: (id: string) => Promise<void>;
  /** Saves whatever is not saved yet. */
  readonly flush: () => Promise<void>;
  /** Looks whether the drafts are still there: an add-on may have sent one. */
  readonly check: () => Promise<void>;
  /** Ids of the drafts that are open, to open them again on a page that is built anew. */
  readonly ids: () => readonly string[];
  readonly topCard: () => unknown;
};

export const createComposers = (app: () => App): Composers => {
  const element = h('div', { class: 'composers' });
  let all: readonly Composer[] = [];

  const open = (start: Partial<Draft>) => {
    for (const other of all) other.minimise(true);
    const before = document.activeElement;
    const composer = createComposer(app(), start, () => {
      all = all.filter((one) => one !== composer);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    });
    all = [...all, composer];
    element.append(composer.element);
    composer.focus();
  };
  const openDraft = async (id: string) => {
    const known = all.find(({ save }) => save.id() === id);
    if (known) {
      for (const other of all) other.minimise(other !== known);
      known.focus();
      return;
    }
    try {
      open({ ...(await server.draft(id)), id });
    } catch (error) {
      app().failed(error);
    }
  };
  return {
    element,
    open,
    openDraft,
    flush: async () => {
      await Promise.all(all.map(({ save }) => save.flush()));
    },
    check: async () => {
      await Promise.all(all.map(({ save }) => checkDraft(save)));
    },
    ids: () => all.flatMap(({ save }) => save.id() ?? []),
    topCard: () => all.map(({ topCard }) => topCard()).find((card) => card !== undefined),
  };
};

const checkDraft = async (save: Composer['save']): Promise<void> => {
  const id = save.id();
  if (id === undefined || save.state() === 'gone') return;
  try {
    await server.draft(id);
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) save.gone();
  }
};
