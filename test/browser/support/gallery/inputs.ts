// A card of every input.
import { action, button, card, section } from './building';

const switchOf = (name: string, on: boolean) =>
  CardService.newSwitch().setFieldName(name).setValue('yes').setSelected(on);
const choices = (name: string, type: GoogleAppsScript.Card_Service.SelectionInputType, ...on: readonly string[]) =>
  ['red', 'green', 'blue'].reduce(
    (made, color) => made.addItem(`${name} ${color}`, color, on.includes(color)),
    CardService.newSelectionInput().setType(type).setFieldName(name).setTitle(`Title of ${name}`),
  );

export const inputs = () => {
  const { SelectionInputType: Kind } = CardService;
  return card(
    'Inputs',
    section(
      'Texts',
      CardService.newTextInput().setFieldName('name').setTitle('Name').setHint('As on the letter').setValue('Hanako'),
      CardService.newTextInput().setFieldName('empty').setTitle('Empty'),
      CardService.newTextInput()
        .setFieldName('note')
        .setTitle('Note')
        .setMultiline(true)
        .setValidation(CardService.newValidation().setCharacterLimit(20)),
      CardService.newTextInput()
        .setFieldName('count')
        .setTitle('Count')
        .setValidation(CardService.newValidation().setInputType(CardService.InputType.INTEGER)),
      CardService.newTextInput()
        .setFieldName('city')
        .setTitle('City')
        .setSuggestions(CardService.newSuggestions().addSuggestions(['Tokyo', 'Osaka']))
        .setSuggestionsAction(action('suggest')),
      CardService.newTextInput().setFieldName('watched').setTitle('Watched').setOnChangeAction(action('changed')),
    ),
    section(
      'Choices',
      choices('boxes', Kind.CHECK_BOX, 'green'),
      choices('radios', Kind.RADIO_BUTTON, 'red'),
      choices('switches', Kind.SWITCH),
      choices('list', Kind.DROPDOWN, 'blue'),
      choices('many', Kind.MULTI_SELECT, 'red').setMultiSelectMaxSelectedItems(2),
      choices('asked', Kind.MULTI_SELECT).setExternalDataSource(action('suggest')).setMultiSelectMinQueryLength(1),
      CardService.newDecoratedText().setText('A switch').setSwitchControl(switchOf('switch', false)),
      CardService.newDecoratedText().setText('A switch that is on').setSwitchControl(switchOf('on', true)),
      CardService.newDecoratedText()
        .setText('A check box')
        .setSwitchControl(switchOf('check', true).setControlType(CardService.SwitchControlType.CHECK_BOX)),
    ),
    section(
      'Times',
      CardService.newDatePicker()
        .setFieldName('day')
        .setTitle('Day')
        .setValueInMsSinceEpoch(Date.UTC(2026, 10, 25)),
      CardService.newDateTimePicker()
        .setFieldName('moment')
        .setTitle('Moment')
        .setValueInMsSinceEpoch(Date.UTC(2026, 10, 25, 0, 30))
        .setTimeZoneOffsetInMins(120),
      CardService.newDateTimePicker()
        .setFieldName('local')
        .setTitle('Local moment')
        .setValueInMsSinceEpoch(Date.UTC(2026, 10, 25, 0, 30)),
      CardService.newTimePicker().setFieldName('time').setTitle('Time').setHours(9).setMinutes(5),
      CardService.newDatePicker().setFieldName('noDay').setTitle('No day'),
    ),
    section(
      'Sending',
      button('Send', 'received'),
      CardService.newTextButton()
        .setText('Needs empty')
        .setOnClickAction(action('received').addRequiredWidget('empty')),
      CardService.newTextButton()
        .setText('Needs all')
        .setOnClickAction(action('received').setAllWidgetsAreRequired(true)),
      CardService.newTextButton().setText('Update and keep').setOnClickAction(action('updated').setPersistValues(true)),
      button('Update', 'updated'),
    ),
  ).build();
};
