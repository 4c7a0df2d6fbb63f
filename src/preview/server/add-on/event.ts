import { parseAddresses } from '../../../emulator/mail/addresses';
import type { AddOnCall, FormInput } from '../../api';

/** Gmail's token for the open message; the emulator asks for none. */
const ACCESS_TOKEN = 'preview';

type Around = {
  /** IANA id. */
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** The event object that Gmail would send: https://developers.google.com/workspace/add-ons/concepts/event-objects */
export const eventFor = (call: AddOnCall, { timeZone, now }: Around): object => {
  const { platform, language, parameters, inputs, open, compose } = call;
  const recipients = compose && recipientsIn(compose);
  return {
    commonEventObject: {
      hostApp: 'GMAIL',
      platform,
      userLocale: language,
      timeZone: { id: timeZone, offset: offsetOf(timeZone, now) },
      ...(parameters ? { parameters } : {}),
      ...(inputs ? { formInputs: formInputsOf(inputs) } : {}),
    },
    ...(open || compose ? { gmail: { ...open, accessToken: ACCESS_TOKEN, ...recipients } } : {}),
    // Google documents the recipients above, and sends them here.
    ...(compose ? { draftMetadata: { ...recipients, subject: compose.subject } } : {}),
  };
};

const recipientsIn = ({ to, cc, bcc }: NonNullable<AddOnCall['compose']>) => ({
  toRecipients: addressesIn(to),
  ccRecipients: addressesIn(cc),
  bccRecipients: addressesIn(bcc),
});

const addressesIn = (typed: string): readonly string[] =>
  parseAddresses(typed)
    .map(({ address }) => address)
    .filter((address) => address.includes('@'));

const formInputsOf = (inputs: Readonly<Record<string, FormInput>>): object =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, formInputOf(input)]));

const formInputOf = (input: FormInput): object => {
  if ('strings' in input) return { stringInputs: { value: input.strings } };
  if ('hours' in input) return { timeInput: { hours: input.hours, minutes: input.minutes } };
  const { msSinceEpoch, hasTime = false, hasDate = true } = input;
  return hasTime ? { dateTimeInput: { hasDate, hasTime, msSinceEpoch } } : { dateInput: { msSinceEpoch } };
};

/** How far a time zone's clocks are ahead of UTC, in milliseconds. */
const offsetOf = (timeZone: string, at: number): number => {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
    /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
};
