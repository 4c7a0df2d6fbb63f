// An Apps Script project that shows every widget of CardService, and what its responses do. It runs on the emulator.

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const HOSTILE = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">';

type Values = Record<string, string>;

const action = (name: string, parameters: Values = {}) =>
  CardService.newAction().setFunctionName(name).setParameters(parameters);
const button = (text: string, name: string, parameters: Values = {}) =>
  CardService.newTextButton().setText(text).setOnClickAction(action(name, parameters));
const paragraph = (text: string) => CardService.newTextParagraph().setText(text);
const icon = (name: string, alt = '') =>
  CardService.newIconImage().setMaterialIcon(CardService.newMaterialIcon().setName(name)).setAltText(alt);
const link = (url: string) => CardService.newOpenLink().setUrl(url);

type Widget = Parameters<GoogleAppsScript.Card_Service.CardSection['addWidget']>[0];

const section = (header: string, ...widgets: readonly Widget[]) =>
  widgets.reduce<GoogleAppsScript.Card_Service.CardSection>(
    (made, widget) => made.addWidget(widget),
    CardService.newCardSection().setHeader(header),
  );
const card = (title: string, ...sections: readonly GoogleAppsScript.Card_Service.CardSection[]) =>
  sections.reduce(
    (made, one) => made.addSection(one),
    CardService.newCardBuilder().setName(title).setHeader(CardService.newCardHeader().setTitle(title)),
  );
const navigate = (navigation: GoogleAppsScript.Card_Service.Navigation) =>
  CardService.newActionResponseBuilder().setNavigation(navigation);

export const texts = () =>
  CardService.newCardBuilder()
    .setHeader(
      CardService.newCardHeader()
        .setTitle('Texts')
        .setSubtitle('長い日本語の副題もパネルの中で折り返されて表示されます')
        .setImageUrl(PIXEL)
        .setImageAltText('Logo'),
    )
    .addCardAction(
      CardService.newCardAction()
        .setText('Export')
        .setOnClickAction(action('said', { what: 'export' })),
    )
    .addCardAction(CardService.newCardAction().setText('Help').setOpenLink(link('https://mail.google.com/help')))
    .addSection(
      section(
        'Paragraphs',
        paragraph(
          'Plain, <b>bold</b>, <i>italic</i>, <u>underlined</u>, <s>struck</s>, <font color="#d93025">red</font>,<br><time>12:30</time>, <a href="https://example.com/text">a link</a>, <a href="javascript:alert(1)">no link</a>.',
        ),
        paragraph(`${HOSTILE} &amp; R&D, 1 < 2`),
        paragraph(`${'たいへん長い文章です。'.repeat(30)}${'w'.repeat(80)}`).setMaxLines(2),
        CardService.newDivider(),
        paragraph('After the divider'),
      ),
    )
    .addSection(
      section(
        'Decorated texts',
        CardService.newDecoratedText()
          .setStartIcon(icon('mail', 'Mail'))
          .setTopLabel('Above')
          .setText('A row to press with a text that is far too long for one line of the panel')
          .setBottomLabel(`Below ${HOSTILE}`)
          .setOnClickAction(action('said', { what: 'row' })),
        CardService.newDecoratedText()
          .setText('With a button')
          .setWrapText(true)
          .setButton(button('Do', 'said', { what: 'do' })),
        CardService.newDecoratedText().setText('With an icon').setEndIcon(icon('chevron_right', 'More')),
        CardService.newDecoratedText().setIcon(CardService.Icon.EMAIL).setText('Known icon'),
        CardService.newDecoratedText()
          .setIconUrl('https://www.gstatic.com/images/icons/material/system/1x/alarm_black_24dp.png')
          .setText('Icon of an address'),
        CardService.newDecoratedText().setIconUrl('https://example.com/track.png').setText('Icon of another host'),
        CardService.newKeyValue().setTopLabel('Key').setContent('Value').setMultiline(true),
        CardService.newDecoratedText().setText('Row that opens').setOpenLink(link('https://mail.google.com/row')),
      ),
    )
    .addSection(
      section('Collapsible', paragraph('First'), paragraph('Second'), paragraph('Third'))
        .setCollapsible(true)
        .setNumUncollapsibleWidgets(1),
    )
    .addSection(
      section('Own control', paragraph('Hidden at first'))
        .setCollapsible(true)
        .setCollapseControl(
          CardService.newCollapseControl()
            .setHorizontalAlign(CardService.HorizontalAlignment.CENTER)
            .setExpandButton(button('Open it', 'said'))
            .setCollapseButton(button('Close it', 'said')),
        ),
    )
    .setFixedFooter(
      CardService.newFixedFooter()
        .setPrimaryButton(button('Save', 'said', { what: 'saved' }))
        .setSecondaryButton(button('Cancel', 'said', { what: 'cancelled' })),
    )
    .build();

