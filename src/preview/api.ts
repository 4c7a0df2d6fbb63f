// What the page and the server of the preview say to each other: JSON, over loopback.
import type { CallCount } from '../emulator/call-count';

export type Language = 'ja' | 'en';

/** GET /api/session: what the page must know before it can show anything. */
export type Session = {
  /** `own`: a mailbox that the user named with --mbox. */
  readonly mailbox: 'sample' | 'own';
  readonly me: { readonly name: string; readonly address: string; readonly aliases: readonly string[] };
  readonly language: Language;
  /** IANA id. */
  readonly timeZone: string;
  readonly clock: Clock;
  readonly addOn: AddOn;
  /** The web app's address as mails and cards name it; it answers at /exec here. */
  readonly webApp: string;
  readonly seats: readonly Seat[];
  readonly folders: readonly FolderCount[];
  /** Another one whenever a message came, went or got other labels. */
  readonly revision: number;
};

/** The preview's clock goes on with real time. `now` is ms since the epoch. */
export type Clock = { readonly now: number };

/** What Gmail reads in the manifest. Function names are what `POST /api/add-on` runs. */
export type AddOn = {
  readonly name: string;
  readonly homepage: string | undefined;
  readonly contextual: string | undefined;
  readonly compose: { readonly text: string; readonly run: string } | undefined;
  readonly universal: readonly { readonly label: string; readonly run?: string; readonly openLink?: string }[];
  readonly hourly: string;
};

export type Folder = 'inbox' | 'sent' | 'drafts' | 'all' | 'spam' | 'trash';
export type FolderCount = { readonly folder: Folder; readonly threads: number; readonly unread: number };

/** GET /api/threads?folder=&q=&offset=&limit= : newest first. */
export type ThreadList = { readonly rows: readonly ThreadRow[]; readonly total: number };

export type ThreadRow = {
  readonly threadId: string;
  /** Whom Gmail names in the list: senders, or recipients in Sent and Drafts. */
  readonly people: readonly string[];
  /** Those of `people` who are the user, whom Gmail calls "me". */
  readonly own: readonly string[];
  readonly subject: string;
  readonly snippet: string;
  readonly at: number;
  readonly messages: number;
  readonly unread: boolean;
  readonly hasAttachment: boolean;
  /** Names of user labels. */
  readonly labels: readonly string[];
  /** The newest draft in the thread. */
  readonly draftId: string | undefined;
};

/** GET /api/threads/:threadId : oldest first. Opening a thread marks it read: POST /api/threads/:threadId/read. */
export type Thread = {
  readonly threadId: string;
  readonly subject: string;
  readonly labels: readonly string[];
  readonly messages: readonly Message[];
};

export type Person = { readonly name: string; readonly address: string };

/** Its body is shown in a frame: GET /body/:id. What is attached, from 0, comes as a file: GET /attachments/:id/:n. */
export type Message = {
  readonly id: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly at: number;
  readonly snippet: string;
  readonly isDraft: boolean;
  readonly draftId: string | undefined;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
};

/** POST /api/drafts saves one (a new one where `id` is missing); GET /api/drafts/:id reads it. Fields are as typed, commas between addresses. */
export type Draft = {
  readonly id?: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly html: string;
  /** The message that is answered: gives thread, In-Reply-To and References. */
  readonly inReplyTo?: string;
};
export type SavedDraft = { readonly id: string; readonly messageId: string; readonly threadId: string };
/** POST /api/drafts/:id/send. POST /api/drafts/:id/discard answers nothing. */
export type Sent = { readonly id: string; readonly threadId: string; readonly deliveredTo: readonly string[] };

/** POST /api/add-on: an event of Gmail, or a click on a card. */
export type AddOnCall = {
  readonly run: string;
  readonly language: Language;
  readonly platform: 'WEB' | 'ANDROID';
  readonly parameters?: Readonly<Record<string, string>>;
  /** Values of the card's inputs by field name; what is off or empty is left out, as Gmail does. */
  readonly inputs?: Readonly<Record<string, FormInput>>;
  /** The message that is open beside the panel. */
  readonly open?: { readonly messageId: string; readonly threadId: string };
  /** The mail that is being written. */
  readonly compose?: Pick<Draft, 'to' | 'cc' | 'bcc' | 'subject'>;
};
export type FormInput =
  | { readonly strings: readonly string[] }
  | { readonly msSinceEpoch: number; readonly hasDate?: boolean; readonly hasTime?: boolean }
  | { readonly hours: number; readonly minutes: number };

/** `result` is the card JSON that CardService recorded; `error` what Apps Script said where it threw. */
export type AddOnAnswer = { readonly result?: unknown; readonly error?: string; readonly trace: Trace };

/** What the developers' panel shows of one execution. GET /api/traces: the last ones, newest first. */
export type Trace = {
  readonly number: number;
  readonly run: string;
  /** By the preview's clock. */
  readonly at: number;
  readonly ms: number;
  readonly calls: CallCount;
  readonly log: readonly { readonly level: string; readonly text: string }[];
  readonly event: unknown;
  readonly result: unknown;
  readonly error: string | undefined;
};

/** POST /api/clock { advance: ms } -> Clock. POST /api/hourly -> Trace. */
export type ClockChange = { readonly advance: number };

/** A recipient whose place the user can take. */
export type Seat = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** `asks`: asks whether to send a receipt, loads images itself. `proxy`: like Gmail, images through a proxy, no receipts. `noImages`: neither. */
  readonly program: 'asks' | 'proxy' | 'noImages';
  readonly unread: number;
};

/** GET /api/seats/:seat : newest first. */
export type SeatList = { readonly rows: readonly SeatRow[] };
export type SeatRow = {
  readonly id: string;
  readonly from: Person;
  readonly subject: string;
  readonly snippet: string;
  readonly at: number;
  readonly unread: boolean;
};

/** GET /api/seats/:seat/messages/:id . Its body: GET /seats/:seat/body/:id , in a frame; loading it loads its images as the seat's program does. */
export type SeatMessage = SeatRow & {
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** Whether the mail asks for a read receipt, and what became of the question. */
  readonly receipt: 'notAsked' | 'asked' | 'sent' | 'declined';
  /** What was done with it: in order. */
  readonly done: readonly SeatAction['action'][];
};

/** POST /api/seats/:seat/messages/:id : what the recipient, or their server, does. `opened` marks it read. -> SeatMessage */
export type SeatAction =
  | { readonly action: 'opened' | 'sendReceipt' | 'declineReceipt' | 'outOfOffice' | 'bounce' }
  | { readonly action: 'reply'; readonly text: string };

/** What went wrong, with a status of 400 or more. */
export type Failure = { readonly error: string };
