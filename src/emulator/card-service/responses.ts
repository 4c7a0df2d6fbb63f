import { append, type Definition, type Ending, finished, type JsonObject, put, type Setting } from './definition';
import { both, needs } from './needs';
import { builds, child, custom, flag, printJson, text } from './settings';

const navigate = (key: string): Setting =>
  custom(['CardService.Card'], (json, [card]) => append(json, 'navigations', { [key]: finished(card as object) }));

export const navigation: Definition = {
  name: 'Navigation',
  members: {
    popCard: custom([], (json) => append(json, 'navigations', { popCard: true })),
    popToNamedCard: custom(['string'], (json, [name]) => append(json, 'navigations', { popToCard: name as string })),
    popToRoot: custom([], (json) => append(json, 'navigations', { popToRoot: true })),
    printJson,
    pushCard: navigate('pushCard'),
    updateCard: navigate('updateCard'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Navigation, Setting | Ending>,
};

export const notification: Definition = {
  name: 'Notification',
  members: { setText: text('text') } satisfies Record<keyof GoogleAppsScript.Card_Service.Notification, Setting>,
  check: needs('Notification', { text: 'setText' }),
};

const rendered = (kind: `CardService.${string}`, record: (json: JsonObject, child: JsonObject) => void): Setting =>
  custom([kind], (json, [value]) => record(json, finished(value as object)));

const openLink = rendered('CardService.OpenLink', (json, link) => put(json, 'renderActions.action.link', link));

/** "Some combinations of actions are not supported": a link opens in place of a change of cards. */
const linkAlone = (json: JsonObject): string | undefined => {
  const text = JSON.stringify(json.renderActions ?? {});
  return text.includes('"link":') && text.includes('"navigations":')
    ? 'ActionResponse: setOpenLink and setNavigation cannot be combined.'
    : undefined;
};

export const actionResponseBuilder: Definition = {
  name: 'ActionResponseBuilder',
  members: {
    build: builds({ name: 'ActionResponse' }),
    setNavigation: rendered('CardService.Navigation', (json, { navigations = [] }) =>
      put(json, 'renderActions.action.navigations', navigations),
    ),
    setNotification: rendered('CardService.Notification', (json, note) =>
      put(json, 'renderActions.action.notification', note),
    ),
    setOpenLink: openLink,
    setStateChanged: flag('stateChanged'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.ActionResponseBuilder, Setting | Ending>,
  check: both(
    (json) => (Object.keys(json).length > 0 ? undefined : 'ActionResponse: an action is required.'),
    linkAlone,
  ),
};

export const universalActionResponseBuilder: Definition = {
  name: 'UniversalActionResponseBuilder',
  members: {
    build: builds({ name: 'UniversalActionResponse' }),
    displayAddOnCards: custom(['array'], (json, [cards]) =>
      put(
        json,
        'renderActions.action.navigations',
        (cards as object[]).map((card) => ({ pushCard: finished(card) })),
      ),
    ),
    setOpenLink: openLink,
  } satisfies Record<keyof GoogleAppsScript.Card_Service.UniversalActionResponseBuilder, Setting | Ending>,
  check: both(needs('UniversalActionResponse', { renderActions: 'displayAddOnCards or setOpenLink' }), linkAlone),
};

export const suggestionsResponseBuilder: Definition = {
  name: 'SuggestionsResponseBuilder',
  members: {
    build: builds({ name: 'SuggestionsResponse' }),
    setSuggestions: child('CardService.Suggestions', 'autoComplete'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.SuggestionsResponseBuilder, Setting | Ending>,
  check: needs('SuggestionsResponse', { autoComplete: 'setSuggestions' }),
};