export const clicks = () =>
  card(
    'Clicks',
    section(
      'Buttons',
      CardService.newButtonSet()
        .addButton(button('Outlined', 'said', { what: 'outlined' }))
        .addButton(button('Filled', 'said').setTextButtonStyle(CardService.TextButtonStyle.FILLED))
        .addButton(button('Tonal', 'said').setTextButtonStyle(CardService.TextButtonStyle.FILLED_TONAL))
        .addButton(button('Borderless', 'said').setTextButtonStyle(CardService.TextButtonStyle.BORDERLESS))
        .addButton(button('Yellow', 'said').setBackgroundColor('#fbbc04'))
        .addButton(button('Navy', 'said').setBackgroundColor('#0b1f4b'))
        .addButton(button('Disabled', 'said').setDisabled(true))
        .addButton(
          button('送信する', 'said').setMaterialIcon(CardService.newMaterialIcon().setName('send').setFill(true)),
        ),
      CardService.newButtonSet()
        .addButton(
          CardService.newImageButton()
            .setAltText('Star')
            .setIcon(CardService.Icon.STAR)
            .setOnClickAction(action('said')),
        )
        .addButton(
          CardService.newImageButton()
            .setAltText('Tonal star')
            .setIcon(CardService.Icon.STAR)
            .setImageButtonStyle(CardService.ImageButtonStyle.FILLED_TONAL)
            .setOnClickAction(action('said')),
        )
        .addButton(
          CardService.newTextButton()
            .setText('Menu')
            .setOverflowMenu(
              CardService.newOverflowMenu()
                .addMenuItem(
                  CardService.newOverflowMenuItem()
                    .setText('First entry')
                    .setStartIcon(icon('edit'))
                    .setOnClickAction(action('said', { what: 'first entry' })),
                )
                .addMenuItem(
                  CardService.newOverflowMenuItem().setText('Never').setDisabled(true).setOnClickAction(action('said')),
                )
                .addMenuItem(
                  CardService.newOverflowMenuItem()
                    .setText('Third entry')
                    .setOpenLink(link('https://mail.google.com/third')),
                ),
            ),
        ),
      CardService.newTextButton()
        .setText('Address')
        .setOpenLink(
          link('https://mail.google.com/button')
            .setOpenAs(CardService.OpenAs.OVERLAY)
            .setOnClose(CardService.OnClose.RELOAD_ADD_ON),
        ),
      CardService.newTextButton().setText('Made address').setOnClickOpenLinkAction(action('opened')),
      CardService.newTextButton()
        .setText('New draft')
        .setComposeAction(action('draft'), CardService.ComposedEmailType.REPLY_AS_DRAFT),
      button('Insert', 'inserted'),
      button('Break', 'broken'),
      button('Nothing', 'nothing'),
      button('Notify', 'notified'),
      CardService.newTextButton()
        .setText('Quietly')
        .setOnClickAction(action('said', { what: 'quiet' }).setLoadIndicator(CardService.LoadIndicator.NONE)),
    ),
  ).build();

export const media = () =>
  card(
    'Media',
    section(
      'Images',
      CardService.newImage().setImageUrl(PIXEL).setAltText('A picture'),
      CardService.newImage()
        .setImageUrl('https://example.com/picture.png')
        .setAltText('Picture of another host')
        .setOnClickAction(action('said', { what: 'picture' })),
      CardService.newGrid()
        .setTitle('A grid')
        .setNumColumns(2)
        .setBorderStyle(
          CardService.newBorderStyle()
            .setType(CardService.BorderType.STROKE)
            .setCornerRadius(8)
            .setStrokeColor('#1a73e8'),
        )
        .setOnClickAction(action('said', { what: 'grid' }))
        .addItem(
          CardService.newGridItem()
            .setIdentifier('one')
            .setTitle('One')
            .setSubtitle('First')
            .setImage(
              CardService.newImageComponent()
                .setImageUrl(PIXEL)
                .setAltText('Blue')
                .setCropStyle(CardService.newImageCropStyle().setImageCropType(CardService.ImageCropType.CIRCLE)),
            ),
        )
        .addItem(
          CardService.newGridItem()
            .setIdentifier('two')
            .setTitle('とても長い見出しでも折り返します')
            .setTextAlignment(CardService.HorizontalAlignment.CENTER)
            .setLayout(CardService.GridItemLayout.TEXT_ABOVE),
        ),
      CardService.newColumns()
        .addColumn(CardService.newColumn().addWidget(paragraph('Left column')).addWidget(button('In a column', 'said')))
        .addColumn(
          CardService.newColumn()
            .setHorizontalAlignment(CardService.HorizontalAlignment.END)
            .setVerticalAlignment(CardService.VerticalAlignment.TOP)
            .addWidget(paragraph('Right column')),
        ),
      CardService.newChipList()
        .addChip(
          CardService.newChip()
            .setLabel('Chip')
            .setIcon(icon('label'))
            .setOnClickAction(action('said', { what: 'chip' })),
        )
        .addChip(CardService.newChip().setLabel('Off').setDisabled(true).setOnClickAction(action('said')))
        .addChip(CardService.newChip().setLabel('Only a word')),
      CardService.newCarousel()
        .addCarouselCard(
          CardService.newCarouselCard()
            .addWidget(paragraph('First slide'))
            .addFooterWidget(button('Slide button', 'said', { what: 'slide' })),
        )
        .addCarouselCard(CardService.newCarouselCard().addWidget(paragraph('Second slide'))),
    ),
  ).build();

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

