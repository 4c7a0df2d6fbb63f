import { MAX_SEARCH } from './search';
import { FILTERS, type HomepageQuery } from './views';

/** What Kidoku uses of an add-on event. Everything in it may be missing: see platform notes on events. */
export type AddOnEvent = {
  readonly userLocale: string | undefined;
  /** IANA id. */
  readonly timeZone: string | undefined;
  /** `WEB`, `IOS` or `ANDROID`. */
  readonly platform: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  /** Values of the card's inputs, by field name. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
  /** Values of the card's date inputs, by field name, as ms since the epoch. */
  readonly dates: Readonly<Record<string, number>>;
  /** The open conversation's id. */
  readonly threadId: string | undefined;
};

/** Reads an event as Google sends it; what is odd or missing becomes `undefined`. */
export const readEvent = (event: unknown): AddOnEvent => {
  const common = field(event, 'commonEventObject');
  return {
    userLocale: text(field(common, 'userLocale')),
    timeZone: text(field(field(common, 'timeZone'), 'id')),
    platform: text(field(common, 'platform')),
    parameters: mapOf(field(common, 'parameters'), text),
    inputs: mapOf(field(common, 'formInputs'), (input) => texts(field(field(input, 'stringInputs'), 'value'))),
    dates: mapOf(field(common, 'formInputs'), (input) => moment(field(field(input, 'dateInput'), 'msSinceEpoch'))),
    threadId: text(field(field(event, 'gmail'), 'threadId')),
  };
};

/** Which page of which list a card's action asks for. */
export const queryOf = ({ parameters, inputs }: AddOnEvent): HomepageQuery => {
  // What stands in the inputs goes before the parameters, which are as old as the card, unless a button means another list.
  const means = parameters.exactly ? {} : inputs;
  const asked = means.filter?.[0] ?? parameters.filter;
  const page = Number(parameters.page);
  return {
    filter: FILTERS.find((filter) => filter === asked) ?? 'all',
    page: Number.isInteger(page) && page > 0 ? page : 0,
    search: (means.search?.[0] ?? parameters.search ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_SEARCH),
  };
};

/** A member of what may be an object. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Google sends it as a number or as digits. */
const moment = (value: unknown): number | undefined => {
  const at = Number(value ?? Number.NaN);
  return Math.abs(at) < 8e15 ? at : undefined;
};

const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;

const mapOf = <T>(value: unknown, read: (value: unknown) => T | undefined): Readonly<Record<string, T>> => {
  // Names come from outside: none of them is a prototype's.
  const map: Record<string, T> = Object.create(null);
  if (typeof value !== 'object' || value === null) return map;
  for (const [name, one] of Object.entries(value)) {
    const known = read(one);
    if (known !== undefined) map[name] = known;
  }
  return map;
};
