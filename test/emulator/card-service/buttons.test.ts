import { ACTION, BUTTON, widget } from './built';

const onPress = { action: { function: 'onPress' } };
const button = { text: 'Press', onClick: onPress };

describe('a button', () => {
  const buttonOf = (expression: string) => widget(expression);

  test('has a style, a colour, an icon and a text for those who do not see it', () => {
    expect(
      buttonOf(
        `${BUTTON}.setTextButtonStyle(C.TextButtonStyle.FILLED).setBackgroundColor('#ff0000').setDisabled(true).setAltText('a').setMaterialIcon(C.newMaterialIcon().setName('send'))`,
      ),
    ).toEqual({
      buttonList: {
        buttons: [
          {
            ...button,
            type: 'FILLED',
            color: { red: 1, green: 0, blue: 0 },
            disabled: true,
            altText: 'a',
            icon: { materialIcon: { name: 'send' } },
          },
        ],
      },
    });
  });

  test('may be an image', () => {
    expect(
      buttonOf(
        `C.newImageButton().setIconUrl('https://example.com/a.png').setAltText('a').setImageButtonStyle(C.ImageButtonStyle.FILLED).setOnClickAction(${ACTION})`,
      ),
    ).toEqual({
      buttonList: {
        buttons: [{ icon: { iconUrl: 'https://example.com/a.png' }, altText: 'a', type: 'FILLED', onClick: onPress }],
      },
    });
  });

  test.each([
    [
      'calls a function',
      `setOnClickAction(${ACTION}.setParameters({ id: '1', page: '2' }).setLoadIndicator(C.LoadIndicator.NONE).setPersistValues(true).addRequiredWidget('f'))`,
      {
        action: {
          function: 'onPress',
          parameters: [
            { key: 'id', value: '1' },
            { key: 'page', value: '2' },
          ],
          loadIndicator: 'NONE',
          persistValues: true,
          requiredWidgets: ['f'],
        },
      },
    ],
    [
      'opens a link',
      "setOpenLink(C.newOpenLink().setUrl('https://example.com/').setOpenAs(C.OpenAs.OVERLAY).setOnClose(C.OnClose.RELOAD))",
      { openLink: { url: 'https://example.com/', openAs: 'OVERLAY', onClose: 'RELOAD' } },
    ],
    [
      'calls a function that opens a link',
      `setOnClickOpenLinkAction(${ACTION})`,
      { openDynamicLinkAction: { function: 'onPress' } },
    ],
    [
      'composes a mail',
      `setComposeAction(${ACTION}, C.ComposedEmailType.REPLY_AS_DRAFT)`,
      { action: { function: 'onPress', composedEmailType: 'REPLY_AS_DRAFT' } },
    ],
    [
      'asks for authorization',
      "setAuthorizationAction(C.newAuthorizationAction().setAuthorizationUrl('https://example.com/auth'))",
      { openLink: { url: 'https://example.com/auth' } },
    ],
    [
      'opens a menu',
      `setOverflowMenu(C.newOverflowMenu().addMenuItem(C.newOverflowMenuItem().setText('More').setStartIcon(C.newIconImage().setIcon(C.Icon.STAR)).setOnClickAction(${ACTION})))`,
      { overflowMenu: { items: [{ text: 'More', startIcon: { knownIcon: 'STAR' }, onClick: onPress }] } },
    ],
  ])('%s', (_, call, onClick) => {
    expect(buttonOf(`C.newTextButton().setText('Press').${call}`)).toEqual({
      buttonList: { buttons: [{ text: 'Press', onClick }] },
    });
  });
});
