import type { FormInput } from '../../../api';
import { h, newId } from '../../dom';
import type { DrawWidget } from '../drawing';
import { symbol } from '../icons';
import { type Json, numberOf, textOf } from '../json';
import { problemLine } from '../problem-line';
import type { Word, Words } from '../words';

type Picker = {
  readonly type: string;
  /** What the picker shows at first, as its input wants it. */
  readonly initial: (json: Json) => string;
  readonly sent: (value: string, json: Json) => FormInput;
  /** How its value is written for a person, and what is said where there is none. */
  readonly written: Intl.DateTimeFormatOptions;
  readonly empty: Word;
};

const MINUTE = 60_000;
const iso = (ms: number, length: number): string => new Date(ms).toISOString().slice(0, length);
const two = (value: number): string => String(value).padStart(2, '0');
const isDate = (ms: number | undefined): ms is number => ms !== undefined && Math.abs(ms) < 8.64e15;

/** Minutes that the picker's times are ahead of UTC at that time: its own offset, else the browser's. */
const offsetAt = (json: Json, ms: number): number =>
  numberOf(json.timezoneOffsetDate) ?? -new Date(ms).getTimezoneOffset();

/** A moment, also where a card names no known kind. */
const DATE_AND_TIME: Picker = {
  type: 'datetime-local',
  initial: (json) => {
    const ms = numberOf(json.valueMsEpoch);
    return isDate(ms) ? iso(ms + offsetAt(json, ms) * MINUTE, 16) : '';
  },
  sent: (value, json) => {
    const asUtc = Date.parse(`${value}Z`);
    const near = asUtc - offsetAt(json, asUtc) * MINUTE;
    return { msSinceEpoch: asUtc - offsetAt(json, near) * MINUTE, hasDate: true, hasTime: true };
  },
  written: { dateStyle: 'long', timeStyle: 'short' },
  empty: 'noDate',
};

const PICKERS: Readonly<Record<string, Picker>> = {
  // A day has no time zone: Google gives its midnight in UTC.
  DATE_ONLY: {
    type: 'date',
    initial: ({ valueMsEpoch }) => {
      const ms = numberOf(valueMsEpoch);
      return isDate(ms) ? iso(ms, 10) : '';
    },
    sent: (value) => ({ msSinceEpoch: Date.parse(value), hasDate: true, hasTime: false }),
    written: { dateStyle: 'long' },
    empty: 'noDate',
  },
  DATE_AND_TIME,
  TIME_ONLY: {
    type: 'time',
    initial: ({ hours, minutes }) =>
      hours === undefined && minutes === undefined ? '' : `${two(numberOf(hours) ?? 0)}:${two(numberOf(minutes) ?? 0)}`,
    sent: (value) => {
      const [hours = 0, minutes = 0] = value.split(':').map(Number);
      return { hours, minutes };
    },
    written: { timeStyle: 'short' },
    empty: 'noTime',
  },
};

export const dateTimePicker: DrawWidget = (json, drawing) => {
  const picker = PICKERS[textOf(json.type)] ?? DATE_AND_TIME;
  const id = newId('card');
  const { control, shown, tell } = createControl(picker, id, drawing.words);
  const set = (value: string): void => {
    control.value = value;
    tell();
  };
  set(picker.initial(json));
  control.addEventListener('change', () => drawing.change(json.onChangeAction));
  const { line, show } = problemLine([control], drawing.words);
  drawing.register({
    name: textOf(json.name),
    value: () => (control.value === '' ? undefined : picker.sent(control.value, json)),
    keep: () => control.value,
    restore: (kept) => set(textOf(kept)),
    show,
    focus: () => control.focus(),
  });
  const label = h('label', { class: 'card-field__label', for: id }, textOf(json.label) || textOf(json.name));
  return h('div', {}, h('div', { class: 'card-field' }, label, shown), line);
};

/**
 * The browser's own picker writes dates in the browser's language: it lies unseen over the same in the panel's language,
 * takes keys and presses, and is seen only while something is typed of which there is no value yet.
 */
const createControl = (picker: Picker, id: string, words: Words) => {
  const written = h('span', { class: 'card-date__text', id: newId('card'), 'aria-hidden': 'true' });
  const control = h('input', {
    ...{ class: 'card-field__control card-date__picker', id, type: picker.type },
    'aria-describedby': written.id,
  });
  const tell = (): void => {
    const { value } = control;
    written.textContent = value === '' ? words(picker.empty) : inWords(value, picker.written, words);
    shown.classList.toggle('card-date--empty', value === '');
  };
  const open = (): void => {
    // Not every browser has it, and none opens it without a press.
    try {
      control.showPicker();
    } catch {}
  };
  control.addEventListener('input', tell);
  control.addEventListener('click', open);
  control.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') open();
  });
  const shown = h(
    'div',
    { class: 'card-date' },
    written,
    symbol(picker.type === 'time' ? 'schedule' : 'calendar_today'),
    control,
  );
  return { control, shown, tell };
};

/** What a picker holds, as a person reads it: `2026-12-24`, `2026-12-24T02:00`, `18:45`. */
const inWords = (value: string, how: Intl.DateTimeFormatOptions, words: Words): string => {
  const at = Date.parse(`${value.includes('-') ? '' : '1970-01-01T'}${value}${value.includes(':') ? 'Z' : ''}`);
  return Number.isNaN(at) ? value : new Intl.DateTimeFormat(words('locale'), { ...how, timeZone: 'UTC' }).format(at);
};
