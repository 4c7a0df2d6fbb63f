import type { Emulator } from '../../../src/emulator/options';
import { press } from '../../tools/cards';
import { eventOf } from './add-on';

type Json = { readonly [key: string]: unknown };
type Inputs = Readonly<Record<string, string | undefined>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const objectsIn = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

const inputIn = ({
  textInput,
  selectionInput,
  switchControl,
  dateTimePicker,
}: Json): [unknown, unknown] | undefined => {
  if (isObject(textInput)) return [textInput.name, textInput.value ?? ''];
  if (isObject(dateTimePicker)) return [dateTimePicker.name, dateTimePicker.valueMsEpoch];
  if (isObject(switchControl)) return [switchControl.name, switchControl.selected ? switchControl.value : undefined];
  if (!isObject(selectionInput) || !Array.isArray(selectionInput.items)) return undefined;
  return [selectionInput.name, selectionInput.items.find(({ selected }) => selected)?.value];
};

/** What stands in a card's inputs, by name; `undefined` for a switch that is off. */
export const inputsOf = (card: unknown): Inputs =>
  Object.fromEntries(
    objectsIn(card).flatMap((object) => {
      const found = inputIn(object);
      return found ? [[String(found[0]), found[1] === undefined ? undefined : String(found[1])]] : [];
    }),
  );

const datesIn = (card: unknown): readonly unknown[] =>
  objectsIn(card).flatMap(({ dateTimePicker }) => (isObject(dateTimePicker) ? [dateTimePicker.name] : []));

/** Presses a button of a card whose inputs hold what they show, but for what was `typed`. */
export const submit = (
  emulator: Emulator,
  card: unknown,
  label: string,
  typed: Inputs = {},
  { locale = 'ja' } = {},
): unknown => {
  const dates = datesIn(card);
  const formInputs = Object.fromEntries(
    Object.entries({ ...inputsOf(card), ...typed }).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const input = dates.includes(name)
        ? { dateInput: { msSinceEpoch: value } }
        : { stringInputs: { value: [value] } };
      return [[name, input]];
    }),
  );
  const { commonEventObject } = eventOf({}, { locale });
  return press(emulator, card, label, { commonEventObject: { ...commonEventObject, formInputs } });
};

/** What a notification says. */
export const notificationIn = (response: unknown): unknown =>
  objectsIn(response)
    .flatMap(({ notification }) => (isObject(notification) ? [notification.text] : []))
    .at(0);
