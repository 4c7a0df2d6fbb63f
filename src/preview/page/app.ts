// What every part of the page works with.
import type { Session, Trace } from '../api';
import type { CardStack } from './add-on/card-stack';
import type { Composers } from './composer/composers';
import type { Events } from './events';
import type { Formats } from './formats';
import type { CreatedDraft } from './panel/panel';
import type { Place } from './place';
import type { Preferences } from './preferences';
import type { Translate } from './texts';

export type Changes = {
  readonly place: Place;
  /** Counts, clock and seats were read again. */
  readonly session: Session;
  /** The mailbox may have changed: lists read again. */
  readonly mail: undefined;
  /** Cards are out of date, except those of the stack that says so: time went by, or an action changed something. */
  readonly stale: CardStack | undefined;
  /** A conversation is open beside the panel; `undefined`: none is. */
  readonly opened: OpenMessage | undefined;
  /** The add-on ran, or another card came on top. */
  readonly ran: Trace | undefined;
};

export type OpenMessage = { readonly messageId: string; readonly threadId: string };

export type App = {
  readonly t: Translate;
  readonly formats: Formats;
  readonly preferences: Preferences;
  readonly events: Events<Changes>;
  /** Ends when the page is built anew, in another language for one. */
  readonly until: AbortSignal;
  readonly session: () => Session;
  /** The preview's time, ms since the epoch. */
  readonly now: () => number;
  readonly place: () => Place;
  readonly go: (place: Place) => void;
  /** Says something at the lower left for some seconds. */
  readonly say: (text: string) => void;
  /** Says in words what went wrong. */
  readonly failed: (error: unknown) => void;
  /** Reads counts and clock again. */
  readonly refresh: () => Promise<void>;
  readonly composers: Composers;
  /** A link of a card: inside of the preview where it leads into Gmail, else asked about first. */
  readonly openLink: (url: string) => void;
  readonly openDraft: (draft: Pick<CreatedDraft, 'draftId'>) => void;
};
