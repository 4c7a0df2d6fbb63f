// What the user chose of the page's looks: remembered by the browser, and settable in the address for pictures.
import type { Language } from '../api';

export type Theme = 'light' | 'dark';
export type Layout = 'desktop' | 'phone';
export type Preferences = { readonly language: Language; readonly theme: Theme; readonly layout: Layout };

/** Below this width (CSS pixels) three columns have no room. */
const NARROW = 700;

const NAMES = { language: 'lang', theme: 'theme', layout: 'layout' } as const;

/** The address says it, else what was chosen before, else what the server and the browser say. */
export const readPreferences = (serverLanguage: Language): Preferences => {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return {
    language: chosen('language', ['ja', 'en']) ?? serverLanguage,
    theme: chosen('theme', ['light', 'dark']) ?? (prefersDark ? 'dark' : 'light'),
    layout: chosen('layout', ['desktop', 'phone']) ?? (innerWidth < NARROW ? 'phone' : 'desktop'),
  };
};

/** Remembers a choice; what the address said gives way to it. */
export const rememberPreference = (name: keyof Preferences, value: string): void => {
  localStorage.setItem(keyOf(name), value);
  const address = new URL(location.href);
  if (!address.searchParams.has(NAMES[name])) return;
  address.searchParams.set(NAMES[name], value);
  history.replaceState(history.state, '', address);
};

const chosen = <Value extends string>(name: keyof Preferences, values: readonly Value[]): Value | undefined => {
  const asked = new URLSearchParams(location.search).get(NAMES[name]);
  const stored = localStorage.getItem(keyOf(name));
  return values.find((value) => value === asked) ?? values.find((value) => value === stored);
};

const keyOf = (name: keyof Preferences): string => `preview.${name}`;
