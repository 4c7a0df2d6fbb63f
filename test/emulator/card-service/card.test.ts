import { run } from '../script';
import { ACTION, BUTTON, built, TEXT, widgetsOf } from './built';

describe('a card', () => {
  test('has a header, sections, actions, a footer and a name', () => {
    const card = built(`C.newCardBuilder().setName('list')
      .setHeader(C.newCardHeader().setTitle('既読').setSubtitle('all').setImageUrl('https://example.com/a.png').setImageStyle(C.ImageStyle.CIRCLE).setImageAltText('logo'))
      .setPeekCardHeader(C.newCardHeader().setTitle('peek')).setDisplayStyle(C.DisplayStyle.PEEK)
      .addSection(C.newCardSection().setHeader('sent').setCollapsible(true).setNumUncollapsibleWidgets(1).addWidget(${TEXT}))
      .addCardAction(C.newCardAction().setText('Refresh').setOnClickAction(${ACTION}))
      .setFixedFooter(C.newFixedFooter().setPrimaryButton(${BUTTON})).build()`);
    const onPress = { action: { function: 'onPress' } };
    expect(card).toEqual({
      name: 'list',
      header: {
        title: '既読',
        subtitle: 'all',
        imageUrl: 'https://example.com/a.png',
        imageType: 'CIRCLE',
        imageAltText: 'logo',
      },
      peekCardHeader: { title: 'peek' },
      displayStyle: 'PEEK',
      sections: [
        {
          header: 'sent',
          collapsible: true,
          uncollapsibleWidgetsCount: 1,
          widgets: [{ textParagraph: { text: 'text' } }],
        },
      ],
      cardActions: [{ actionLabel: 'Refresh', onClick: onPress }],
      fixedFooter: { primaryButton: { text: 'Press', onClick: onPress } },
    });
  });

  test('prints what it is', () => {
    expect(run('return JSON.parse(CardService.newCardBuilder().setName("a").build().printJson());')).toEqual({
      name: 'a',
    });
  });

  test('keeps copies: what is changed after adding is not reflected', () => {
    const card = run(`const text = CardService.newTextParagraph().setText('before');
      const section = CardService.newCardSection().addWidget(text);
      const builder = CardService.newCardBuilder().addSection(section);
      text.setText('after'); section.addWidget(text);
      return builder.build();`);
    expect(widgetsOf(card)).toEqual([{ textParagraph: { text: 'before' } }]);
  });

  test('makes text of numbers and dates', () => {
    expect(
      built('C.newCardBuilder().setHeader(C.newCardHeader().setTitle(5).setSubtitle(new Date())).build()'),
    ).toEqual({
      header: { title: '5', subtitle: 'Wed, 04 Mar 2026 01:12:00 GMT' },
    });
  });

  test('builds a card each time, from what there is then', () => {
    expect(
      run(
        "const builder = CardService.newCardBuilder(); const first = builder.build(); return [first, builder.setName('b').build()];",
      ),
    ).toEqual([{}, { name: 'b' }]);
  });
});

describe('Google refuses', () => {
  const sectionOf = (count: number) =>
    `(() => { const section = C.newCardSection(); for (let i = 0; i < ${count}; i += 1) section.addWidget(${TEXT}); return section; })()`;

  test('more than 100 widgets on a card, wherever they stand', () => {
    const card = (...counts: number[]) =>
      built(`C.newCardBuilder()${counts.map((count) => `.addSection(${sectionOf(count)})`).join('')}.build()`);
    expect(() => card(100)).not.toThrow();
    expect(() => card(101)).toThrow('Cannot add more than 100 widgets');
    expect(() => card(60, 41)).toThrow('Cannot add more than 100 widgets to a card.');
    const inColumns = `C.newCardSection().addWidget(C.newColumns().addColumn(C.newColumn().addWidget(${TEXT})))`;
    expect(() => built(`C.newCardBuilder().addSection(${sectionOf(99)}).addSection(${inColumns}).build()`)).toThrow(
      '100 widgets',
    );
  });

  test('more than 100 sections', () => {
    const card = (count: number) =>
      built(
        `(() => { const card = C.newCardBuilder(); for (let i = 0; i < ${count}; i += 1) card.addSection(C.newCardSection().addWidget(C.newDivider())); return card.build(); })()`,
      );
    expect(() => card(100)).not.toThrow();
    expect(() => card(101)).toThrow('Cannot add more than 100 sections to a card.');
  });

  test.each([
    [
      'a header without a title',
      "C.newCardBuilder().setHeader(C.newCardHeader().setSubtitle('x'))",
      'CardHeader: setTitle is required.',
    ],
    [
      'a section without widgets',
      'C.newCardBuilder().addSection(C.newCardSection())',
      'CardSection: addWidget is required.',
    ],
    [
      'a card action that does nothing',
      "C.newCardBuilder().addCardAction(C.newCardAction().setText('x'))",
      'an on-click action is required',
    ],
    [
      'a footer without a primary button',
      `C.newCardBuilder().setFixedFooter(C.newFixedFooter().setSecondaryButton(${BUTTON}))`,
      'setPrimaryButton is required',
    ],
    [
      'a footer with a primary button of another style',
      `C.newCardBuilder().setFixedFooter(C.newFixedFooter().setPrimaryButton(${BUTTON}.setTextButtonStyle(C.TextButtonStyle.OUTLINED)))`,
      'must be FILLED',
    ],
    ['an id with a space', "C.newCardSection().setId('a b')", 'Invalid argument: a b'],
    [
      'a card that was not built',
      'C.newNavigation().pushCard(C.newCardBuilder())',
      "The parameters (CardService.CardBuilder) don't match the method signature for CardService.Navigation.pushCard.",
    ],
    [
      'what is no widget',
      'C.newCardSection().addWidget(C.newCardSection())',
      "The parameters (CardService.CardSection) don't match the method signature for CardService.CardSection.addWidget.",
    ],
    [
      'an enum of another kind',
      'C.newCardHeader().setImageStyle(C.ImageCropType.CIRCLE)',
      "The parameters (CardService.ImageCropType) don't match",
    ],
    [
      'the name of an enum in its place',
      "C.newCardHeader().setImageStyle('CIRCLE')",
      "The parameters (String) don't match the method signature for CardService.CardHeader.setImageStyle.",
    ],
    ['nothing where text is wanted', 'C.newCardHeader().setTitle(undefined)', "The parameters (null) don't match"],
    [
      'an image over http',
      "C.newCardHeader().setImageUrl('http://example.com/a.png')",
      'Invalid argument: http://example.com/a.png',
    ],
    [
      'an SVG image',
      "C.newImage().setImageUrl('data:image/svg+xml;base64,PHN2Zz4=')",
      'Invalid argument: data:image/svg',
    ],
  ])('%s', (_, expression, message) => {
    expect(() => built(expression)).toThrow(message);
  });

  test('a method that does not exist', () => {
    expect(() => built("C.newTextParagraph().setHtml('x')")).toThrow(
      'C.newTextParagraph(...).setHtml is not a function',
    );
    expect(() => built('C.newTable()')).toThrow('C.newTable is not a function');
  });
});
