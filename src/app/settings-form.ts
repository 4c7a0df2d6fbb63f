import { neverTrackEntry } from '../core/never-track';
import type { Ceiling } from '../core/policy/ceiling';
import type { EpochMs } from '../core/threads/model';
import { unknownPlaceholders } from './follow-up/placeholders';
import type { Trouble } from './hourly/arrange';
import { NEWS_KINDS, type NewsKind } from './hourly/news';
import type { SettingsStore } from './ports';
import {
  DUE_DAYS,
  FOLLOW_UP_KINDS,
  type FollowUpKind,
  type FollowUpTexts,
  HOURS,
  isWithin,
  KEPT_DAYS,
  MAX_DISCLOSURE,
  MAX_FOLLOW_UP,
  MAX_NEVER_TRACK,
  type MailLanguage,
  type Place,
  parseSettings,
  type Range,
  type Settings,
  updateSettings,
} from './settings';

export type SettingsSwitch = 'pixel' | 'disclosure' | 'yearEnd' | 'obon' | 'labels' | 'digest' | NewsKind;
type FollowUpInput = `${FollowUpKind}.${MailLanguage}`;
export type SettingsInput =
  | 'days'
  | 'keptDays'
  | 'language'
  | 'neverTrack'
  | 'digestHour'
  | `wording.${MailLanguage}`
  | FollowUpInput;

const SWITCHES: readonly SettingsSwitch[] = [
  ...(['pixel', 'disclosure', 'yearEnd', 'obon', 'labels', 'digest'] as const),
  ...NEWS_KINDS,
];
const LANGUAGES: readonly MailLanguage[] = ['ja', 'en'];
const FOLLOW_UP_INPUTS: readonly FollowUpInput[] = LANGUAGES.flatMap((language) =>
  FOLLOW_UP_KINDS.map((kind): FollowUpInput => `${kind}.${language}`),
);
const INPUTS: readonly SettingsInput[] = [
  ...(['days', 'keptDays', 'language', 'neverTrack', 'digestHour', 'wording.ja', 'wording.en'] as const),
  ...FOLLOW_UP_INPUTS,
];

/** Why what was typed cannot be taken. */
export type FieldProblem =
  | ({ readonly kind: 'notWithin' } & Range)
  | { readonly kind: 'tooLong' | 'tooMany'; readonly most: number }
  /** What of it is wrong, as it was typed. */
  | { readonly kind: 'noAddress' | 'noPlaceholder'; readonly named: string };

/** What the settings card shows: what is stored, or what was typed and what is wrong with it. */
export type SettingsForm = {
  readonly on: Readonly<Record<SettingsSwitch, boolean>>;
  readonly values: Readonly<Record<SettingsInput, string>>;
  readonly problems: Readonly<Partial<Record<SettingsInput, FieldProblem>>>;
  /** Set where storing it failed: it may be stored or not. */
  readonly isUnsure?: true;
  /** Where the user was when they chose what runs by itself. */
  readonly place?: Place;
  /** What could not be arranged once it was stored, and why. */
  readonly trouble?: Trouble;
};

/** The wordings where the user has none of their own. */
export type StandardWordings = {
  readonly disclosure: Readonly<Record<MailLanguage, string>>;
  readonly followUp: Readonly<Record<MailLanguage, Required<FollowUpTexts>>>;
};

/** The card's inputs, by name. A switch that is off is not among them. */
type Inputs = Readonly<Record<string, readonly string[]>>;

export const settingsForm = (store: SettingsStore, standard: StandardWordings): SettingsForm =>
  formOf(parseSettings(store.read()), standard);

/** Where the card is, and which switches say nothing: the policy forbids them, or did as the card was made. */
export type SavedFrom = {
  readonly now: EpochMs;
  readonly place: Place | undefined;
  readonly isWeb: boolean;
  readonly hidden: readonly string[];
};

/** Stores what was typed, all of it or nothing. -> the settings then, or the form with what is wrong; nothing that was typed is lost. */
export const saveSettings = (
  store: SettingsStore,
  inputs: Inputs,
  standard: StandardWordings,
  { now, place, isWeb, hidden }: SavedFrom,
): { readonly saved: Settings } | { readonly refused: SettingsForm } => {
  const form = typedForm(inputs, settingsForm(store, standard), hidden);
  if (Object.keys(form.problems).length > 0) return { refused: form };
  try {
    const saved = updateSettings(store, (settings) => ({
      ...settings,
      ...chosenIn(form, standard),
      ...byItself(form, settings, now),
      // A phone has a language of its own.
      ...(place && (isWeb || !settings.place) ? { place } : {}),
    }));
    return { saved };
  } catch {
    return { refused: { ...form, isUnsure: true } };
  }
};

export const formOf = (settings: Settings, standard: StandardWordings): SettingsForm => {
  const { compose, followUp, disclosure, followUpTexts, labels, notices, digest, place } = settings;
  const ja = { ...standard.followUp.ja, ...followUpTexts.ja };
  const en = { ...standard.followUp.en, ...followUpTexts.en };
  return {
    on: {
      ...compose,
      yearEnd: followUp.yearEnd,
      obon: followUp.obon,
      labels,
      digest: digest.since !== undefined,
      bounce: notices.bounce !== undefined,
      reply: notices.reply !== undefined,
      open: notices.open !== undefined,
    },
    values: {
      days: String(followUp.days),
      keptDays: String(settings.keptDays),
      language: settings.language,
      neverTrack: settings.neverTrack.join('\n'),
      digestHour: String(digest.hour),
      'wording.ja': disclosure.ja ?? standard.disclosure.ja,
      'wording.en': disclosure.en ?? standard.disclosure.en,
      'gentle.ja': ja.gentle,
      'deadline.ja': ja.deadline,
      'last.ja': ja.last,
      'gentle.en': en.gentle,
      'deadline.en': en.deadline,
      'last.en': en.last,
    },
    problems: {},
    ...(place ? { place } : {}),
  };
};

