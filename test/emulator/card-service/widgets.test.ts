import { ACTION, BUTTON, TEXT, widget } from './built';

const onPress = { action: { function: 'onPress' } };
const button = { text: 'Press', onClick: onPress };

describe('a widget is recorded as its card JSON', () => {
  test.each([
    [
      'a paragraph',
      "C.newTextParagraph().setText('<b>a</b>').setMaxLines(2)",
      { textParagraph: { text: '<b>a</b>', maxLines: 2 } },
    ],
    ['a divider', 'C.newDivider()', { divider: {} }],
    [
      'an image',
      "C.newImage().setImageUrl('data:image/png;base64,AAAA').setAltText('a')",
      { image: { imageUrl: 'data:image/png;base64,AAAA', altText: 'a' } },
    ],
    [
      'a row of buttons',
      `C.newButtonSet().addButton(${BUTTON}).addButton(${BUTTON})`,
      { buttonList: { buttons: [button, button] } },
    ],
    ['a button by itself', BUTTON, { buttonList: { buttons: [button] } }],
    [
      'an id and a visibility beside it',
      `${TEXT}.setId('row-1').setVisibility(C.Visibility.HIDDEN)`,
      { id: 'row-1', visibility: 'HIDDEN', textParagraph: { text: 'text' } },
    ],
    [
      'a decorated text',
      `C.newDecoratedText().setTopLabel('top').setText('text').setBottomLabel('bottom').setWrapText(true)
        .setStartIcon(C.newIconImage().setIcon(C.Icon.EMAIL).setAltText('mail')).setButton(${BUTTON}).setOnClickAction(${ACTION})`,
      {
        decoratedText: {
          topLabel: 'top',
          text: 'text',
          bottomLabel: 'bottom',
          wrapText: true,
          startIcon: { knownIcon: 'EMAIL', altText: 'mail' },
          button,
          onClick: onPress,
        },
      },
    ],
    [
      'a decorated text with a switch and a material icon',
      `C.newDecoratedText().setText('text').setStartIcon(C.newIconImage().setMaterialIcon(C.newMaterialIcon().setName('mark_email_read').setFill(true).setWeight(300).setGrade(-25)))
        .setSwitchControl(C.newSwitch().setFieldName('f').setValue('on').setSelected(true).setControlType(C.SwitchControlType.CHECK_BOX).setOnChangeAction(${ACTION}))`,
      {
        decoratedText: {
          text: 'text',
          startIcon: { materialIcon: { name: 'mark_email_read', fill: true, weight: 300, grade: -25 } },
          switchControl: {
            name: 'f',
            value: 'on',
            selected: true,
            controlType: 'CHECK_BOX',
            onChangeAction: { function: 'onPress' },
          },
        },
      },
    ],
    [
      'an old key and value',
      "C.newKeyValue().setTopLabel('k').setContent('v').setMultiline(true).setIcon(C.Icon.STAR)",
      { decoratedText: { topLabel: 'k', text: 'v', wrapText: true, startIcon: { knownIcon: 'STAR' } } },
    ],
    [
      'a text input',
      `C.newTextInput().setFieldName('f').setTitle('t').setHint('h').setValue('v').setMultiline(true).setOnChangeAction(${ACTION})
        .setSuggestions(C.newSuggestions().addSuggestion('a').addSuggestions(['b', 'c'])).setSuggestionsAction(${ACTION})
        .setValidation(C.newValidation().setCharacterLimit(10).setInputType(C.InputType.EMAIL))`,
      {
        textInput: {
          name: 'f',
          label: 't',
          hintText: 'h',
          value: 'v',
          type: 'MULTIPLE_LINE',
          onChangeAction: { function: 'onPress' },
          initialSuggestions: { items: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] },
          autoCompleteAction: { function: 'onPress' },
          validation: { characterLimit: 10, inputType: 'EMAIL' },
        },
      },
    ],
    [
      'a selection',
      "C.newSelectionInput().setType(C.SelectionInputType.DROPDOWN).setFieldName('f').setTitle('t').addItem('A', 'a', true).addItem('B', 2, false)",
      {
        selectionInput: {
          type: 'DROPDOWN',
          name: 'f',
          label: 't',
          items: [
            { text: 'A', value: 'a', selected: true },
            { text: 'B', value: '2', selected: false },
          ],
        },
      },
    ],
    [
      'pickers of dates and times',
      "C.newDateTimePicker().setFieldName('f').setTitle('t').setValueInMsSinceEpoch(1772586720000).setTimeZoneOffsetInMins(540)",
      {
        dateTimePicker: {
          type: 'DATE_AND_TIME',
          name: 'f',
          label: 't',
          valueMsEpoch: '1772586720000',
          timezoneOffsetDate: 540,
        },
      },
    ],
    [
      'a date',
      "C.newDatePicker().setFieldName('f').setValueInMsSinceEpoch('0')",
      { dateTimePicker: { type: 'DATE_ONLY', name: 'f', valueMsEpoch: '0' } },
    ],
    [
      'a time',
      "C.newTimePicker().setFieldName('f').setHours(9).setMinutes(30)",
      { dateTimePicker: { type: 'TIME_ONLY', name: 'f', hours: 9, minutes: 30 } },
    ],
    [
      'a grid',
      `C.newGrid().setTitle('t').setNumColumns(2).setBorderStyle(C.newBorderStyle().setType(C.BorderType.STROKE).setCornerRadius(8).setStrokeColor('#ff0000')).setOnClickAction(${ACTION})
        .addItem(C.newGridItem().setIdentifier('1').setTitle('a').setSubtitle('b').setLayout(C.GridItemLayout.TEXT_ABOVE).setTextAlignment(C.HorizontalAlignment.CENTER)
          .setImage(C.newImageComponent().setImageUrl('https://example.com/a.png').setCropStyle(C.newImageCropStyle().setImageCropType(C.ImageCropType.RECTANGLE_CUSTOM).setAspectRatio(1.5))))`,
      {
        grid: {
          title: 't',
          columnCount: 2,
          borderStyle: { type: 'STROKE', cornerRadius: 8, strokeColor: '#ff0000' },
          onClick: onPress,
          items: [
            {
              id: '1',
              title: 'a',
              subtitle: 'b',
              layout: 'TEXT_ABOVE',
              textAlignment: 'CENTER',
              image: {
                imageUri: 'https://example.com/a.png',
                cropStyle: { type: 'RECTANGLE_CUSTOM', aspectRatio: 1.5 },
              },
            },
          ],
        },
      },
    ],
    [
      'columns',
      `C.newColumns().setWrapStyle(C.WrapStyle.WRAP).addColumn(C.newColumn().setHorizontalSizeStyle(C.HorizontalSizeStyle.FILL_MINIMUM_SPACE).setHorizontalAlignment(C.HorizontalAlignment.END).setVerticalAlignment(C.VerticalAlignment.TOP).addWidget(${TEXT}).addWidget(${BUTTON}))`,
      {
        columns: {
          wrapStyle: 'WRAP',
          columnItems: [
            {
              horizontalSizeStyle: 'FILL_MINIMUM_SPACE',
              horizontalAlignment: 'END',
              verticalAlignment: 'TOP',
              widgets: [{ textParagraph: { text: 'text' } }, { buttonList: { buttons: [button] } }],
            },
          ],
        },
      },
    ],
    [
      'chips',
      `C.newChipList().setLayout(C.ChipListLayout.HORIZONTAL_SCROLLABLE).addChip(C.newChip().setLabel('a').setDisabled(false).setIcon(C.newIconImage().setIcon(C.Icon.STAR)).setOnClickAction(${ACTION}))`,
      {
        chipList: {
          layout: 'HORIZONTAL_SCROLLABLE',
          chips: [{ label: 'a', disabled: false, icon: { knownIcon: 'STAR' }, onClick: onPress }],
        },
      },
    ],
    [
      'a carousel',
      `C.newCarousel().addCarouselCard(C.newCarouselCard().addWidget(${TEXT}).addFooterWidget(${BUTTON}))`,
      {
        carousel: {
          carouselCards: [
            { widgets: [{ textParagraph: { text: 'text' } }], footerWidgets: [{ buttonList: { buttons: [button] } }] },
          ],
        },
      },
    ],
  ])('%s', (_, expression, json) => {
    expect(widget(expression)).toEqual(json);
  });
});
