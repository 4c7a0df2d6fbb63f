import type { ThreadStatus } from '../../core/threads/model';
import { isComplete } from '../ledger';
import { rowOf } from '../rows';
import type { MailLanguage } from '../settings';
import type { Synced } from '../sync';
import { LABEL_STATUSES, type Labelled, readLabelled, type Under, writeLabelled } from './labelled';
import type { LabelStore, Labels } from './ports';

type LabelPorts = { readonly labels: Labels; readonly labelled: LabelStore };

/** What the labels are called, in each language. Labels of exactly these names are Kidoku's. */
export type LabelNames = Readonly<Record<MailLanguage, Readonly<Record<ThreadStatus, string>>>>;

/** The threads sent last: so many can be remembered in 25 KB. */
const MOST = 1_500;
/** As many messages may be named in one call of Gmail's. */
const BATCH = 1_000;

/**
 * Makes the labels in Gmail say what is known. One call for each label that something changes under; none where nothing does.
 * To be called under the user's lock.
 */
export const keepLabels = (ports: LabelPorts, synced: Synced, names: LabelNames, language: MailLanguage): void => {
  try {
    keep(ports, synced, names, language, ports.labels.change);
  } catch (error) {
    if (!ports.labels.isGone(error)) throw error;
    const ids = Object.values(readLabelled(ports.labelled)?.ids ?? {});
    const there = [...ports.labels.named().values()];
    if (ids.length > 0 && ids.every((id) => there.includes(id))) {
      keep(ports, synced, names, language, passingOver(ports.labels));
      return;
    }
    // Somebody deleted one in Gmail: all are made anew, and of those whose names somebody changed none stays behind.
    for (const id of ids) ports.labels.remove(id);
    writeLabelled(ports.labelled, { language, ids: undefined, set: new Map() });
    keep(ports, synced, names, language, ports.labels.change);
  }
};

/** Should Gmail refuse a batch for a message that was deleted for good, which is not documented, the others are found by halves. */
const passingOver = ({ change, isGone }: Labels): Labels['change'] => {
  const each: Labels['change'] = (ids, how) => {
    try {
      change(ids, how);
    } catch (error) {
      if (!isGone(error)) throw error;
      const half = ids.length >> 1;
      if (half > 0) for (const part of [ids.slice(0, half), ids.slice(half)]) each(part, how);
    }
  };
  return each;
};

/** Takes the labels away, from the mail and from Gmail's list of labels. May be repeated. To be called under the user's lock. */
export const clearLabels = ({ labels, labelled }: LabelPorts, names: LabelNames): void => {
  const known = readLabelled(labelled);
  if (!known) return;
  for (const id of known.ids ? Object.values(known.ids) : idsOf(labels.named(), names)) labels.remove(id);
  labelled.clear();
};

const idsOf = (there: ReadonlyMap<string, string>, names: LabelNames): readonly string[] =>
  [...Object.values(names.ja), ...Object.values(names.en)].flatMap((name) => there.get(name.toLowerCase()) ?? []);

const keep = (
  ports: LabelPorts,
  synced: Synced,
  names: LabelNames,
  language: MailLanguage,
  change: Labels['change'],
): void => {
  const { ids, set } = named(ports, names, language);
  const wanted = wantedLabels(synced);
  const changing = [...wanted].filter(([message, status]) => set.get(message) !== status);
  const stale = isWhole(synced) ? [...set.keys()].filter((message) => !wanted.has(message)) : [];
  if (changing.length + stale.length === 0) return;
  // An execution that ends in the middle leaves in doubt what it was about: it is set again then.
  const doubtful = [...changing.map(([message]) => message), ...stale].map((message): [string, Under] => [
    message,
    'doubtful',
  ]);
  writeLabelled(ports.labelled, { language, ids, set: new Map([...set, ...doubtful]) });
  for (const status of LABEL_STATUSES) {
    const others = LABEL_STATUSES.filter((other) => other !== status).map((other) => ids[other]);
    const messages = changing.filter(([, one]) => one === status).map(([message]) => message);
    inBatches(messages, (batch) => change(batch, { add: [ids[status]], remove: others }));
  }
  inBatches(stale, (batch) => change(batch, { add: [], remove: Object.values(ids) }));
  const after = new Map([...set, ...changing]);
  for (const message of stale) after.delete(message);
  writeLabelled(ports.labelled, { language, ids, set: after });
};

/** While older mail is still being read, a message that is not known may be known soon. */
const isWhole = ({ ledger }: Synced): boolean => ledger !== undefined && isComplete(ledger);

/** The label of each thread's latest sent message: Gmail's list shows it at the thread. "No response" is said where one is awaited. */
const wantedLabels = ({ ledger, opens }: Synced): ReadonlyMap<string, ThreadStatus> => {
  const rows = ledger?.book.threads().map((record) => rowOf(record, opens).row) ?? [];
  const labelled = rows.filter(({ status, awaiting }) => status !== 'noResponse' || awaiting).slice(0, MOST);
  return new Map(labelled.map(({ id, status }) => [id, status]));
};

const inBatches = (messages: readonly string[], work: (batch: readonly string[]) => void): void => {
  for (let start = 0; start < messages.length; start += BATCH) work(messages.slice(start, start + BATCH));
};

type Made = Labelled & { readonly ids: Readonly<Record<ThreadStatus, string>> };

/** The labels, made where they are not, and in the right language. */
const named = (ports: LabelPorts, names: LabelNames, language: MailLanguage): Made => {
  const known = readLabelled(ports.labelled);
  if (!known?.ids) return make(ports, names, language, known !== undefined);
  const { ids, set } = known;
  if (known.language !== language) {
    for (const status of LABEL_STATUSES) ports.labels.rename(ids[status], names[language][status]);
    writeLabelled(ports.labelled, { language, ids, set });
  }
  return { language, ids, set };
};

/** `again`: some may have been made, with mail under them that nobody remembers. */
const make = ({ labels, labelled }: LabelPorts, names: LabelNames, language: MailLanguage, again: boolean): Made => {
  if (!again) writeLabelled(labelled, { language, ids: undefined, set: new Map() });
  const there = labels.named();
  if (again) for (const id of idsOf(there, names)) labels.remove(id);
  const made = (status: ThreadStatus): string => {
    const name = names[language][status];
    return (again ? undefined : there.get(name.toLowerCase())) ?? labels.make(name);
  };
  const ids = {
    noResponse: made('noResponse'),
    opened: made('opened'),
    replied: made('replied'),
    bounced: made('bounced'),
  };
  const fresh: Made = { language, ids, set: new Map() };
  writeLabelled(labelled, fresh);
  return fresh;
};
