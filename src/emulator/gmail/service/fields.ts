import { invalidArgument } from '../errors';
import type { Lazy, Shape } from './shape';

/** What a `fields` parameter selects: https://developers.google.com/workspace/gmail/api/guides/performance#partial */
export type Mask = { readonly [field: string]: Mask | true };

/*  fields    = selection *( "," selection )
    selection = name *( "/" name ) [ "(" fields ")" ]      name: a field, or "*" for all of them */

/** Reads a `fields` parameter. -> `undefined` where there is none. Throws what Google says to fields that do not exist. */
export const checkMask = (fields: unknown, shape: Shape | undefined): Mask | undefined => {
  if (fields === undefined || fields === '') return undefined;
  const mask = parseMask(String(fields));
  checkSelected(mask, shape ?? {});
  return mask;
};

const parseMask = (text: string): Mask => {
  const tokens = text.match(/[(),/]|[^\s(),/]+/g) ?? [];
  let at = 0;
  const selections = (): Mask => {
    const found: Record<string, Mask | true> = {};
    do {
      const [name, inner] = selection();
      const known = found[name];
      found[name] = known === undefined || known === true || inner === true ? (known ?? inner) : { ...known, ...inner };
    } while (tokens[at++] === ',');
    return found;
  };
  const selection = (): readonly [string, Mask | true] => {
    const name = tokens[at++] ?? '';
    if (!/^[\w*-]+$/.test(name)) throw invalidSelection(name || text);
    if (tokens[at] === '/') {
      at++;
      const [inner, deeper] = selection();
      return [name, { [inner]: deeper }];
    }
    if (tokens[at] !== '(') return [name, true];
    at++;
    // `selections` has taken the closing bracket: it is what ended the list.
    const inner = selections();
    if (tokens[at - 1] !== ')') throw invalidSelection(text);
    return [name, inner];
  };
  const mask = selections();
  if (at <= tokens.length) throw invalidSelection(text);
  return mask;
};

const invalidSelection = (name: string) => invalidArgument(`Invalid field selection ${name}`);

const checkSelected = (mask: Mask, shape: Shape): void => {
  for (const [name, inner] of Object.entries(mask)) {
    if (name === '*') continue;
    const fields = shape[name];
    if (fields === undefined) throw invalidSelection(name);
    if (inner !== true && fields === true) throw invalidSelection(Object.keys(inner)[0] ?? name);
    if (inner !== true && fields !== true) checkSelected(inner, fields);
  }
};

/** The answer as plain data, with those fields that the mask selects. Nothing else is worked out. */
export const select = (answer: Lazy | undefined, mask?: Mask): unknown => {
  if (answer === undefined) return undefined;
  const selected: Record<string, unknown> = {};
  for (const [name, work] of Object.entries(answer)) {
    const inner = mask === undefined ? true : (mask[name] ?? mask['*']);
    if (inner === undefined) continue;
    const value = plain(work(), inner === true ? undefined : inner);
    if (value !== undefined) selected[name] = value;
  }
  return selected;
};

const plain = (value: unknown, mask: Mask | undefined): unknown => {
  if (Array.isArray(value)) return value.map((item) => plain(item, mask));
  return isLazy(value) ? select(value, mask) : value;
};

const isLazy = (value: unknown): value is Lazy =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && Object.values(value).every(isFunction);

const isFunction = (value: unknown): boolean => typeof value === 'function';
