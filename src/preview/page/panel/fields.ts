import type { FormInput } from '../../api';
import { type Json, textOf } from './json';
import type { Word } from './words';

/** An input of a card. */
export type Field = {
  readonly name: string;
  /** What is sent of it; `undefined` where it is off or empty: Gmail leaves it out. */
  readonly value: () => FormInput | undefined;
  /** What a person did with it, to be put into the same input of another drawing. */
  readonly keep: () => unknown;
  readonly restore: (kept: unknown) => void;
  /** What is wrong with what was entered. */
  readonly problem?: () => Word | undefined;
  /** Says at the input what is wrong, or nothing any more. */
  readonly show: (problem: Word | undefined) => void;
  readonly focus: () => void;
};

/** What Gmail sends as form inputs. Switches and check boxes of one name are sent together. */
export const inputsOf = (fields: readonly Field[]): Record<string, FormInput> => {
  const inputs: Record<string, FormInput> = {};
  for (const { name, value } of fields) {
    const [before, now] = [inputs[name], value()];
    if (now === undefined) continue;
    const both = before && 'strings' in before && 'strings' in now;
    inputs[name] = both ? { strings: [...before.strings, ...now.strings] } : now;
  }
  return inputs;
};

/** Whether an action may run; where not, the inputs say why and the first of them has the focus. */
export const areFilled = (fields: readonly Field[], action: Json): boolean => {
  const required = Array.isArray(action.requiredWidgets) ? action.requiredWidgets.map(textOf) : [];
  const isRequired = ({ name }: Field) => action.allWidgetsAreRequired === true || required.includes(name);
  const isMissing = (field: Field) => isRequired(field) && inputsOf(fields)[field.name] === undefined;
  const problems = fields.map((field) => ({
    field,
    problem: isMissing(field) ? ('required' as const) : field.problem?.(),
  }));
  for (const { field, problem } of problems) field.show(problem);
  const first = problems.find(({ problem }) => problem !== undefined);
  first?.field.focus();
  return first === undefined;
};

/** What a person did with the inputs of a card. */
export type Kept = readonly { readonly name: string; readonly kept: unknown }[];

export const keptOf = (fields: readonly Field[]): Kept => fields.map(({ name, keep }) => ({ name, kept: keep() }));

/** Puts it into the inputs of the same names, in their order. */
export const restore = (fields: readonly Field[], kept: Kept): void => {
  const left = [...kept];
  for (const field of fields) {
    const at = left.findIndex(({ name }) => name === field.name);
    if (at >= 0) field.restore(left.splice(at, 1)[0]?.kept);
  }
};
