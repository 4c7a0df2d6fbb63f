import type { Draft } from '../../api';
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
  readonly isUnsaved: () => boolean;
  /** The page goes away: what is not saved yet is sent without waiting for an answer. */
  readonly rescue: () => void;
  /** Waits for a request that is under way. */
  readonly settled: () => Promise<void>;
};

type Options = {
  readonly id: string | undefined;
  readonly read: () => Omit<Draft, 'id'>;
  readonly told: (state: SaveState) => void;
  readonly saved: () => void;
};

/** Saves a draft one second after its last change, one request at a time. */
export const createAutosave = ({ id: firstId, read, told, saved }: Options): Autosave => {
  let id = firstId;
  let state: SaveState = firstId === undefined ? 'unsaved' : 'saved';
  let dirty = false;
  // What is gone stays gone, whatever a request that was under way says.
  const become = (next: SaveState) => {
    if (state === 'gone') return;
    state = next;
    told(next);
  };
  const queue = createQueue(async (): Promise<void> => {
    if (!dirty || state === 'gone') return;
    dirty = false;
    become('saving');
    try {
      ({ id } = await server.saveDraft({ ...read(), ...(id === undefined ? {} : { id }) }));
      become('saved');
      saved();
    } catch (error) {
      if (error instanceof ServerError && error.status === 404) return become('gone');
      dirty = true;
      become('failed');
      throw error;
    }
  });
  const changed = () => {
    dirty = true;
    queue.soon();
  };
  const stop = () => {
    dirty = false;
    queue.cancel();
  };
  const rescue = () => {
    // Of a new draft that is under way nobody knows the id yet: sent again, it would be a second one.
    const isUnderWay = state === 'saving' && id !== undefined;
    if (state === 'gone' || !(dirty || isUnderWay)) return;
    stop();
    const draft = { ...read(), ...(id === undefined ? {} : { id }) };
    server.saveDraftLast(draft).then(
      (kept) => {
        id = kept.id;
        become('saved');
      },
      () => {
        dirty = true;
        become('failed');
      },
    );
  };
  return {
    ...{ changed, stop, rescue, flush: queue.now, settled: queue.settled },
    id: () => id,
    state: () => state,
    isUnsaved: () => state !== 'gone' && (dirty || state === 'saving'),
    gone: () => become('gone'),
  };
};

/** Runs a task after a pause or now, and never twice at the same time. */
const createQueue = (task: () => Promise<void>) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  const cancel = () => clearTimeout(timer);
  const settled = () => running.catch(() => undefined);
  const now = (): Promise<void> => {
    cancel();
    running = settled().then(task);
    return running;
  };
  return {
    now,
    cancel,
    settled,
    soon: () => {
      cancel();
      timer = setTimeout(() => now().catch(() => undefined), PAUSE);
    },
  };
};
