import type { FormInput } from '../../../api';
import type { DrawWidget } from '../drawing';
import { el, newId } from '../element';
import { type Json, numberOf, textOf } from '../json';
import { problemLine } from '../problem-line';

type Picker = {
  readonly type: string;
  /** What the picker shows at first, as its input wants it. */
  readonly initial: (json: Json) => string;
  readonly sent: (value: string, json: Json) => FormInput;
};

const MINUTE = 60_000;
const iso = (ms: number, length: number): string => new Date(ms).toISOString().slice(0, length);
const two = (value: number): string => String(value).padStart(2, '0');
const isDate = (ms: number | undefined): ms is number => ms !== undefined && Math.abs(ms) < 8.64e15;

/** Minutes that the picker's times are ahead of UTC at that time: its own offset, else the browser's. */
const offsetAt = (json: Json, ms: number): number =>
  numberOf(json.timezoneOffsetDate) ?? -new Date(ms).getTimezoneOffset();

const PICKERS: Readonly<Record<string, Picker>> = {
  // A day has no time zone: Google gives its midnight in UTC.
  DATE_ONLY: {
    type: 'date',
    initial: ({ valueMsEpoch }) => {
      const ms = numberOf(valueMsEpoch);
      return isDate(ms) ? iso(ms, 10) : '';
    },
    sent: (value) => ({ msSinceEpoch: Date.parse(value), hasDate: true, hasTime: false }),
  },
  DATE_AND_TIME: {
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
  },
  TIME_ONLY: {
    type: 'time',
    initial: ({ hours, minutes }) =>
      hours === undefined && minutes === undefined ? '' : `${two(numberOf(hours) ?? 0)}:${two(numberOf(minutes) ?? 0)}`,
    sent: (value) => {
      const [hours = 0, minutes = 0] = value.split(':').map(Number);
      return { hours, minutes };
    },
  },
};

export const dateTimePicker: DrawWidget = (json, drawing) => {
  const picker = PICKERS[textOf(json.type)] ?? PICKERS.DATE_AND_TIME;
  const id = newId();
  const control = el('input', { class: 'card-field__control', id, type: picker?.type });
  control.value = picker?.initial(json) ?? '';
  control.addEventListener('change', () => drawing.change(json.onChangeAction));
  const { line, show } = problemLine([control], drawing.words);
  drawing.register({
    name: textOf(json.name),
    value: () => (control.value === '' ? undefined : picker?.sent(control.value, json)),
    keep: () => control.value,
    restore: (kept) => {
      control.value = textOf(kept);
    },
    show,
    focus: () => control.focus(),
  });
  const label = el('label', { class: 'card-field__label', for: id }, textOf(json.label) || textOf(json.name));
  return el('div', {}, el('div', { class: 'card-field' }, label, control), line);
};
