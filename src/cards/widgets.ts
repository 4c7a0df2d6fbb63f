import { type Html, html, plain } from './escape';
import { type IconName, iconOf } from './status-icon';

type Action = GoogleAppsScript.Card_Service.Action;
type TextButton = GoogleAppsScript.Card_Service.TextButton;

/** One entry of a list: an icon, a line above, the text, a line below. */
export type Row = {
  readonly icon: IconName;
  /** What the icon shows, in a word. */
  readonly iconWord: string;
  readonly above?: string;
  readonly text: Html;
  readonly below?: string;
  readonly onClick?: Action;
};

export const rowOf = ({ icon, iconWord, above, text, below, onClick }: Row) => {
  const row = CardService.newDecoratedText()
    .setStartIcon(iconOf(icon, iconWord))
    .setText(text.markup)
    .setWrapText(true);
  if (above) row.setTopLabel(plain(above));
  if (below) row.setBottomLabel(plain(below));
  if (onClick) row.setOnClickAction(onClick);
  return row;
};

/** An input that is on or off. One that is off is not sent. */
export const switchOf = (name: string, text: string, below: string, selected: boolean) =>
  CardService.newDecoratedText()
    .setText(html`<b>${text}</b>`.markup)
    .setBottomLabel(below)
    .setWrapText(true)
    .setSwitchControl(CardService.newSwitch().setFieldName(name).setValue('on').setSelected(selected));

export const paragraphOf = (text: Html) => CardService.newTextParagraph().setText(text.markup);

export const buttonOf = (text: string, action: Action): TextButton =>
  CardService.newTextButton().setText(plain(text)).setOnClickAction(action);

export const linkOf = (text: string, url: string): TextButton =>
  CardService.newTextButton().setText(plain(text)).setOpenLink(CardService.newOpenLink().setUrl(url));

export const buttonsOf = (buttons: readonly TextButton[]) =>
  buttons.reduce((set, button) => set.addButton(button), CardService.newButtonSet());

type Widget = Parameters<GoogleAppsScript.Card_Service.CardSection['addWidget']>[0];

/** A section of a card. The header is plain text. */
export const sectionOf = (header: string | undefined, widgets: readonly Widget[]) => {
  const section = CardService.newCardSection();
  if (header) section.setHeader(html`${header}`.markup);
  for (const widget of widgets) section.addWidget(widget);
  return section;
};
