// What the cards of the gallery call: each kind of response.
import { button, card, HOSTILE, link, navigate, paragraph, section, type Values } from './building';
import { inputs } from './inputs';

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
