import type { Step } from '../app/setup-check/run';
import type { HomepageQuery } from '../app/views';

/** The functions that cards call. Each is a top-level function of the bundle. */
export const CARD_FUNCTIONS = [
  'showHomepage',
  'openThread',
  'keepReading',
  'refresh',
  'insertTracking',
  'showDrafts',
  'showDraft',
  'sendWithReceipt',
  'remind',
  'markDone',
  'takeBack',
  'showSettings',
  'saveSettings',
  'writeFollowUp',
  'startExport',
  'showDeletion',
  'deleteData',
  'showSetupCheck',
  'checkSetup',
  'mailSetupReport',
] as const;
export type CardFunction = (typeof CARD_FUNCTIONS)[number];

/**
 * What the list's functions are called with; all are missing where the list is opened afresh. `page` counts from 0.
 * `exactly`: whatever stands in the card's inputs.
 */
export type ListParameters = {
  readonly filter?: string;
  readonly page?: string;
  readonly search?: string;
  readonly exactly?: 'yes';
};
export type ThreadParameters = { readonly threadId: string };
/** `session` tells one compose card from another. */
export type InsertParameters = { readonly session: string };
/** Whom the draft that is looked for goes to: addresses, comma between them; empty where it is not known. */
export type DraftsParameters = { readonly to: string; readonly again?: 'yes' };
/** `again`: in the place of the card that was pressed. */
export type DraftParameters = { readonly draft: string; readonly again?: 'yes' };
/** `revision`: the draft as it was shown. */
export type SendParameters = { readonly draft: string; readonly revision: string };

/** `hidden`: the switches that the card does not show, comma between them. */
export type SaveParameters = { readonly hidden: string };

/** Which step of the setup check. */
export type StepParameters = { readonly step: Step };
/** A sent message, which a choice is about. */
export type ChoiceParameters = { readonly threadId: string; readonly message: string };
/** `days`: business days from today on; without it, the day in the input `remindOn` counts. */
export type RemindParameters = ChoiceParameters & { readonly days?: string };
export type TakeBackParameters = ChoiceParameters & { readonly what: 'done' | 'reminder' };

type Action = GoogleAppsScript.Card_Service.Action;

/** Shows the list, at a filter and page or from its beginning; what stands in the inputs goes before that, unless `exactly` that is meant. */
export const showHomepage = (query?: HomepageQuery, exactly?: 'exactly'): Action =>
  call('showHomepage', { ...listParameters(query), ...(exactly ? { exactly: 'yes' } : {}) });

/** Reads what is new and shows the list again. */
export const refresh = (query?: HomepageQuery): Action => call('refresh', listParameters(query));

/** Reads older mail and shows the list again. */
export const keepReading = (query?: HomepageQuery): Action => call('keepReading', listParameters(query));

export const openThread = (parameters: ThreadParameters): Action => call('openThread', parameters);

/** Puts what is chosen on the compose card into the draft. */
export const insertTracking = (parameters: InsertParameters): Action => call('insertTracking', parameters);

/** Shows the drafts that can be sent with a read receipt, those to these addresses first. */
export const showDrafts = (parameters: DraftsParameters): Action => call('showDrafts', parameters);

/** Shows one draft as it would be sent. */
export const showDraft = (parameters: DraftParameters): Action => call('showDraft', parameters);

/** Sends a draft as it was shown, or tells what became of it. */
export const sendWithReceipt = (parameters: SendParameters): Action => call('sendWithReceipt', parameters);

/** Brings a thread back later. */
export const remind = (parameters: RemindParameters): Action => call('remind', parameters);

/** Leaves a thread out of what is due. */
export const markDone = (parameters: ChoiceParameters): Action => call('markDone', parameters);

/** Takes back that a thread is done, or its reminder. */
export const takeBack = (parameters: TakeBackParameters): Action => call('takeBack', parameters);
/** Shows the settings. */
export const showSettings = (): Action => call('showSettings', {});

/** Stores what is typed on the settings card. */
export const saveSettings = (parameters: SaveParameters): Action => call('saveSettings', parameters);

/** Makes the draft of a follow-up and opens it. */
export const writeFollowUp = (parameters: ThreadParameters): Action => call('writeFollowUp', parameters);

/** Mails the statuses to the user as a CSV file. */
export const startExport = (): Action => call('startExport', {});

/** Shows what would be deleted, and asks. */
export const showDeletion = (): Action => call('showDeletion', {});

/** Deletes what Kidoku keeps of the user. */
export const deleteData = (): Action => call('deleteData', {});

/** Shows what the last setup check found. */
export const showSetupCheck = (): Action => call('showSetupCheck', {});

/** Goes on with the setup check. */
export const checkSetup = (parameters: StepParameters): Action => call('checkSetup', parameters);

/** Mails the user what the setup check found. */
export const mailSetupReport = (): Action => call('mailSetupReport', {});

const listParameters = (query: HomepageQuery | undefined): ListParameters =>
  query === undefined
    ? {}
    : { filter: query.filter, page: String(query.page), ...(query.search ? { search: query.search } : {}) };

type Parameters =
  | ListParameters
  | ThreadParameters
  | InsertParameters
  | DraftsParameters
  | DraftParameters
  | SendParameters
  | SaveParameters
  | StepParameters
  | RemindParameters
  | TakeBackParameters;

const call = (name: CardFunction, parameters: Parameters): Action =>
  CardService.newAction()
    .setFunctionName(name)
    .setParameters({ ...parameters });
