import type { OpenInbox } from '../../../src/app/ports';
import { batchFrom } from '../../../src/core/pixel/batch';
import { folded, type Loads, loadAt, type Mark } from '../../../src/core/pixel/loads';
import { emulate, scriptOf } from '../../tools/apps-script';
import { memoryOpenInbox } from '../../tools/memory-opens';

/** An inbox as a test uses it: `collect` gives what was handed over; where the keeper `fails`, too. */
export type Box = Pick<OpenInbox, 'add' | 'close' | 'stop' | 'isWaiting'> & {
  readonly collect: (userKey: string, how?: { readonly fails?: boolean }) => readonly string[];
  /** What lies there, by key. */
  readonly kept: Map<string, string>;
};

const collectFrom =
  (inbox: OpenInbox): Box['collect'] =>
  (userKey, { fails = false } = {}) => {
    const taken: string[] = [];
    try {
      inbox.collect(userKey, (batches) => {
        taken.push(...batches);
        if (fails) throw new Error('the keeper fails');
      });
    } catch {
      // The keeper failed, as it was asked to.
    }
    return taken;
  };

export const inMemory = (): Box => {
  const kept = new Map<string, string>();
  const inbox = memoryOpenInbox(kept, () => NOW);
  return { ...inbox, collect: collectFrom(inbox), kept };
};

export const inProperties = () => {
  const emulator = emulate({
    folder: scriptOf(`
      import { propertiesOpenInbox } from './google/open-inbox';
      export const add = ({ userKey, loads }) => propertiesOpenInbox().add(userKey, loads);
      export const close = ({ userKey, policy }) => propertiesOpenInbox().close(userKey, policy);
      export const stop = ({ userKey, ids }) => propertiesOpenInbox().stop(userKey, ids);
      export const isWaiting = (userKey) => propertiesOpenInbox().isWaiting(userKey);
      export const collect = ({ userKey, how = {} }) => {
        const taken = [];
        try {
          propertiesOpenInbox().collect(userKey, (batches) => {
            taken.push(...batches);
            if (how.fails) throw new Error('the keeper fails');
          });
        } catch (error) {
          if (!how.fails) throw error;
        }
        return taken;
      };
    `),
    now: NOW,
    frozen: true,
    quotas: 'off',
  });
  const box: Box = {
    add: (userKey, loads) => void emulator.call('add', { userKey, loads }),
    close: (userKey, policy) => void emulator.call('close', { userKey, policy }),
    stop: (userKey, ids) => emulator.call('stop', { userKey, ids }) === true,
    isWaiting: (userKey) => emulator.call('isWaiting', userKey) === true,
    collect: (userKey, how) => emulator.call('collect', { userKey, how }) as readonly string[],
    kept: emulator.scriptProperties,
  };
  return { box, emulator };
};

export const NOW = Date.UTC(2026, 10, 25);
export const DAY = 86_400_000;
export const AT = Date.UTC(2026, 10, 20, 9);
export const idOf = (n: number): string => `id${String(n).padStart(10, '0')}`;
export const load = (n: number, seconds = 0, mark: Mark = 'gmail'): Loads => loadAt(idOf(n), mark, AT + seconds * 1000);
export const loadsOf = (batches: readonly string[]): readonly Loads[] =>
  folded(batches.flatMap((text) => batchFrom(text).loads));
export const countOf = (batches: readonly string[]): number =>
  loadsOf(batches).reduce((sum, { count }) => sum + count, 0);

export const [ME, OTHER] = ['dXNlcmtl', 'b3RoZXJl'];
