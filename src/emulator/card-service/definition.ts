import { isOfKind } from '../kinds';
import { type Method, method, type notEmulated, type Parameter, service } from '../service';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };
export type JsonObject = { [key: string]: Json | undefined };

/** What a setter does to the JSON that its object records. */
export type Setting = {
  readonly parameters: readonly Parameter[];
  readonly record: (json: JsonObject, args: readonly unknown[]) => void;
};

/** Builds another object, or prints: what does not return the object itself. */
export type Ending = { readonly end: (json: JsonObject) => unknown };

/** A class of CardService: its setters, and what it asks for before it may be used. */
export type Definition = {
  readonly name: string;
  /** Further classes that its objects may stand for, `Widget`. */
  readonly is?: readonly string[];
  readonly members: Readonly<Record<string, Setting | Ending | typeof notEmulated>>;
  readonly initial?: JsonObject;
  /** What is wrong with it, when it is used. */
  readonly check?: (json: JsonObject) => string | undefined;
  /** Its JSON inside another object, where that is not what it recorded. */
  readonly finish?: (json: JsonObject) => JsonObject;
};

const recorded = new WeakMap<object, { readonly definition: Definition; readonly json: JsonObject }>();

/** A new object of that class. Its setters return it. */
export const create = (definition: Definition): object => {
  const json = copyOf(definition.initial ?? {});
  const members: Record<string, Method | typeof notEmulated> = {};
  for (const [name, member] of Object.entries(definition.members)) {
    if ('emulated' in member) members[name] = member;
    else if ('end' in member) members[name] = method([], () => member.end(finished(made)));
    else {
      members[name] = method(member.parameters, (...args: unknown[]) => {
        member.record(json, args);
        return made;
      });
    }
  }
  const made = service(`CardService.${definition.name}`, undefined, members);
  recorded.set(made, { definition, json });
  const kinds = [definition.name, ...(definition.is ?? [])].map((name) => `CardService.${name}`);
  return isOfKind(made, ...kinds);
};

/** A copy of an object's JSON: what is changed after it was added is not reflected. Throws where something is missing. */
export const finished = (object: object): JsonObject => {
  const state = recorded.get(object);
  if (!state) throw new Error('Invalid argument');
  const problem = state.definition.check?.(state.json);
  if (problem !== undefined) throw new Error(problem);
  const copy = copyOf(state.json);
  return state.definition.finish?.(copy) ?? copy;
};

const copyOf = (json: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [key, value === undefined ? value : copyOfAny(value)]));

const copyOfAny = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(copyOfAny);
  return typeof value === 'object' && value !== null ? copyOf(value) : value;
};

/** The card JSON of what a script returned, where it is an object of CardService. */
export const jsonOf = (value: unknown): JsonObject | undefined =>
  typeof value === 'object' && value !== null && recorded.has(value) ? finished(value) : undefined;

const at = (json: JsonObject, path: string): [JsonObject, string] => {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) return [json, head];
  const next = json[head];
  const inner = typeof next === 'object' && next !== null && !Array.isArray(next) ? next : {};
  json[head] = inner;
  return at(inner, rest.join('.'));
};

/** Sets the value at a path, `icon.altText`. */
export const put = (json: JsonObject, path: string, value: Json): void => {
  const [owner, key] = at(json, path);
  owner[key] = value;
};

export const append = (json: JsonObject, path: string, ...values: readonly Json[]): void => {
  const [owner, key] = at(json, path);
  const list = owner[key];
  owner[key] = [...(Array.isArray(list) ? list : []), ...values];
};
