import { kindsOf } from '../kinds';
import { type Definition, finished, type JsonObject, type Setting } from './definition';
import { choice, text } from './settings';

/** What every widget has. */
export const identified = {
  setId: text('id'),
  setVisibility: choice('CardService.Visibility', 'visibility'),
} satisfies Record<keyof GoogleAppsScript.Card_Service.IdentifiedWidget, Setting>;

/** A widget stands under its key in the card JSON, `{ textParagraph: { text } }`, its id beside it. */
export const widget = (key: string): Pick<Definition, 'is' | 'finish'> => ({
  is: ['Widget'],
  finish: ({ id, visibility, ...own }) => ({
    ...(id === undefined ? {} : { id }),
    ...(visibility === undefined ? {} : { visibility }),
    [key]: own,
  }),
});

/** A button that is added as a widget is a row of one button. */
export const finishedWidget = (object: object): JsonObject =>
  kindsOf(object).includes('CardService.Button') ? { buttonList: { buttons: [finished(object)] } } : finished(object);
