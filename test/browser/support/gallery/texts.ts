// Cards of texts and of what can be pressed.
import { action, button, card, HOSTILE, icon, link, PIXEL, paragraph, section } from './building';

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
