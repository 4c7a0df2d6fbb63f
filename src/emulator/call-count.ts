export type CallClass = 'mail' | 'state' | 'other';

/** What the calls since the last reset cost. */
export type CallCount = {
  readonly mail: number;
  readonly state: number;
  readonly other: number;
  /** `GmailApp.search`, `Gmail.Users.Messages.get`, … -> number of calls that leave the script. */
  readonly methods: Readonly<Record<string, number>>;
  /** Calls that do not leave the script, getting hold of properties, a cache or a lock among them: Utilities, CardService, Logger, ContentService, the pages of HtmlService. */
  readonly apart: Readonly<Record<string, number>>;
};
