import { append, type Definition, type Ending, finished, type Json, put, type Setting } from './definition';
import { needs } from './needs';
import { builds, child, custom, printJson, text, url } from './settings';

/* What cards of Calendar, Drive and the editors answer, and what all of them share.
   https://developers.google.com/workspace/add-ons/reference/rpc/apps.extensions.markup */
const host = 'renderActions.hostAppAction';

export const attachment: Definition = {
  name: 'Attachment',
  members: {
    setIconUrl: url('iconUrl'),
    setMimeType: text('mimeType'),
    setResourceUrl: url('resourceUrl'),
    setTitle: text('title'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.Attachment, Setting>,
  check: needs('Attachment', { resourceUrl: 'setResourceUrl', title: 'setTitle' }),
};

const objects = (list: unknown): readonly object[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : [];

export const calendarEventActionResponseBuilder: Definition = {
  name: 'CalendarEventActionResponseBuilder',
  members: {
    addAttachments: custom(['array'], (json, [list]) =>
      append(
        json,
        `${host}.calendarAction.addAttachmentsActionMarkup.addonAttachments`,
        ...objects(list).map(finished),
      ),
    ),
    addAttendees: custom(['array'], (json, [emails]) =>
      append(
        json,
        `${host}.calendarAction.editAttendeesActionMarkup.addAttendeeEmails`,
        ...(emails as unknown[]).map((email): Json => String(email)),
      ),
    ),
    build: builds({ name: 'CalendarEventActionResponse' }),
    setConferenceData: custom(['any'], () => {
      throw new Error('CalendarEventActionResponseBuilder.setConferenceData is not emulated');
    }),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.CalendarEventActionResponseBuilder, Setting | Ending>,
};

export const driveItemsSelectedActionResponseBuilder: Definition = {
  name: 'DriveItemsSelectedActionResponseBuilder',
  members: {
    build: builds({ name: 'DriveItemsSelectedActionResponse' }),
    requestFileScope: custom(['string'], (json, [id]) =>
      put(json, `${host}.driveAction.requestFileScope.itemId`, id as string),
    ),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.DriveItemsSelectedActionResponseBuilder, Setting | Ending>,
};

export const editorFileScopeActionResponseBuilder: Definition = {
  name: 'EditorFileScopeActionResponseBuilder',
  members: {
    build: builds({ name: 'EditorFileScopeActionResponse' }),
    requestFileScopeForActiveDocument: custom([], (json) =>
      put(json, `${host}.editorAction.requestFileScopeForActiveDocument`, {}),
    ),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.EditorFileScopeActionResponseBuilder, Setting | Ending>,
};

export const linkPreview: Definition = {
  name: 'LinkPreview',
  members: {
    printJson,
    setLinkPreviewTitle: text('linkPreviewTitle'),
    setPreviewCard: child('CardService.Card', 'previewCard'),
    setTitle: text('title'),
  } satisfies Record<keyof GoogleAppsScript.Card_Service.LinkPreview, Setting | Ending>,
  finish: (json) => ({ action: { linkPreview: json } }),
};

/** Gmail shows the authorization card that the error tells of. */
class AuthorizationError extends Error {
  override readonly name = 'AuthorizationException';
}

export const authorizationException: Definition = {
  name: 'AuthorizationException',
  members: {
    printJson,
    setAuthorizationUrl: url('authorizationUrl'),
    setCustomUiCallback: text('customUiCallback'),
    setResourceDisplayName: text('resourceDisplayName'),
    throwException: {
      end: (json) => {
        throw new AuthorizationError(`Authorization is required: ${JSON.stringify(json)}`);
      },
    },
  } satisfies Record<keyof GoogleAppsScript.Card_Service.AuthorizationException, Setting | Ending>,
  check: needs('AuthorizationException', {
    authorizationUrl: 'setAuthorizationUrl',
    resourceDisplayName: 'setResourceDisplayName',
  }),
};
