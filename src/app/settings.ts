import { isAddress } from '../core/address';
import type { SettingsStore } from './ports';

/** What the user has chosen, and what Kidoku must know of them before the mailbox is read. Never rebuilt: kept with care. */
export type Settings = {
  /** What the compose card offers as chosen: the last choice. */
  readonly compose: { readonly pixel: boolean; readonly disclosure: boolean };
  /** The user's own wording of the disclosure line, by language; the standard one where it is missing. */
  readonly disclosure: { readonly ja?: string; readonly en?: string };
  /** The user's key in pixel tokens, once there is one. */
  readonly userKey?: string;
  /** When the first pixel was inserted, epoch ms. Before, no sent mail is looked through for one. */
  readonly pixelSince?: number;
  /** Addresses whose owners opted out: they are offered no pixel. */
  readonly optedOut: readonly string[];
  /** When a sent mail without an answer is due: after how many business days, and which days are none in the user's office. */
  readonly followUp: { readonly days: number; readonly yearEnd: boolean; readonly obon: boolean };
};

export const DEFAULTS: Settings = {
  compose: { pixel: false, disclosure: false },
  disclosure: {},
  optedOut: [],
  followUp: { days: 3, yearEnd: true, obon: true },
};

/** Raised when the stored form changes; every earlier version stays readable. */
const VERSION = 1;

/** Longer wordings are cut: it is one line. */
export const MAX_DISCLOSURE = 300;
const MAX_OPTED_OUT = 500;
/** Business days: at least one, at most some six weeks. */
export const MAX_FOLLOW_UP_DAYS = 30;

/** Reads stored settings. What is missing or odd takes its default; nothing else is lost with it. */
export const parseSettings = (text: string | undefined): Settings => {
  const stored = parsed(text);
  const compose = objectIn(stored, 'compose');
  const disclosure = objectIn(stored, 'disclosure');
  const followUp = objectIn(stored, 'followUp');
  const { userKey, pixelSince, optedOut } = stored;
  return {
    compose: { pixel: compose.pixel === true, disclosure: compose.disclosure === true },
    disclosure: { ...wording(disclosure, 'ja'), ...wording(disclosure, 'en') },
    ...(typeof userKey === 'string' ? { userKey } : {}),
    ...(typeof pixelSince === 'number' && pixelSince > 0 ? { pixelSince } : {}),
    optedOut: Array.isArray(optedOut) ? optedOut.filter(isAddressText).slice(-MAX_OPTED_OUT) : [],
    followUp: {
      days: isDays(followUp.days) ? followUp.days : DEFAULTS.followUp.days,
      yearEnd: followUp.yearEnd !== false,
      obon: followUp.obon !== false,
    },
  };
};

export const serializeSettings = (settings: Settings): string => JSON.stringify({ version: VERSION, ...settings });

/** Changes what is stored at this moment, and writes only what is another. */
export const updateSettings = (store: SettingsStore, change: (settings: Settings) => Settings): void => {
  const before = parseSettings(store.read());
  const after = change(before);
  if (serializeSettings(after) !== serializeSettings(before)) store.write(serializeSettings(after));
};

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

const wording = (disclosure: Json, language: 'ja' | 'en') => {
  const text = disclosure[language];
  return typeof text === 'string' && text.trim() !== '' ? { [language]: text.slice(0, MAX_DISCLOSURE) } : {};
};

const isDays = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_FOLLOW_UP_DAYS;

const isAddressText = (value: unknown): value is string => typeof value === 'string' && isAddress(value);
