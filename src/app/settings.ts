import { isAddress } from '../core/address';
import { neverTrackEntry } from '../core/never-track';
import type { EpochMs } from '../core/threads/model';
import type { SettingsStore } from './ports';

/** What the user has chosen, and what Kidoku must know of them before the mailbox is read. Never rebuilt: kept with care. */
export type Settings = {
  /** What the compose card offers as chosen: the last choice. */
  readonly compose: { readonly pixel: boolean; readonly disclosure: boolean };
  /** The user's own wording of the disclosure line, by language; the standard one where it is missing. */
  readonly disclosure: { readonly ja?: string; readonly en?: string };
  /** After how many business days without an answer a mail is due, and whether year end and Obon are no business days. */
  readonly followUp: { readonly days: number; readonly yearEnd: boolean; readonly obon: boolean };
  /** The user's own texts of follow-ups, by language; the standard ones where they are missing. */
  readonly followUpTexts: Readonly<Record<MailLanguage, FollowUpTexts>>;
  /** The language of the cards; `auto` is Gmail's. */
  readonly language: 'auto' | MailLanguage;
  /** Addresses and domains (core/never-track.ts) that are offered no pixel. */
  readonly neverTrack: readonly string[];
  /** For how many days opens are kept. */
  readonly keptDays: number;
  /** Whether Gmail's list shows the statuses as labels. */
  readonly labels: boolean;
  /** Since when the user wants to be told at once, by what happened; missing where they do not. */
  readonly notices: { readonly bounce?: EpochMs; readonly reply?: EpochMs; readonly open?: EpochMs };
  /** At which hour of the day the digest comes; `since` is missing where it does not. */
  readonly digest: { readonly hour: number; readonly since?: EpochMs };
  /** Where the user was when they chose what runs by itself: a trigger is not told. */
  readonly place?: Place;
  /** The user's key in pixel tokens, once there is one. */
  readonly userKey?: string;
  /** When the first pixel was inserted, epoch ms. Before, no sent mail is looked through for one. */
  readonly pixelSince?: number;
  /** Addresses whose owners opted out: they are offered no pixel. */
  readonly optedOut: readonly string[];
  /** What a later version of Kidoku stored and this one does not know: kept as it is, for it may come back. */
  readonly later?: Json;
};

export type MailLanguage = 'ja' | 'en';
/** `timeZone` is an IANA id. */
export type Place = { readonly locale: MailLanguage; readonly timeZone: string };
export type FollowUpKind = 'gentle' | 'deadline' | 'last';
export const FOLLOW_UP_KINDS: readonly FollowUpKind[] = ['gentle', 'deadline', 'last'];
export type FollowUpTexts = { readonly [Kind in FollowUpKind]?: string };

/** Whole numbers, both ends included. */
export type Range = { readonly least: number; readonly most: number };
export const DUE_DAYS: Range = { least: 1, most: 30 };
export const KEPT_DAYS: Range = { least: 30, most: 400 };
export const HOURS: Range = { least: 0, most: 23 };

export const DEFAULTS: Settings = {
  compose: { pixel: false, disclosure: false },
  disclosure: {},
  followUp: { days: 3, yearEnd: true, obon: true },
  followUpTexts: { ja: {}, en: {} },
  language: 'auto',
  neverTrack: [],
  keptDays: KEPT_DAYS.most,
  labels: false,
  notices: {},
  digest: { hour: 8 },
  optedOut: [],
};

/** Raised when the stored form changes; every earlier version stays readable, and what is new has a name of its own (docs/decisions/0013). Version 1 had no more than compose, disclosure, key and opt-outs; version 2 nothing that runs by itself. */
const VERSION = 3;

/** Longer wordings are cut: it is one line. */
export const MAX_DISCLOSURE = 300;
/** All settings together take at most some 30 KB of the user's properties. */
export const MAX_FOLLOW_UP = 600;
export const MAX_NEVER_TRACK = 100;
const MAX_OPTED_OUT = 500;

