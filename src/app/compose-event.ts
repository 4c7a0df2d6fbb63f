import { parseAddresses } from '../core/address';
import { type AddOnEvent, field } from './event';
import { MAX_DISCLOSURE } from './settings';

export type RecipientField = 'to' | 'cc' | 'bcc';

/** The mail that is being written, as far as Gmail tells. */
export type ComposedMail = {
  /** Each address once, lower case. Empty where Gmail tells of none, as for a new mail that is not saved yet. */
  readonly recipients: readonly { readonly address: string; readonly field: RecipientField }[];
  readonly subject: string | undefined;
};

/** What the user has chosen on the compose card. */
export type ComposeChoice = {
  /** Which card it was chosen on. Empty where it is not known. */
  readonly session: string;
  readonly pixel: boolean;
  readonly disclosure: boolean;
  readonly language: Language;
  /** What stands in the wording's inputs; `undefined` where Gmail sent no such input. */
  readonly wording: Readonly<Record<Language, string | undefined>>;
};

export type Language = 'ja' | 'en';

/** No mail goes to more people; what a card shows of them is less. */
const MAX_RECIPIENTS = 500;

/**
 * Reads who a mail is for. Google documents the recipients in `gmail` of a compose trigger's event, sends them as
 * `draftMetadata` beside it, and either may be missing.
 */
export const readComposedMail = (event: unknown): ComposedMail => {
  const gmail = field(event, 'gmail');
  const sources = [field(event, 'draftMetadata'), gmail, field(gmail, 'draftMetadata')];
  const recipients = sources.map(recipientsIn).find((found) => found.length > 0) ?? [];
  const subject = sources.map((source) => field(source, 'subject')).find((text) => typeof text === 'string');
  return { recipients, subject: typeof subject === 'string' ? subject : undefined };
};

/** The compose card's inputs. A switch that is off is not among them. */
export const readChoice = ({ parameters, inputs }: AddOnEvent, language: Language): ComposeChoice => {
  const asked = inputs.language?.[0];
  return {
    session: parameters.session ?? '',
    pixel: inputs.pixel !== undefined,
    disclosure: inputs.disclosure !== undefined,
    language: asked === 'ja' || asked === 'en' ? asked : language,
    wording: { ja: oneLine(inputs.wordingJa), en: oneLine(inputs.wordingEn) },
  };
};

const FIELDS: readonly RecipientField[] = ['to', 'cc', 'bcc'];

const recipientsIn = (source: unknown): ComposedMail['recipients'] => {
  const found = new Map<string, RecipientField>();
  for (const name of FIELDS) {
    for (const text of textsIn(field(source, `${name}Recipients`))) {
      for (const { address } of parseAddresses(text)) if (!found.has(address)) found.set(address, name);
    }
  }
  return [...found].map(([address, name]) => ({ address, field: name }));
};

const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value])
    .slice(0, MAX_RECIPIENTS)
    .filter((one): one is string => typeof one === 'string');

const oneLine = (values: readonly string[] | undefined): string | undefined =>
  values?.[0]?.replace(/\s+/g, ' ').trim().slice(0, MAX_DISCLOSURE);
