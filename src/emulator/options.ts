import type { CallCount } from './call-count';
import type { MailStore, StoredMessage } from './mailbox/store';
import type { PropertyStore } from './property-store';

export type EmulatorOptions = {
  /** The folder that clasp would push: `.js` files and `appsscript.json`. */
  readonly folder: string;
  readonly mailbox: MailStore;
  /** The signed-in user's address. */
  readonly user: string;
  readonly aliases?: readonly string[];
  /** Milliseconds since the epoch. The clock then goes on with real time unless `frozen`. Default: now. */
  readonly now?: number;
  readonly frozen?: boolean;
  /** How far the virtual clock moves at each counted service call, in milliseconds. Default 0. */
  readonly latency?: number;
  /** Daily quotas in force. Per-call limits always are. Default `consumer`. */
  readonly quotas?: 'consumer' | 'workspace' | 'off';
  /** Scopes that the user granted; default: all of the manifest. */
  readonly grantedScopes?: readonly string[];
  /** The user's language, `Session.getActiveUserLocale()`. Default `en`. */
  readonly locale?: string;
  /** The web app's address, `ScriptApp.getService().getUrl()`. Default: none is deployed. */
  readonly webAppUrl?: string;
  /** Script properties that several emulators share; `Emulator.scriptProperties` is empty then. */
  readonly scriptProperties?: PropertyStore;
  /** The script's lock, where several emulators share it. Default: it is free. */
  readonly scriptLock?: SharedLock;
  /** The user's lock, where executions run within one another. Default: it is free. */
  readonly userLock?: SharedLock;
  /** Answers UrlFetchApp, which never leaves the machine. Default: every request fails. */
  readonly urlFetch?: (request: FetchRequest) => FetchResponse;
  /** Is told of every message that the script sends. Nothing is ever delivered. */
  readonly onSend?: (message: StoredMessage) => void;
  /** Where console.* of the script goes; default: kept in `logs`. */
  readonly onLog?: (level: string, ...values: unknown[]) => void;
};

/** A lock that executions beside this one may hold. */
export type SharedLock = {
  /** Waits, in real time, so many milliseconds for it. -> whether it could be had. */
  readonly acquire: (ms: number) => boolean;
  readonly release: () => void;
};

/** A request that the script makes with UrlFetchApp. */
export type FetchRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
};

export type FetchResponse = {
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

export type CallOptions = {
  /**
   * The execution time that Google allows, by the emulator's clock: 30 s for an add-on's callback, 6 min for everything else.
   * Default: `addOn` where the event has a `commonEventObject`, otherwise `trigger`.
   */
  readonly limit?: 'addOn' | 'trigger' | 'none';
  /** What `HtmlService.getUserAgent()` gives inside of `doGet` and `doPost`. Default: `null`. */
  readonly userAgent?: string;
  /** Who asks a web app that runs as its deployer: the address of somebody in the same domain, `''` for everybody else. Default: the user. */
  readonly visitor?: string;
};

/** Calls a trigger's function, as `call` does. */
export type RunTrigger = (name: string, event: object, how: CallOptions) => void;

/** How a call fails or answers otherwise. */
export type Failing = {
  readonly error?: string;
  readonly returns?: unknown;
  readonly after?: number;
  readonly times?: number;
  /** The call does its work before it fails: an answer that got lost on its way. */
  readonly takesEffect?: boolean;
  /** Google ends the execution there: whatever the script does about it, nothing more leaves it. */
  readonly ends?: boolean;
};

/** Apps Script on Node. Each call evaluates the folder in a fresh context, as Apps Script does. */
export type Emulator = {
  /** Calls a top-level function. Card-like results come back as the plain JSON that CardService recorded. Throws what the script throws. */
  readonly call: (name: string, event?: unknown, options?: CallOptions) => unknown;
  /** Calls the functions of the time-driven triggers that are due by the emulator's clock, in their order; `run` calls them in the place of `call`. -> their names. */
  readonly runDueTriggers: (run?: RunTrigger) => readonly string[];
  /** What a person does at script.google.com: the script's triggers are gone. */
  readonly removeTriggers: () => void;
  /** Whether a top-level function of that name exists. */
  readonly has: (name: string) => boolean;
  readonly mailbox: MailStore;
  readonly calls: () => CallCount;
  readonly resetCalls: () => void;
  readonly clock: {
    readonly now: () => number;
    readonly advance: (ms: number) => void;
    readonly set: (ms: number) => void;
  };
  /** Lets calls of a counted method (`Gmail.Users.Messages.get`, `Lock.tryLock`: the class and the method, as `calls()` names them) fail with that message, or answer otherwise; from the `after`th on, `times` times. */
  readonly fail: (method: string, how: Failing) => void;
  readonly heal: () => void;
  readonly userProperties: Map<string, string>;
  readonly scriptProperties: Map<string, string>;
  readonly logs: () => readonly { readonly level: string; readonly text: string }[];
};
