import { emulate, run } from '../script';
import { built } from './built';

const CARD = "C.newCardBuilder().setName('a').build()";

describe('an action response', () => {
  test('moves between cards', () => {
    const navigation = `C.newNavigation().popToRoot().popCard().popToNamedCard('list').pushCard(${CARD}).updateCard(${CARD})`;
    expect(built(`C.newActionResponseBuilder().setNavigation(${navigation}).build()`)).toEqual({
      renderActions: {
        action: {
          navigations: [
            { popToRoot: true },
            { popCard: true },
            { popToCard: 'list' },
            { pushCard: { name: 'a' } },
            { updateCard: { name: 'a' } },
          ],
        },
      },
    });
  });

  test('notifies, opens a link, marks other cards as old', () => {
    expect(
      built(
        "C.newActionResponseBuilder().setNotification(C.newNotification().setText('done')).setStateChanged(true).build()",
      ),
    ).toEqual({
      renderActions: { action: { notification: { text: 'done' } } },
      stateChanged: true,
    });
    expect(
      built("C.newActionResponseBuilder().setOpenLink(C.newOpenLink().setUrl('https://example.com/')).build()"),
    ).toEqual({
      renderActions: { action: { link: { url: 'https://example.com/' } } },
    });
  });

  test('does something, and not a link and a card at once', () => {
    expect(() => built('C.newActionResponseBuilder().build()')).toThrow('an action is required');
    expect(() =>
      built(
        `C.newActionResponseBuilder().setNavigation(C.newNavigation().pushCard(${CARD})).setOpenLink(C.newOpenLink().setUrl('https://example.com/')).build()`,
      ),
    ).toThrow('cannot be combined');
    expect(() => built('C.newActionResponseBuilder().setNotification(C.newNotification())')).toThrow(
      'Notification: setText is required.',
    );
  });

  test('prints what it is', () => {
    expect(run('return CardService.newActionResponseBuilder().setStateChanged(true).build().printJson();')).toBe(
      '{"stateChanged":true}',
    );
  });
});

describe('other responses', () => {
  test('a universal action shows cards or opens a link', () => {
    expect(built(`C.newUniversalActionResponseBuilder().displayAddOnCards([${CARD}]).build()`)).toEqual({
      renderActions: { action: { navigations: [{ pushCard: { name: 'a' } }] } },
    });
    expect(() => built('C.newUniversalActionResponseBuilder().build()')).toThrow(
      'displayAddOnCards or setOpenLink is required',
    );
  });

  test('suggestions', () => {
    expect(
      built("C.newSuggestionsResponseBuilder().setSuggestions(C.newSuggestions().addSuggestion('a')).build()"),
    ).toEqual({
      autoComplete: { items: [{ text: 'a' }] },
    });
  });

  test('a demand for authorization is thrown', () => {
    const thrown =
      "C.newAuthorizationException().setAuthorizationUrl('https://example.com/auth').setResourceDisplayName('Example').throwException()";
    expect(() => built(thrown)).toThrow('https://example.com/auth');
  });
});

describe('changes to the draft that is being written', () => {
  const inDraft = (json: unknown) => ({ renderActions: { hostAppAction: { gmailAction: json } } });

  test('its body', () => {
    expect(
      built(
        "C.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(C.newUpdateDraftBodyAction().addUpdateContent('<img>', C.ContentType.MUTABLE_HTML).addUpdateContent('a', C.ContentType.TEXT).setUpdateType(C.UpdateDraftBodyType.INSERT_AT_END)).build()",
      ),
    ).toEqual(
      inDraft({
        updateDraftActionMarkup: {
          updateBody: {
            type: 'INSERT_AT_END',
            insertContents: [
              { content: '<img>', contentType: 'MUTABLE_HTML' },
              { content: 'a', contentType: 'TEXT' },
            ],
          },
        },
      }),
    );
  });

  test('its subject and its recipients', () => {
    expect(
      built(`C.newUpdateDraftActionResponseBuilder().setUpdateDraftSubjectAction(C.newUpdateDraftSubjectAction().addUpdateSubject('件名'))
      .setUpdateDraftToRecipientsAction(C.newUpdateDraftToRecipientsAction().addUpdateToRecipients(['taro@example.co.jp']))
      .setUpdateDraftCcRecipientsAction(C.newUpdateDraftCcRecipientsAction().addUpdateCcRecipients(['cc@example.co.jp']))
      .setUpdateDraftBccRecipientsAction(C.newUpdateDraftBccRecipientsAction().addUpdateBccRecipients(['bcc@example.co.jp'])).build()`),
    ).toEqual(
      inDraft({
        updateDraftActionMarkup: {
          updateSubject: { subject: '件名' },
          updateToRecipients: { toRecipients: [{ email: 'taro@example.co.jp' }] },
          updateCcRecipients: { ccRecipients: [{ email: 'cc@example.co.jp' }] },
          updateBccRecipients: { bccRecipients: [{ email: 'bcc@example.co.jp' }] },
        },
      }),
    );
  });

  test('or the draft that was made instead', () => {
    const script = emulate(
      "function compose() { const draft = GmailApp.createDraft('taro@example.co.jp', '件名', '本文'); return [CardService.newComposeActionResponseBuilder().setGmailDraft(draft).build(), draft.getId()]; }",
    );
    const [response, id] = pairOf(script.call('compose'));
    expect(response).toMatchObject(inDraft({ openCreatedDraftActionMarkup: { draftId: id } }));
    expect(() => built('C.newComposeActionResponseBuilder().setGmailDraft({}).build()')).toThrow(
      "don't match the method signature",
    );
  });
});

const pairOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