/** Whether the policy leaves no choice: the switch is not shown then, and what was chosen before stays stored. */
const isOutOfReach = (name: SettingsSwitch, { pixel, labels, digest, notices }: Ceiling): boolean => {
  if (name === 'pixel') return pixel === 'off';
  if (name === 'labels') return !labels;
  return name === 'digest' ? !digest : !notices && NEWS_KINDS.some((kind) => kind === name);
};

export const outOfReach = (ceiling: Ceiling): readonly SettingsSwitch[] =>
  SWITCHES.filter((name) => isOutOfReach(name, ceiling));

/** An input that did not come says nothing; but an emptied list may come as none, and the menu always comes. */
const typedForm = (inputs: Inputs, { on, values, ...rest }: SettingsForm, hidden: readonly string[]): SettingsForm => {
  const isSent = inputs.language !== undefined;
  const typed = { ...values };
  for (const name of INPUTS) {
    const text = inputs[name]?.[0] ?? (name === 'neverTrack' && isSent ? '' : undefined);
    if (text !== undefined) typed[name] = text.replace(/\r\n?/g, '\n').trim();
  }
  const switched = { ...on };
  for (const name of SWITCHES) if (!hidden.includes(name)) switched[name] = inputs[name] !== undefined;
  return { ...rest, on: switched, values: typed, problems: problemsIn(typed) };
};

const problemsIn = (values: SettingsForm['values']): SettingsForm['problems'] => {
  const problems: Partial<Record<SettingsInput, FieldProblem>> = {};
  for (const name of INPUTS) {
    const problem = problemOf(name, values[name]);
    if (problem) problems[name] = problem;
  }
  return problems;
};

const problemOf = (name: SettingsInput, text: string): FieldProblem | undefined => {
  if (name === 'days') return isWithin(numberIn(text), DUE_DAYS) ? undefined : { kind: 'notWithin', ...DUE_DAYS };
  if (name === 'keptDays') return isWithin(numberIn(text), KEPT_DAYS) ? undefined : { kind: 'notWithin', ...KEPT_DAYS };
  if (name === 'digestHour') return isWithin(numberIn(text), HOURS) ? undefined : { kind: 'notWithin', ...HOURS };
  if (name === 'language') return undefined;
  if (name === 'neverTrack') return listProblem(text);
  if (name.startsWith('wording')) return tooLong(text, MAX_DISCLOSURE);
  const [unknown] = unknownPlaceholders(text);
  return unknown === undefined ? tooLong(text, MAX_FOLLOW_UP) : { kind: 'noPlaceholder', named: unknown };
};

/** Digits may be full-width ones. An empty text is no number. */
const numberIn = (text: string): number => (text === '' ? Number.NaN : Number(text.normalize('NFKC')));

const tooLong = (text: string, most: number): FieldProblem | undefined =>
  text.length > most ? { kind: 'tooLong', most } : undefined;

const linesOf = (text: string): readonly string[] => text.split(/[\n,;、]+/).filter((line) => line.trim() !== '');

const listProblem = (text: string): FieldProblem | undefined => {
  const lines = linesOf(text);
  const wrong = lines.find((line) => neverTrackEntry(line) === undefined);
  if (wrong !== undefined) return { kind: 'noAddress', named: wrong.trim() };
  return lines.length > MAX_NEVER_TRACK ? { kind: 'tooMany', most: MAX_NEVER_TRACK } : undefined;
};

/** What a form without problems chooses. A wording that is empty or the standard one is none of one's own. */
const chosenIn = ({ on, values }: SettingsForm, standard: StandardWordings) => {
  const line = (language: MailLanguage) =>
    ownText(language, values[`wording.${language}`].replace(/\s+/g, ' '), standard.disclosure[language]);
  const texts = (language: MailLanguage): FollowUpTexts => {
    const own = (kind: FollowUpKind) => ownText(kind, values[`${kind}.${language}`], standard.followUp[language][kind]);
    return { ...own('gentle'), ...own('deadline'), ...own('last') };
  };
  const { language } = values;
  return {
    compose: { pixel: on.pixel, disclosure: on.disclosure },
    disclosure: { ...line('ja'), ...line('en') },
    followUp: { days: numberIn(values.days), yearEnd: on.yearEnd, obon: on.obon },
    followUpTexts: { ja: texts('ja'), en: texts('en') },
    language: language === 'ja' || language === 'en' ? language : 'auto',
    neverTrack: [...new Set(linesOf(values.neverTrack).flatMap((entry) => neverTrackEntry(entry) ?? []))],
    keptDays: numberIn(values.keptDays),
  } as const;
};

/** What is on already is on since then: who saves something else misses nothing and hears nothing twice. */
const byItself = ({ on, values }: SettingsForm, { notices, digest }: Settings, now: EpochMs) => {
  const since = (kind: NewsKind) => (on[kind] ? { [kind]: notices[kind] ?? now } : {});
  return {
    labels: on.labels,
    notices: { ...since('bounce'), ...since('reply'), ...since('open') },
    digest: { hour: numberIn(values.digestHour), ...(on.digest ? { since: digest.since ?? now } : {}) },
  };
};

const ownText = <Name extends string>(name: Name, text: string, standard: string) => {
  const own: { [N in Name]?: string } = {};
  if (text !== '' && text !== standard) own[name] = text;
  return own;
};
