import type { AddOnCall } from '../../../src/preview/api';

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const objectsIn = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

/** What a press on the button, the menu entry or the row with that text asks of the server. */
export const pressing = (result: unknown, label: string): Pick<AddOnCall, 'run'> & Partial<AddOnCall> => {
  const found = objectsIn(result).find(
    (one) => isObject(one.onClick) && [one.text, one.actionLabel, one.bottomLabel].some((text) => text === label),
  );
  const click = isObject(found?.onClick) ? found.onClick : {};
  if (!isObject(click.action)) throw new Error(`Nothing says "${label}" in ${JSON.stringify(result)}`);
  const list = Array.isArray(click.action.parameters) ? click.action.parameters.filter(isObject) : [];
  return {
    run: String(click.action.function),
    parameters: Object.fromEntries(list.map(({ key, value }) => [String(key), String(value)])),
  };
};

/** The HTML that a response puts into the open draft. */
export const insertedBy = (result: unknown): string => {
  const content = objectsIn(result).find((one) => typeof one.content === 'string' && 'contentType' in one)?.content;
  if (typeof content !== 'string') throw new Error(`Nothing is inserted by ${JSON.stringify(result)}`);
  return content;
};
