import type { Draft, SavedDraft } from '../../api';
import { ServerError, server } from '../server';

/** How long after the last change a draft is saved, ms. */
const PAUSE = 1000;

export type SaveState = 'unsaved' | 'saving' | 'saved' | 'failed' | 'gone';

export type Autosave = {
  readonly changed: () => void;
  /** Saves what is not saved yet. Rejects with what went wrong, except where the draft is gone. */
  readonly flush: () => Promise<void>;
  readonly id: () => string | undefined;
  readonly state: () => SaveState;
  /** The draft was sent or deleted: nothing is saved any more, so that it does not come back. */
  readonly gone: () => void;
  readonly stop: () => void;
  /** Waits for a request that is under way. */
  readonly settled: () => Promise<void>;
};

type Options = {
  readonly id: string | undefined;
  readonly read: () => Omit<Draft, 'id'>;
  readonly told: (state: SaveState) => void;
  readonly saved: (draft: SavedDraft) => void;
};

/** Saves a draft one second after its last change, one request at a time. */
export const createAutosave = ({ id: firstId, read, told, saved }: Options): Autosave => {
  let id = firstId;
  let state: SaveState = firstId === undefined ? 'unsaved' : 'saved';
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const become = (next: SaveState) => {
    state = next;
    told(next);
  };
  const stop = () => {
    clearTimeout(timer);
    dirty = false;
  };
  const gone = () => {
    stop();
    become('gone');
  };
  const save = async (): Promise<void> => {
    if (!dirty || state === 'gone') return;
    dirty = false;
    become('saving');
    try {
      const draft = await server.saveDraft({ ...read(), ...(id === undefined ? {} : { id }) });
      id = draft.id;
      if (stateNow() !== 'gone') become('saved');
      saved(draft);
    } catch (error) {
      if (error instanceof ServerError && error.status === 404) return gone();
      dirty = true;
      become('failed');
      throw error;
    }
  };
  const stateNow = () => state;
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    running = running.catch(() => undefined).then(save);
    return running;
  };
  const changed = () => {
    if (state === 'gone') return;
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => flush().catch(() => undefined), PAUSE);
  };
  return { changed, flush, id: () => id, state: stateNow, gone, stop, settled: () => running.catch(() => undefined) };
};
