import type { ThreadStatus } from '../../core/threads/model';
import type { MailLanguage } from '../settings';
import type { LabelStore } from './ports';

export const LABEL_STATUSES: readonly ThreadStatus[] = ['noResponse', 'opened', 'replied', 'bounced'];

/** What is under a message: a label, or nobody knows. */
export type Under = ThreadStatus | 'doubtful';

/** What Kidoku did with labels: it need not ask Gmail then. */
export type Labelled = {
  /** The language of the labels' names. */
  readonly language: MailLanguage;
  /** Gmail's ids of the labels; `undefined` while they are being made. */
  readonly ids: Readonly<Record<ThreadStatus, string>> | undefined;
  /** By Gmail's id of the message. */
  readonly set: ReadonlyMap<string, Under>;
};

const VERSION = 1;
const GROUPS: readonly Under[] = [...LABEL_STATUSES, 'doubtful'];

/** -> `undefined` where there are no labels of Kidoku's; what cannot be read may have been anything. */
export const readLabelled = (store: LabelStore): Labelled | undefined => {
  const text = store.read();
  if (text === undefined) return undefined;
  try {
    return typeof text === 'string' ? (parsed(JSON.parse(text)) ?? LOST) : LOST;
  } catch {
    return LOST;
  }
};

const LOST: Labelled = { language: 'en', ids: undefined, set: new Map() };

export const writeLabelled = (store: LabelStore, { language, ids, set }: Labelled): void => {
  const groups = GROUPS.map((under) => [...set].filter(([, one]) => one === under).map(([id]) => id));
  if (!store.write(JSON.stringify({ version: VERSION, language, ids, groups }))) {
    throw new Error('There is no room to remember labels.');
  }
};

const parsed = (stored: {
  readonly version: number;
  readonly language: MailLanguage;
  readonly ids?: Readonly<Record<ThreadStatus, string>>;
  readonly groups: readonly (readonly string[])[];
}): Labelled | undefined => {
  if (stored.version !== VERSION) return undefined;
  const set = new Map<string, Under>();
  for (const [i, under] of GROUPS.entries()) for (const id of stored.groups[i] ?? []) set.set(id, under);
  return { language: stored.language, ids: stored.ids, set };
};
