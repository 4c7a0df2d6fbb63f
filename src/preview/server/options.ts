import type { MailStore } from '../../emulator/mailbox/store';
import type { Language, Person } from '../api';

export type PreviewOptions = {
  /** The folder that clasp would push. */
  readonly bundle: string;
  /** The folder with what a browser loads. */
  readonly page: string;
  readonly mailbox: MailStore;
  readonly kind: 'sample' | 'own';
  readonly user: Person;
  readonly aliases: readonly string[];
  /** Where the preview's clock begins: milliseconds since the epoch. */
  readonly now: number;
  readonly language: Language;
  /** What the administrator put into the script property `policy`, if they did. */
  readonly policy?: string;
  /** IANA id. */
  readonly timeZone: string;
  /** 0: any that is free. Where it is missing: a fixed one, or the next that is free. */
  readonly port?: number;
};
