// What an add-on answered, in the terms of the panel: https://developers.google.com/workspace/add-ons/reference/rpc
import type { Page } from './card-view';
import { isObject, type Json, objectOf, objectsOf, textOf } from './json';
import type { UpdateDraftMarkup } from './panel';
import type { Step } from './stack';

export type Outcome = {
  /** It acts on the cards that are there; otherwise it is cards, or nothing. */
  readonly isResponse: boolean;
  /** Cards that came without a word about where they go. */
  readonly pages: readonly Page[];
  readonly steps: readonly Step[];
  readonly notification: string;
  readonly link: Json | undefined;
  readonly updateDraft: UpdateDraftMarkup | undefined;
  readonly openDraft: { readonly draftId: string; readonly draftMessageId: string } | undefined;
  readonly stateChanged: boolean;
};

export const outcomeOf = (result: unknown): Outcome => {
  const response = objectOf(result);
  // Scripts that write JSON themselves leave `renderActions` out; Google takes both.
  const render = isObject(response.renderActions) ? response.renderActions : response;
  const action = objectOf(render.action);
  const gmail = objectOf(objectOf(render.hostAppAction).gmailAction);
  const isResponse = ['renderActions', 'action', 'hostAppAction', 'stateChanged', 'autoComplete'].some(
    (key) => key in response,
  );
  return {
    isResponse,
    pages: isResponse ? [] : pagesOf(result),
    steps: objectsOf(action.navigations).flatMap(stepOf),
    notification: textOf(objectOf(action.notification).text),
    link: isObject(action.link) ? action.link : undefined,
    updateDraft: isObject(gmail.updateDraftActionMarkup) ? markupOf(gmail.updateDraftActionMarkup) : undefined,
    openDraft: draftOf(gmail.openCreatedDraftActionMarkup),
    stateChanged: response.stateChanged === true,
  };
};

const KEYS_OF_CARDS = ['sections', 'header', 'cardActions', 'fixedFooter', 'name', 'displayStyle', 'peekCardHeader'];
/** A card of which nothing was set is a card, too. */
const isCard = (value: unknown): value is Json =>
  isObject(value) && (Object.keys(value).length === 0 || KEYS_OF_CARDS.some((key) => key in value));

const pageOf = (value: unknown): Page =>
  isCard(value) ? { kind: 'card', json: value } : { kind: 'unreadable', json: value };

const pagesOf = (result: unknown): readonly Page[] => {
  if (result === undefined || result === null) return [];
  if (!Array.isArray(result)) return [pageOf(result)];
  // "When returning multiple cards from a trigger function, the host application displays a card with a list of headers."
  return result.length > 1 && result.every(isCard) ? [{ kind: 'list', json: result }] : result.map(pageOf);
};

const stepOf = (navigation: Json): readonly Step[] => {
  if ('pushCard' in navigation) return [{ step: 'push', page: pageOf(navigation.pushCard) }];
  if ('updateCard' in navigation) return [{ step: 'update', page: pageOf(navigation.updateCard) }];
  if (navigation.popToRoot === true) return [{ step: 'popToRoot' }];
  const name = textOf(navigation.popToCard) || textOf(navigation.popToCardName);
  if (name) return [{ step: 'popTo', name }];
  return navigation.popCard === true || navigation.pop === true ? [{ step: 'pop' }] : [];
};

const markupOf = (json: Json): UpdateDraftMarkup => {
  const body = objectOf(json.updateBody);
  const contents = objectsOf(body.insertContents).map(({ content, contentType }) => ({
    // Not for the panel's eyes: it goes to the composer as it is.
    content: typeof content === 'string' ? content : '',
    contentType: textOf(contentType) || 'TEXT',
  }));
  const { subject } = objectOf(json.updateSubject);
  return {
    ...(contents.length > 0 ? { body: { type: textOf(body.type) || 'IN_PLACE_INSERT', contents } } : {}),
    ...(typeof subject === 'string' ? { subject } : {}),
    ...recipients('to', json.updateToRecipients, 'toRecipients'),
    ...recipients('cc', json.updateCcRecipients, 'ccRecipients'),
    ...recipients('bcc', json.updateBccRecipients, 'bccRecipients'),
  };
};

const recipients = (
  field: 'to' | 'cc' | 'bcc',
  json: unknown,
  key: string,
): Partial<Record<typeof field, readonly string[]>> =>
  isObject(json) ? { [field]: objectsOf(json[key]).map(({ email }) => textOf(email)) } : {};

const draftOf = (value: unknown): Outcome['openDraft'] => {
  const { draftId, draftMessageId } = objectOf(value);
  return textOf(draftId) ? { draftId: textOf(draftId), draftMessageId: textOf(draftMessageId) } : undefined;
};
