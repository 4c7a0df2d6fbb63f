import { kindsOf } from '../kinds';
import { type Definition, finished, type JsonObject, put, type Setting } from './definition';
import { choice, custom } from './settings';

/** "The id has a limit of 64 characters and must be in the format `[a-zA-Z0-9-]+`." */
export const id = custom(['string'], (json, [value]) => {
  if (!/^[a-zA-Z0-9-]{1,64}$/.test(value as string)) throw new Error(`Invalid argument: ${value}`);
  put(json, 'id', value as string);
});

/** What every widget has. */
export const identified = {
  setId: id,
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
