// What the scripts of the gallery are built with. They run on the emulator, where CardService is.
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
export const HOSTILE = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">';

export type Values = Record<string, string>;

export const action = (name: string, parameters: Values = {}) =>
  CardService.newAction().setFunctionName(name).setParameters(parameters);
export const button = (text: string, name: string, parameters: Values = {}) =>
  CardService.newTextButton().setText(text).setOnClickAction(action(name, parameters));
export const paragraph = (text: string) => CardService.newTextParagraph().setText(text);
export const icon = (name: string, alt = '') =>
  CardService.newIconImage().setMaterialIcon(CardService.newMaterialIcon().setName(name)).setAltText(alt);
export const link = (url: string) => CardService.newOpenLink().setUrl(url);

export type Widget = Parameters<GoogleAppsScript.Card_Service.CardSection['addWidget']>[0];

export const section = (header: string, ...widgets: readonly Widget[]) =>
  widgets.reduce<GoogleAppsScript.Card_Service.CardSection>(
    (made, widget) => made.addWidget(widget),
    CardService.newCardSection().setHeader(header),
  );
export const card = (title: string, ...sections: readonly GoogleAppsScript.Card_Service.CardSection[]) =>
  sections.reduce(
    (made, one) => made.addSection(one),
    CardService.newCardBuilder().setName(title).setHeader(CardService.newCardHeader().setTitle(title)),
  );
export const navigate = (navigation: GoogleAppsScript.Card_Service.Navigation) =>
  CardService.newActionResponseBuilder().setNavigation(navigation);
