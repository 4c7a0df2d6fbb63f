import type { Drawing } from '../drawing';
import { isObject, type Json, numberOf, objectOf, objectsOf } from '../json';

/** What the external source of a selection answers to a query; `undefined` where it has none, or the query is too short. */
export const foundIn = async (json: Json, query: string, drawing: Drawing): Promise<readonly Json[] | undefined> => {
  const { externalDataSource: source, multiSelectMinQueryLength } = json;
  if (!isObject(source) || query.length < (numberOf(multiSelectMinQueryLength) ?? 0)) return undefined;
  const answer = objectOf(await drawing.ask(source, { autocomplete_widget_query: query }));
  const action = objectOf(answer.action ?? objectOf(answer.renderActions).action);
  const updates = objectsOf(action.modifyOperations).map(({ updateWidget }) => objectOf(updateWidget));
  // As the cards of Chat have it, or as CardService's suggestions.
  const items = updates.flatMap((update) => objectsOf(objectOf(update.selectionInputWidgetSuggestions).suggestions));
  const texts = objectsOf(objectOf(answer.autoComplete).items).map(({ text }) => ({ text, value: text }));
  return [...items, ...texts];
};
