import { types } from 'node:util';
import type { Intrinsics } from './realm';
import { type TimeZone, timeZoneOf } from './time-zone';

const parts = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A clock and a time zone for the Date of a context: the emulator's and the script's, whatever those of this machine are. */
export const installDate = (inner: Intrinsics, scope: object, now: () => number, timeZone: string): void => {
  const zone = timeZoneOf(timeZone);
  const Real = inner.Date;
  const VirtualDate = new Proxy(Real, {
    apply: () => textOf(new Date(now()), zone),
    construct: (_, args, target) => Reflect.construct(Real, [momentFrom(args, now, zone)], target),
  });
  const define = (owner: object, name: string, value: unknown) =>
    Object.defineProperty(owner, name, { value, configurable: true, writable: true, enumerable: false });

  define(Real, 'now', () => now());
  define(Real, 'parse', (text: unknown) => parsed(String(text), zone));
  define(Real.prototype, 'constructor', VirtualDate);
  for (const part of parts) define(Real.prototype, `get${part}`, getter(part, zone));
  for (const part of parts) if (part !== 'Day') define(Real.prototype, `set${part}`, setter(part, zone));
  for (const [name, method] of Object.entries(otherMethods(zone))) define(Real.prototype, name, method);
  define(scope, 'Date', VirtualDate);
};

/** `Intl.DateTimeFormat` shows the script's time zone where none is asked for. */
export const installIntl = (intl: typeof Intl, timeZone: string): void => {
  const withZone = ([locales, options]: unknown[]) => [locales, { timeZone, ...Object(options ?? {}) }];
  const made = new Proxy(intl.DateTimeFormat, {
    apply: (real, self, args) => Reflect.apply(real, self, withZone(args)),
    construct: (real, args, target) => Reflect.construct(real, withZone(args), target),
  });
  Object.defineProperty(intl, 'DateTimeFormat', { value: made, configurable: true, writable: true });
};

const momentFrom = (args: unknown[], now: () => number, zone: TimeZone): number => {
  const [first] = args;
  if (args.length === 0) return now();
  if (args.length > 1) {
    const [year, month, ...rest] = args.map(Number);
    return zone.momentOf(Date.UTC(year ?? Number.NaN, month ?? 0, ...rest));
  }
  if (types.isDate(first)) return first.getTime();
  const value = typeof first === 'object' && first !== null ? first.valueOf() : first;
  return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : parsed(String(value), zone);
};

/** What names no zone is local time, but an ISO date without a time is UTC (ECMA-262, 21.4.1.32). */
const parsed = (text: string, zone: TimeZone): number => {
  const at = Date.parse(text);
  const namesZone = /(Z|GMT|UTC?|[ECMP][SD]T|[+-]\d{2}:?\d{2}|[+-]\d{4})\s*(\([^)]*\))?\s*$/i.test(text);
  if (namesZone || /^\s*[+-]?\d{4,6}(-\d{2}(-\d{2})?)?\s*$/.test(text) || Number.isNaN(at)) return at;
  const isIso = /^\s*[+-]?\d{4,6}-\d{2}-\d{2}T/.test(text);
  return zone.momentOf(Date.parse(isIso ? `${text.trim()}Z` : `${text} UTC`));
};

const shifted = (date: Date, zone: TimeZone): Date => {
  const at = Date.prototype.getTime.call(date);
  return new Date(at + zone.offsetAt(at));
};

const getter = (part: (typeof parts)[number], zone: TimeZone) =>
  function (this: Date): number {
    return shifted(this, zone)[`getUTC${part}`]();
  };

const setter = (part: Exclude<(typeof parts)[number], 'Day'>, zone: TimeZone) =>
  function (this: Date, ...args: unknown[]): number {
    const local = shifted(this, zone);
    if (part === 'FullYear' && Number.isNaN(local.getTime())) local.setTime(0);
    Reflect.apply(local[`setUTC${part}`], local, args.map(Number));
    return this.setTime(zone.momentOf(local.getTime()));
  };

const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');

const dateText = (date: Date, zone: TimeZone): string => {
  const local = shifted(date, zone);
  const year = String(local.getUTCFullYear()).padStart(4, '0');
  return `${days[local.getUTCDay()]} ${months[local.getUTCMonth()]} ${two(local.getUTCDate())} ${year}`;
};

const timeText = (date: Date, zone: TimeZone): string => {
  const minutes = zone.offsetAt(date.getTime()) / 60_000;
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}${two(Math.trunc(minutes % 60))}`;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone.name, timeZoneName: 'long' });
  const name = format.formatToParts(date.getTime()).find(({ type }) => type === 'timeZoneName')?.value;
  return `${shifted(date, zone).toISOString().slice(11, 19)} GMT${offset} (${name})`;
};

const textOf = (date: Date, zone: TimeZone): string =>
  Number.isNaN(date.getTime()) ? 'Invalid Date' : `${dateText(date, zone)} ${timeText(date, zone)}`;

const localised = (zone: TimeZone, method: 'toLocaleString' | 'toLocaleDateString' | 'toLocaleTimeString') =>
  function (this: Date, locales?: string | string[], options?: Intl.DateTimeFormatOptions): string {
    return new Date(this.getTime())[method](locales ?? 'en-US', { timeZone: zone.name, ...options });
  };

const otherMethods = (zone: TimeZone) => ({
  getTimezoneOffset(this: Date): number {
    const at = this.getTime();
    return Number.isNaN(at) ? Number.NaN : -zone.offsetAt(at) / 60_000;
  },
  getYear(this: Date): number {
    return this.getFullYear() - 1900;
  },
  toString(this: Date): string {
    return textOf(this, zone);
  },
  toDateString(this: Date): string {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : dateText(this, zone);
  },
  toTimeString(this: Date): string {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : timeText(this, zone);
  },
  toLocaleString: localised(zone, 'toLocaleString'),
  toLocaleDateString: localised(zone, 'toLocaleDateString'),
  toLocaleTimeString: localised(zone, 'toLocaleTimeString'),
});
