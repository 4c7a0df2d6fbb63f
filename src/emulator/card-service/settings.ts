import { append, create, type Definition, type Ending, finished, type Json, put, type Setting } from './definition';

type Kinds = `CardService.${string}`;

const setting = (parameters: Setting['parameters'], record: Setting['record']): Setting => ({ parameters, record });

export const text = (path: string): Setting => setting(['string'], (json, [value]) => put(json, path, value as string));

export const flag = (path: string): Setting =>
  setting(['boolean'], (json, [value]) => put(json, path, value as boolean));

export const number = (path: string): Setting =>
  setting(['number'], (json, [value]) => put(json, path, value as number));

/** A whole number from `least` on. */
export const integer = (path: string, least = 0, most = Number.MAX_SAFE_INTEGER): Setting =>
  setting(['number'], (json, [value]) => {
    if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) {
      throw new Error(`Invalid argument: ${String(value)}`);
    }
    put(json, path, value as number);
  });

/** A value of an enum, recorded by its name or by what `names` makes of it. */
export const choice = (kind: Kinds, path: string, names: Readonly<Record<string, Json>> = {}): Setting =>
  setting([kind], (json, [value]) => put(json, path, names[String(value)] ?? String(value)));

/** Another object of CardService, copied. */
export const child = (kind: Kinds, path: string): Setting =>
  setting([kind], (json, [value]) => put(json, path, finished(value as object)));

export const children = (kind: Kinds, path: string, most = Number.MAX_SAFE_INTEGER, tooMany = ''): Setting =>
  setting([kind], (json, [value]) => {
    const list = json[path];
    if (Array.isArray(list) && list.length >= most) throw new Error(tooMany);
    append(json, path, finished(value as object));
  });

/** An address of a web resource: https, or where `data` allows it an image in base64. */
export const url = (path: string, { data = false } = {}): Setting =>
  setting(['string'], (json, [value]) => {
    const address = value as string;
    const fits = /^https:\/\/[^\s/]+/i.test(address) || (data && /^data:image\/[a-z.+-]+;base64,/i.test(address));
    if (!fits || /^data:image\/svg/i.test(address)) throw new Error(`Invalid argument: ${address.slice(0, 100)}`);
    put(json, path, address);
  });

export const custom = setting;

/** `build()`: the finished object, of another class. */
export const builds = (built: Omit<Definition, 'members'>): Ending => ({
  end: (json) => create({ ...built, initial: json, members: { printJson } }),
});

export const printJson: Ending = { end: (json) => JSON.stringify(json) };
