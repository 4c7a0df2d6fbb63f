// The composers that are open, side by side.
import type { Draft } from '../../api';
import type { App } from '../app';
import { h } from '../dom';
import { ServerError, server } from '../server';
import { type Composer, createComposer } from './composer';

export type Composers = {
  readonly element: HTMLElement;
  /** A new window; the others make room. A draft or an answer that is open already comes to the front. */
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

/** `until`: the page is built anew then. */
export const createComposers = (app: () => App, until: AbortSignal): Composers => {
  const element = h('div', { class: 'composers' });
  let all: readonly Composer[] = [];

  const open = (start: Partial<Draft>) => {
    const known = all.find((one) => isSameAnswer(one, start));
    if (known) return bringToFront(all, known);
    for (const other of all) other.minimise(true);
    const giveFocusBack = focusGiver();
    const composer = createComposer(app(), start, () => {
      all = all.filter((one) => one !== composer);
      giveFocusBack();
    });
    all = [...all, composer];
    element.append(composer.element);
    composer.focus();
  };
  const withDraft = (id: string) => all.find(({ save }) => save.id() === id);
  const openDraft = async (id: string) => {
    try {
      const draft = withDraft(id) ? undefined : await server.draft(id);
      // A second press may have been faster.
      const known = withDraft(id);
      if (known) bringToFront(all, known);
      else open({ ...draft, id });
    } catch (error) {
      app().failed(error);
    }
  };
  const rescue = () => {
    for (const { save } of all) save.rescue();
  };
  addEventListener('pagehide', rescue, { signal: until });
  // What is too large to be sent while the page goes is lost unless the person stays.
  const warn = (event: BeforeUnloadEvent) => {
    if (all.some(({ save }) => save.isUnsaved())) event.preventDefault();
  };
  addEventListener('beforeunload', warn, { signal: until });
  const each = (act: (save: Composer['save']) => Promise<void>) => all.map(({ save }) => act(save));
  return {
    element,
    open,
    openDraft,
    flush: async () => void (await Promise.all(each((save) => save.flush()))),
    check: async () => void (await Promise.all(each(checkDraft))),
    ids: () => all.flatMap(({ save }) => save.id() ?? []),
    topCard: () => all.map(({ topCard }) => topCard()).find((card) => card !== undefined),
  };
};

/** Whoever presses Reply twice writes one answer. */
const isSameAnswer = ({ start, save }: Composer, wanted: Partial<Draft>): boolean =>
  wanted.inReplyTo !== undefined &&
  save.state() !== 'gone' &&
  (['inReplyTo', 'to', 'cc'] as const).every((field) => start[field] === wanted[field]);

const bringToFront = (all: readonly Composer[], composer: Composer): void => {
  for (const other of all) other.minimise(other !== composer);
  composer.focus();
};

/** -> gives the focus back to what has it now. */
const focusGiver = () => {
  const before = document.activeElement;
  return () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
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