/** Reads stored settings. What is missing or odd takes its default; nothing else is lost with it. */
export const parseSettings = (text: string | undefined): Settings => {
  const stored = parsed(text);
  const compose = objectIn(stored, 'compose');
  const followUp = objectIn(stored, 'followUp');
  const texts = objectIn(stored, 'followUpTexts');
  const notices = objectIn(stored, 'notices');
  const digest = objectIn(stored, 'digest');
  const { userKey, pixelSince, language } = stored;
  return {
    compose: { pixel: compose.pixel === true, disclosure: compose.disclosure === true },
    disclosure: wordings(objectIn(stored, 'disclosure'), ['ja', 'en'], MAX_DISCLOSURE),
    followUp: {
      days: numberOf(followUp.days, DUE_DAYS, DEFAULTS.followUp.days),
      yearEnd: followUp.yearEnd !== false,
      obon: followUp.obon !== false,
    },
    followUpTexts: {
      ja: wordings(objectIn(texts, 'ja'), FOLLOW_UP_KINDS, MAX_FOLLOW_UP),
      en: wordings(objectIn(texts, 'en'), FOLLOW_UP_KINDS, MAX_FOLLOW_UP),
    },
    language: language === 'ja' || language === 'en' ? language : 'auto',
    neverTrack: textsIn(stored.neverTrack)
      .flatMap((entry) => neverTrackEntry(entry) ?? [])
      .slice(0, MAX_NEVER_TRACK),
    keptDays: numberOf(stored.keptDays, KEPT_DAYS, DEFAULTS.keptDays),
    labels: stored.labels === true,
    notices: { ...momentIn(notices, 'bounce'), ...momentIn(notices, 'reply'), ...momentIn(notices, 'open') },
    digest: { hour: numberOf(digest.hour, HOURS, DEFAULTS.digest.hour), ...momentIn(digest, 'since') },
    ...placeIn(objectIn(stored, 'place')),
    ...(typeof userKey === 'string' ? { userKey } : {}),
    ...(typeof pixelSince === 'number' && pixelSince > 0 ? { pixelSince } : {}),
    optedOut: textsIn(stored.optedOut).filter(isAddress).slice(-MAX_OPTED_OUT),
    ...laterIn(stored),
  };
};

const KNOWN: readonly string[] = [...Object.keys(DEFAULTS), 'place', 'userKey', 'pixelSince'];

/** Its version among the rest. */
const laterIn = (stored: Json): { readonly later?: Json } =>
  Number(stored.version) > VERSION
    ? { later: Object.fromEntries(Object.entries(stored).filter(([name]) => !KNOWN.includes(name))) }
    : {};

export const serializeSettings = ({ later, ...settings }: Settings): string =>
  JSON.stringify({ version: VERSION, ...later, ...settings });

/** Changes what is stored at this moment, and writes only what is another. -> the settings after it. */
export const updateSettings = (store: SettingsStore, change: (settings: Settings) => Settings): Settings => {
  const before = parseSettings(store.read());
  const after = change(before);
  if (serializeSettings(after) !== serializeSettings(before)) store.write(serializeSettings(after));
  return after;
};

export const isWithin = (value: number, { least, most }: Range): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string | undefined): Json => {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isJson(value) ? value : {};
  } catch {
    return {};
  }
};

const objectIn = (json: Json, name: string): Json => {
  const value = json[name];
  return isJson(value) ? value : {};
};

const numberOf = (value: unknown, range: Range, otherwise: number): number =>
  typeof value === 'number' && isWithin(value, range) ? value : otherwise;

const momentIn = <Name extends string>(json: Json, name: Name): { readonly [Key in Name]?: EpochMs } => {
  const found: { [Key in Name]?: EpochMs } = {};
  const at = json[name];
  if (typeof at === 'number' && at > 0) found[name] = at;
  return found;
};

const placeIn = ({ locale, timeZone }: Json): { readonly place?: Place } =>
  typeof timeZone === 'string' && timeZone !== '' ? { place: { locale: locale === 'ja' ? 'ja' : 'en', timeZone } } : {};

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const wordings = <Name extends string>(
  json: Json,
  names: readonly Name[],
  most: number,
): { readonly [Key in Name]?: string } => {
  const found: { [Key in Name]?: string } = {};
  for (const name of names) {
    const text = json[name];
    if (typeof text === 'string' && text.trim() !== '') found[name] = text.slice(0, most);
  }
  return found;
};
