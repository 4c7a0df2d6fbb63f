import { jsonOf } from './card-service/definition';
import { kindsOf } from './kinds';
import type { Manifest } from './manifest';
import { isUnder } from './url-prefix';

const usable = new Set(
  [
    ...['ActionResponse', 'CalendarEventActionResponse', 'Card', 'ComposeActionResponse'],
    ...['DriveItemsSelectedActionResponse', 'EditorFileScopeActionResponse', 'LinkPreview', 'SuggestionsResponse'],
    ...['UniversalActionResponse', 'UpdateDraftActionResponse'],
  ].map((name) => `CardService.${name}`),
);

/** What a script returned, cards as the JSON that they recorded. */
export const plain = (result: unknown): unknown =>
  Array.isArray(result) ? result.map(plain) : (jsonOf(result) ?? result);

/** What the callback of an add-on returned. Throws where Gmail could not show it. Nothing is fine: it changes nothing. */
export const addOnResult = (result: unknown, manifest: Manifest): unknown => {
  const isUsable = Array.isArray(result) ? result.every(isCard) : isShown(result);
  if (!isUsable) {
    throw new Error(
      'The value returned from Apps Script has a type that cannot be used by the add-ons platform. ' +
        `Also make sure to call build on any builder before returning it. Value: ${described(result)}`,
    );
  }
  const json = plain(result);
  const { openLinkUrlPrefixes: prefixes } = manifest;
  const stray = prefixes && linksIn(json).find((url) => !isUnder(url, prefixes));
  if (stray) throw new Error(`${stray} is under no prefix of addOns.common.openLinkUrlPrefixes in the manifest.`);
  return json;
};

/** Google takes cards and actions that were written as JSON, too: its own samples return them. */
const has = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && kindsOf(value).length === 0 && keys.some((key) => key in value);

const isCard = (value: unknown): boolean => kindsOf(value).includes('CardService.Card') || has(value, 'sections');

const isShown = (result: unknown): boolean =>
  result === undefined ||
  result === null ||
  kindsOf(result).some((kind) => usable.has(kind)) ||
  has(result, 'sections', 'action', 'hostAppAction');

const described = (value: unknown): string => kindsOf(value)[0] ?? JSON.stringify(value) ?? String(value);

/** Where the links of cards lead. */
const linksIn = (json: unknown): readonly string[] => {
  if (Array.isArray(json)) return json.flatMap(linksIn);
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    (key === 'openLink' || key === 'link') && typeof value?.url === 'string' ? [value.url] : linksIn(value),
  );
};
