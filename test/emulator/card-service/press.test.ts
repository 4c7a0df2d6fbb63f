import { buttons, cardOf, linkOf, press, textOf } from '../../tools/cards';
import { emulate } from '../script';

const code = `
  function onHomepage() {
    const action = (name, id) => CardService.newAction().setFunctionName(name).setParameters({ id });
    return CardService.newCardBuilder()
      .setHeader(CardService.newCardHeader().setTitle('既読').setSubtitle('2 threads'))
      .addSection(CardService.newCardSection().setHeader('送信済み')
        .addWidget(CardService.newDecoratedText().setTopLabel('taro@example.co.jp').setText('<b>R&amp;D</b><br>の件').setBottomLabel('開封済み <3')
          .setStartIcon(CardService.newIconImage().setIcon(CardService.Icon.EMAIL).setAltText('opened'))
          .setOnClickAction(action('onThread', '17a')))
        .addWidget(CardService.newTextInput().setFieldName('secret').setTitle('Name').setHint('yours').setValue('花子'))
        .addWidget(CardService.newSelectionInput().setFieldName('filter').setTitle('Show').addItem('All', 'every', true))
        .addWidget(CardService.newButtonSet()
          .addButton(CardService.newTextButton().setText('More').setOnClickAction(action('onThread', 'more')))
          .addButton(CardService.newTextButton().setText('Help').setOpenLink(CardService.newOpenLink().setUrl('https://example.com/help')))))
      .addCardAction(CardService.newCardAction().setText('Refresh').setOnClickAction(action('onRefresh', 'x')))
      .build();
  }
  function onThread(e) {
    return CardService.newActionResponseBuilder().setNavigation(CardService.newNavigation().pushCard(CardService.newCardBuilder()
      .setHeader(CardService.newCardHeader().setTitle(e.commonEventObject.parameters.id + ' ' + e.commonEventObject.userLocale)).build())).build();
  }
  function onRefresh() { return CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText('done')).build(); }`;

const emulator = emulate(code);
const card = emulator.call('onHomepage');

test('what a user reads is read line by line: markup as it shows, nothing that is only sent', () => {
  expect(textOf(card)).toBe(
    [
      '既読',
      '2 threads',
      '送信済み',
      'taro@example.co.jp',
      'R&D',
      'の件',
      '開封済み <3',
      'opened',
      'Name',
      '花子',
      'yours',
      'Show',
      'All',
      'More',
      'Help',
      'Refresh',
    ].join('\n'),
  );
});

test('buttons and actions are listed by their texts', () => {
  expect(buttons(card)).toEqual(['More', 'Help', 'Refresh']);
});

test('a row, a button or an action of the card is pressed by what it says', () => {
  const event = { commonEventObject: { userLocale: 'ja' } };
  expect(textOf(cardOf(press(emulator, card, 'taro@example.co.jp', event)))).toBe('17a ja');
  expect(textOf(cardOf(press(emulator, card, 'の件', event)))).toBe('17a ja');
  expect(textOf(cardOf(press(emulator, card, 'More', event)))).toBe('more ja');
  expect(press(emulator, card, 'Refresh')).toEqual({ renderActions: { action: { notification: { text: 'done' } } } });
});

test('links lead where they lead, and are not pressed', () => {
  expect(linkOf(card, 'Help')).toBe('https://example.com/help');
  expect(() => press(emulator, card, 'Help')).toThrow('"Help" opens a link');
});

test('what is not there is told, with what is', () => {
  expect(() => press(emulator, card, 'Delete')).toThrow(
    'There is nothing to press that says "Delete". There is: More, Help, Refresh',
  );
  expect(() => cardOf(undefined)).toThrow('nothing was returned');
  expect(() => cardOf(press(emulator, card, 'Refresh'))).toThrow('There is no card in');
});

test('a function that does not exist is found out when it is pressed', () => {
  const broken = emulate(
    "function card() { return CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(CardService.newTextButton().setText('Go').setOnClickAction(CardService.newAction().setFunctionName('gone')))).build(); }",
  );
  const shown = broken.call('card');
  expect(broken.has('gone')).toBe(false);
  expect(() => press(broken, shown, 'Go')).toThrow('Script function not found: gone');
});
