import { clearLabels, type LabelNames } from './hourly/labels';
import type { HourlyTrigger, LabelStore, Labels } from './hourly/ports';
import { SECOND } from './ledger';
import type { Lock, OpenInbox, SettingsStore, Traces } from './ports';
import { type ProblemKind, problemOf } from './problem';
import { parseSettings } from './settings';

/** What Kidoku keeps of a user, in the order in which it is deleted: what is needed to find the rest goes last. */
export type DataPart = 'trigger' | 'labels' | 'inbox' | 'cache' | 'properties';
const DATA_PARTS: readonly DataPart[] = ['inbox', 'trigger', 'labels', 'cache', 'properties'];

export type DeletionPorts = {
  readonly settings: SettingsStore;
  readonly inbox: Pick<OpenInbox, 'isWaiting' | 'collect'>;
  readonly traces: Traces;
  /** Whose loads lie in the inbox beside those of the user's mail: the setup check's. */
  readonly otherKeys: () => readonly string[];
  readonly lock: Lock;
  /** So that nothing begins anew an hour later. */
  readonly trigger: Pick<HourlyTrigger, 'release'>;
  readonly labels: Labels;
  readonly labelled: LabelStore;
  readonly labelNames: LabelNames;
};

/** `left` may be there still; `problem` says why. */
export type Deletion = {
  readonly gone: readonly DataPart[];
  readonly left: readonly DataPart[];
  readonly problem: ProblemKind | undefined;
};

/** Another execution that is reading mail would store it again. */
const PATIENCE = 8 * SECOND;
/** As often as this, some batches are taken out of the inbox. */
const MOST_ROUNDS = 50;

/** Deletes everything that Kidoku keeps of the user; may be repeated. Mail is not touched. Throws nothing. */
export const deleteData = (ports: DeletionPorts): Deletion => {
  const gone: DataPart[] = [];
  const left = () => DATA_PARTS.filter((part) => !gone.includes(part));
  try {
    const isFree = ports.lock.during(() => {
      for (const part of DATA_PARTS) {
        DELETE[part](ports);
        gone.push(part);
      }
    }, PATIENCE);
    return { gone, left: left(), problem: isFree ? undefined : 'busy' };
  } catch (error) {
    return { gone, left: left(), problem: problemOf(error) };
  }
};

const DELETE: Readonly<Record<DataPart, (ports: DeletionPorts) => void>> = {
  trigger: ({ trigger }) => trigger.release(),
  labels: (ports) => clearLabels(ports, ports.labelNames),
  inbox: ({ settings, inbox, otherKeys }) => {
    const { userKey } = parseSettings(settings.read());
    for (const key of [...(userKey === undefined ? [] : [userKey]), ...otherKeys()]) {
      for (let round = 0; round < MOST_ROUNDS && inbox.isWaiting(key); round += 1) {
        if (!inbox.collect(key, () => {})) throw new Error('Lock timeout: the script is busy.');
      }
    }
  },
  cache: ({ traces }) => traces.clearCache(),
  properties: ({ traces }) => traces.clearProperties(),
};
