type Card = GoogleAppsScript.Card_Service.Card;
type ActionResponse = GoogleAppsScript.Card_Service.ActionResponse;
type Navigation = GoogleAppsScript.Card_Service.Navigation;

const navigating = (navigation: Navigation): ActionResponse =>
  CardService.newActionResponseBuilder().setNavigation(navigation).build();

const updating = (card: Card): Navigation => CardService.newNavigation().updateCard(card);

/** Shows the card in the place of the one that was pressed. */
export const inPlace = (card: Card): ActionResponse => navigating(updating(card));

/** The same, and has Gmail ask anew for cards that lie elsewhere: what they show has changed. */
export const inPlaceForAll = (card: Card): ActionResponse =>
  CardService.newActionResponseBuilder().setNavigation(updating(card)).setStateChanged(true).build();

/** Shows the card on top: the arrow back leads to the one that was pressed. */
export const onTop = (card: Card): ActionResponse => navigating(CardService.newNavigation().pushCard(card));

/** Goes back to the first card and shows the card in its place. */
export const atTheRoot = (card: Card): ActionResponse =>
  navigating(CardService.newNavigation().popToRoot().updateCard(card));

/** Answers an entry of the add-on's menu. */
export const fromMenu = (card: Card): GoogleAppsScript.Card_Service.UniversalActionResponse =>
  CardService.newUniversalActionResponseBuilder().displayAddOnCards([card]).build();
