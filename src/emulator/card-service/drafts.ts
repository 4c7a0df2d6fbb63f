import { append, type Definition, type Ending, finished, type Json, put, type Setting } from './definition';
import { needs } from './needs';
import { builds, choice, custom } from './settings';

/* JSON as apps.extensions.markup.GmailClientActionMarkup has it:
   https://developers.google.com/workspace/add-ons/reference/rpc/apps.extensions.markup */
const gmailAction = 'renderActions.hostAppAction.gmailAction';

const update = (kind: string, key: string): Setting =>
  custom([`CardService.${kind}`], (json, [action]) =>
    put(json, `${gmailAction}.updateDraftActionMarkup.${key}`, finished(action as object)),
  );

export const updateDraftActionResponseBuilder: Definition = {
  name: 'UpdateDraftActionResponseBuilder',
  members: {
    build: builds({ name: 'UpdateDraftActionResponse' }),
    setUpdateDraftBccRecipientsAction: update('UpdateDraftBccRecipientsAction', 'updateBccRecipients'),
    setUpdateDraftBodyAction: update('UpdateDraftBodyAction', 'updateBody'),
    setUpdateDraftCcRecipientsAction: update('UpdateDraftCcRecipientsAction', 'updateCcRecipients'),
    setUpdateDraftSubjectAction: update('UpdateDraftSubjectAction', 'updateSubject'),
    setUpdateDraftToRecipientsAction: update('UpdateDraftToRecipientsAction', 'updateToRecipients'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.UpdateDraftActionResponseBuilder, Setting | Ending>,
  check: needs('UpdateDraftActionResponse', { renderActions: 'an update' }),
};

export const updateDraftBodyAction: Definition = {
  name: 'UpdateDraftBodyAction',
  initial: { type: 'IN_PLACE_INSERT' },
  members: {
    addUpdateContent: custom(['string', 'CardService.ContentType'], (json, [content, type]) =>
      append(json, 'insertContents', { content: content as string, contentType: String(type) }),
    ),
    setUpdateType: choice('CardService.UpdateDraftBodyType', 'type'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.UpdateDraftBodyAction, Setting>,
  check: needs('UpdateDraftBodyAction', { insertContents: 'addUpdateContent' }),
};

export const updateDraftSubjectAction: Definition = {
  name: 'UpdateDraftSubjectAction',
  members: {
    addUpdateSubject: custom(['string'], (json, [subject]) => put(json, 'subject', subject as string)),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.UpdateDraftSubjectAction, Setting>,
  check: needs('UpdateDraftSubjectAction', { subject: 'addUpdateSubject' }),
};

const recipients = (path: string): Setting =>
  custom(['array'], (json, [emails]) =>
    append(json, path, ...(emails as unknown[]).map((email): Json => ({ email: String(email) }))),
  );

export const updateDraftToRecipientsAction: Definition = {
  name: 'UpdateDraftToRecipientsAction',
  members: {
    addUpdateToRecipients: recipients('toRecipients'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.UpdateDraftToRecipientsAction, Setting>,
};

export const updateDraftCcRecipientsAction: Definition = {
  name: 'UpdateDraftCcRecipientsAction',
  members: {
    addUpdateCcRecipients: recipients('ccRecipients'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.UpdateDraftCcRecipientsAction, Setting>,
};

export const updateDraftBccRecipientsAction: Definition = {
  name: 'UpdateDraftBccRecipientsAction',
  members: {
    addUpdateBccRecipients: recipients('bccRecipients'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.UpdateDraftBccRecipientsAction, Setting>,
};

/** What is asked of a draft is its ids. */
const isDraft = (value: object): value is Record<'getId' | 'getMessageId', () => string> =>
  ['getId', 'getMessageId'].every((name) => typeof Reflect.get(value, name) === 'function');

export const composeActionResponseBuilder: Definition = {
  name: 'ComposeActionResponseBuilder',
  members: {
    build: builds({ name: 'ComposeActionResponse' }),
    setGmailDraft: custom(['any'], (json, [draft]) => {
      if (typeof draft !== 'object' || draft === null || !isDraft(draft)) {
        throw new Error(
          "The parameters (null) don't match the method signature for CardService.ComposeActionResponseBuilder.setGmailDraft.",
        );
      }
      put(json, `${gmailAction}.openCreatedDraftActionMarkup`, {
        draftId: draft.getId(),
        draftMessageId: draft.getMessageId(),
      });
    }),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.ComposeActionResponseBuilder, Setting | Ending>,
  check: needs('ComposeActionResponse', { renderActions: 'setGmailDraft' }),
};
