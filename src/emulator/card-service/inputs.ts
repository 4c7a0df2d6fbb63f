import { append, type Definition, type Json, put, type Setting } from './definition';
import { both, needs } from './needs';
import { child, choice, custom, flag, integer, text } from './settings';
import { identified, widget } from './widget';

const item = (json: Record<string, Json | undefined>): Json => json;

const milliseconds = custom(['any'], (json, [value]) => {
  if (!/^-?\d+$/.test(String(value))) throw new Error(`Invalid argument: ${String(value)}`);
  put(json, 'valueMsEpoch', String(value));
});

const onChange = child('CardService.Action', 'onChangeAction');

export const textInput: Definition = {
  name: 'TextInput',
  ...widget('textInput'),
  members: {
    ...identified,
    setFieldName: text('name'),
    setHint: text('hintText'),
    setMultiline: custom(['boolean'], (json, [many]) => put(json, 'type', many ? 'MULTIPLE_LINE' : 'SINGLE_LINE')),
    setOnChangeAction: onChange,
    setSuggestions: child('CardService.Suggestions', 'initialSuggestions'),
    setSuggestionsAction: child('CardService.Action', 'autoCompleteAction'),
    setTitle: text('label'),
    setValidation: child('CardService.Validation', 'validation'),
    setValue: text('value'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.TextInput, Setting>,
  check: needs('TextInput', { name: 'setFieldName', label: 'setTitle' }),
};

export const validation: Definition = {
  name: 'Validation',
  members: {
    setCharacterLimit: custom(['any'], (json, [limit]) => put(json, 'characterLimit', Number(limit))),
    setInputType: choice('CardService.InputType', 'inputType'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Validation, Setting>,
};

export const suggestions: Definition = {
  name: 'Suggestions',
  members: {
    addSuggestion: custom(['string'], (json, [suggestion]) => append(json, 'items', { text: suggestion as string })),
    addSuggestions: custom(['array'], (json, [list]) =>
      append(json, 'items', ...(list as unknown[]).map((suggestion) => ({ text: String(suggestion) }))),
    ),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Suggestions, Setting>,
};

export const selectionInput: Definition = {
  name: 'SelectionInput',
  ...widget('selectionInput'),
  initial: { type: 'CHECK_BOX' },
  members: {
    ...identified,
    addItem: custom(['string', 'string', 'boolean'], (json, [label, value, selected]) =>
      append(json, 'items', item({ text: label as string, value: value as string, selected: selected as boolean })),
    ),
    addMultiSelectItem: custom(
      ['string', 'string', 'boolean', 'string?', 'string?'],
      (json, [label, value, selected, icon, below]) =>
        append(json, 'items', {
          ...{ text: label as string, value: value as string, selected: selected as boolean },
          ...(icon === undefined ? {} : { startIconUri: icon as string }),
          ...(below === undefined ? {} : { bottomText: below as string }),
        }),
    ),
    setExternalDataSource: child('CardService.Action', 'externalDataSource'),
    setFieldName: text('name'),
    setMultiSelectMaxSelectedItems: integer('multiSelectMaxSelectedItems', 1),
    setMultiSelectMinQueryLength: integer('multiSelectMinQueryLength'),
    setOnChangeAction: onChange,
    setTitle: text('label'),
    setType: choice('CardService.SelectionInputType', 'type'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.SelectionInput, Setting>,
  // googleworkspace/apps-script-samples#133: without items, no card can be built.
  check: both(needs('SelectionInput', { name: 'setFieldName' }), (json) =>
    json.items || json.externalDataSource ? undefined : 'SelectionInput: addItem is required.',
  ),
};

export const switchControl: Definition = {
  name: 'Switch',
  initial: { controlType: 'SWITCH' },
  members: {
    setControlType: choice('CardService.SwitchControlType', 'controlType'),
    setFieldName: text('name'),
    setOnChangeAction: onChange,
    setSelected: flag('selected'),
    setValue: text('value'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Switch, Setting>,
  check: needs('Switch', { name: 'setFieldName' }),
};

const picker = (name: string, type: string, members: Definition['members']): Definition => ({
  name,
  ...widget('dateTimePicker'),
  initial: { type },
  members,
  check: needs(name, { name: 'setFieldName' }),
});

const ofEveryPicker = {
  ...identified,
  setFieldName: text('name'),
  setOnChangeAction: onChange,
  setTitle: text('label'),
};

export const datePicker = picker('DatePicker', 'DATE_ONLY', {
  ...ofEveryPicker,
  setValueInMsSinceEpoch: milliseconds,
} satisfies Record<keyof GoogleAppsScript.Card_Service.DatePicker, Setting>);

export const dateTimePicker = picker('DateTimePicker', 'DATE_AND_TIME', {
  ...ofEveryPicker,
  setTimeZoneOffsetInMins: integer('timezoneOffsetDate', -14 * 60, 14 * 60),
  setValueInMsSinceEpoch: milliseconds,
} satisfies Record<keyof GoogleAppsScript.Card_Service.DateTimePicker, Setting>);

export const timePicker = picker('TimePicker', 'TIME_ONLY', {
  ...ofEveryPicker,
  setHours: integer('hours', 0, 23),
  setMinutes: integer('minutes', 0, 59),
} satisfies Record<keyof GoogleAppsScript.Card_Service.TimePicker, Setting>);