type Event = { readonly commonEventObject: { readonly parameters: Values; readonly formInputs?: object } };

/** Each says what it got, so that a test can read it. */
export const said = (event: Event) => say(event.commonEventObject.parameters.what ?? 'nothing', event);
export const changed = (event: Event) => say('changed', event);
export const received = (event: Event) =>
  navigate(
    CardService.newNavigation().pushCard(
      card('Received', section('Inputs', paragraph(JSON.stringify(event.commonEventObject.formInputs)))).build(),
    ),
  ).build();
const say = (what: string, { commonEventObject: { parameters } }: Event) =>
  CardService.newActionResponseBuilder()
    .setNotification(CardService.newNotification().setText(`${what} ${JSON.stringify(parameters)}`))
    .setStateChanged(what === 'saved')
    .build();
export const notified = () =>
  CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText(HOSTILE)).build();
export const suggest = () =>
  CardService.newSuggestionsResponseBuilder()
    .setSuggestions(CardService.newSuggestions().addSuggestion('Kyoto'))
    .build();
export const opened = () =>
  CardService.newActionResponseBuilder().setOpenLink(link('https://mail.google.com/made')).build();
export const nothing = () => undefined;
export const broken = () => {
  throw new Error(`It broke ${HOSTILE}`);
};
export const updated = () => navigate(CardService.newNavigation().updateCard(inputs())).build();
export const inserted = () =>
  CardService.newUpdateDraftActionResponseBuilder()
    .setUpdateDraftBodyAction(
      CardService.newUpdateDraftBodyAction()
        .addUpdateContent('<b>Hello</b>', CardService.ContentType.MUTABLE_HTML)
        .setUpdateType(CardService.UpdateDraftBodyType.INSERT_AT_END),
    )
    .setUpdateDraftSubjectAction(CardService.newUpdateDraftSubjectAction().addUpdateSubject('Subject'))
    .setUpdateDraftCcRecipientsAction(
      CardService.newUpdateDraftCcRecipientsAction().addUpdateCcRecipients(['a@example.com']),
    )
    .build();
export const draft = () =>
  CardService.newComposeActionResponseBuilder()
    .setGmailDraft(GmailApp.createDraft('a@example.com', 'Subject', 'Body'))
    .build();

/** A card from which every kind of navigation can be taken. Its number is how deep it is. */
const level = (number: number, word = 'Level') => {
  const go = (text: string, way: string) => button(text, 'go', { way, number: String(number) });
  const buttons = ['push', 'pop', 'root', 'named', 'update', 'popAndPush'].map((way) => go(way, way));
  const filler = Array.from({ length: 12 }, (_, n) => paragraph(`${word} ${number}, line ${n}`));
  return card(
    `${word} ${number}`,
    section('', ...filler, CardService.newTextInput().setFieldName('kept').setTitle('Kept'), ...buttons),
  ).build();
};
export const levels = () => level(1);
export const go = ({ commonEventObject: { parameters } }: Event) => {
  const number = Number(parameters.number);
  const ways: Record<
    string,
    (navigation: GoogleAppsScript.Card_Service.Navigation) => GoogleAppsScript.Card_Service.Navigation
  > = {
    push: (navigation) => navigation.pushCard(level(number + 1)),
    pop: (navigation) => navigation.popCard(),
    root: (navigation) => navigation.popToRoot(),
    named: (navigation) => navigation.popToNamedCard('Level 2'),
    update: (navigation) => navigation.updateCard(level(number, 'Updated')),
    popAndPush: (navigation) => navigation.popCard().pushCard(level(number, 'Again')),
  };
  return navigate(ways[parameters.way ?? '']?.(CardService.newNavigation()) ?? CardService.newNavigation()).build();
};
export const several = () => [
  card('First card', section('', paragraph('One'))).build(),
  card('Second card', section('', paragraph('Two'))).build(),
];
export const universal = () =>
  CardService.newUniversalActionResponseBuilder()
    .displayAddOnCards([card('Universal', section('', paragraph('Shown'))).build()])
    .build();
