import { ACTION, BUTTON, built, TEXT } from './built';

describe('Google refuses', () => {
  const added = (expression: string) => `C.newCardSection().addWidget(${expression})`;

  test.each([
    ['a paragraph without text', added('C.newTextParagraph()'), 'TextParagraph: setText is required.'],
    ['a paragraph of empty text', added("C.newTextParagraph().setText('')"), 'TextParagraph: setText is required.'],
    [
      'a decorated text without text',
      added("C.newDecoratedText().setTopLabel('x')"),
      'DecoratedText: setText is required.',
    ],
    ['a text input without a name', added("C.newTextInput().setTitle('x')"), 'TextInput: setFieldName is required.'],
    ['a text input without a title', added("C.newTextInput().setFieldName('x')"), 'TextInput: setTitle is required.'],
    [
      'a selection without a name',
      added("C.newSelectionInput().setTitle('x')"),
      'SelectionInput: setFieldName is required.',
    ],
    [
      'an image without a text for those who do not see it',
      added("C.newImage().setImageUrl('https://example.com/a.png')"),
      'Image: setAltText is required.',
    ],
    [
      'a selection without items',
      added("C.newSelectionInput().setFieldName('x')"),
      'SelectionInput: addItem is required.',
    ],
    ['a chip without a label', 'C.newChipList().addChip(C.newChip().setDisabled(true))', 'Chip: setLabel is required.'],
    ['an image without an address', added("C.newImage().setAltText('x')"), 'Image: setImageUrl is required.'],
    [
      'a button without text',
      added(`C.newTextButton().setOnClickAction(${ACTION})`),
      'TextButton: setText is required.',
    ],
    [
      'a button that does nothing',
      added("C.newTextButton().setText('x')"),
      'TextButton: an on-click action is required.',
    ],
    ['a button set without buttons', added('C.newButtonSet()'), 'ButtonSet: addButton is required.'],
    [
      'an icon without an icon',
      "C.newDecoratedText().setStartIcon(C.newIconImage().setAltText('x'))",
      'IconImage: an icon is required.',
    ],
    [
      'two icons in one',
      "C.newDecoratedText().setStartIcon(C.newIconImage().setIcon(C.Icon.STAR).setIconUrl('https://example.com/a.png'))",
      'only one of knownIcon, iconUrl, materialIcon can be set',
    ],
    [
      'two things to click in one',
      `${BUTTON}.setOpenLink(C.newOpenLink().setUrl('https://example.com/'))`,
      'Only one onClick action can be set.',
    ],
    [
      'a button and an icon at one end',
      added(`C.newDecoratedText().setText('x').setButton(${BUTTON}).setEndIcon(C.newIconImage().setIcon(C.Icon.STAR))`),
      'only one of button, switchControl, endIcon can be set',
    ],
    [
      'an action without a function',
      "C.newTextButton().setText('x').setOnClickAction(C.newAction())",
      'Action: setFunctionName is required.',
    ],
    [
      'parameters that are no text',
      'C.newAction().setParameters({ page: 2 })',
      '"page". Both keys and values must be strings.',
    ],
    [
      'a link without an address',
      "C.newTextButton().setText('x').setOpenLink(C.newOpenLink())",
      'OpenLink: setUrl is required.',
    ],
    [
      'a third column',
      `C.newColumns()${`.addColumn(C.newColumn().addWidget(${TEXT}))`.repeat(3)}`,
      'you can add up to 2 columns',
    ],
    [
      'a grid in a column',
      `C.newColumns().addColumn(C.newColumn().addWidget(C.newGrid().addItem(C.newGridItem().setTitle('x'))))`,
      'this widget cannot stand in a column',
    ],
    ['a colour that is none', `${BUTTON}.setBackgroundColor('red')`, 'Invalid argument: red'],
    ['an hour that is none', 'C.newTimePicker().setHours(24)', 'Invalid argument: 24'],
  ])('%s', (_, expression, message) => {
    expect(() => built(expression)).toThrow(message);
  });
});
