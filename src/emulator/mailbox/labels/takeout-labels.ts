import { decodeWords } from '../../mail/words';
import { systemLabel } from './system-labels';
import type { UserLabels } from './user-labels';

/** Turns X-Gmail-Labels values into label ids; equal values share one set. */
export type ReadTakeoutLabels = (value: string) => ReadonlySet<string>;

export const takeoutLabels = (labels: UserLabels): ReadTakeoutLabels => {
  const known = new Map<string, ReadonlySet<string>>();
  return (value) => {
    const there = known.get(value);
    if (there) return there;
    const ids = splitLabels(decodeWords(value)).map((name) => systemLabel(name) ?? labels.idOf(name));
    const set = new Set(ids.filter((id) => id !== ''));
    known.set(value, set);
    return set;
  };
};

/** The names in a list: split at commas, except in names that are quoted as a whole because they hold one. */
const splitLabels = (list: string): readonly string[] =>
  Array.from(list.matchAll(/\s*(?:"((?:[^"\\]|\\.|"")*)"(?=\s*(?:,|$))|([^,]*))(?:,|$)/g), ([, quoted, plain = '']) =>
    quoted === undefined ? plain.trim() : quoted.replace(/\\(.)|""/g, (_, escaped) => escaped ?? '"').trim(),
  ).filter((name) => name !== '');
