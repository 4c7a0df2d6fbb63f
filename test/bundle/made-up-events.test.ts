import { CARD_FUNCTIONS } from '../../src/cards/actions';
import { addOn, eventOf, manySent } from './support/add-on';
import { draftsIn, sentIn } from './support/drafts';
import { BASE } from './support/pixels';

/** Every name that a card's parameters or inputs may have. */
const NAMES = [
  ...['threadId', 'message', 'draft', 'revision', 'to', 'page', 'filter', 'search', 'session', 'step', 'days'],
  ...['what', 'again', 'exactly', 'text', 'language', 'wordingJa', 'keptDays', 'neverTrack', 'digestHour'],
];

const VALUES = [
  '__proto__',
  'constructor',
  '../../drafts/x?alt=media',
  '<img src=x onerror=alert(1)>',
  '1e308',
  '-1',
  'NaN',
  '\0\u202e\ud800',
  '{"a":[1]}',
  'long '.repeat(20_000),
];

const eventWith = (value: string) => {
  const event = eventOf(Object.fromEntries(NAMES.map((name) => [name, value])), { threadId: value });
  const formInputs = {
    ...Object.fromEntries(NAMES.map((name) => [name, { stringInputs: { value: [value, value] } }])),
    remindOn: { dateInput: { msSinceEpoch: value } },
    deadline: { dateInput: { msSinceEpoch: value } },
  };
  return {
    ...event,
    commonEventObject: { ...event.commonEventObject, userLocale: value, formInputs },
    draftMetadata: { toRecipients: [value], subject: value },
  };
};

/** What is shown as it is, or sent back, knows no markup. */
const withoutPlain = (key: string, value: unknown): unknown =>
  ['parameters', 'value', 'title', 'subtitle', 'topLabel', 'bottomLabel'].includes(key) ? undefined : value;

test.each([...CARD_FUNCTIONS, 'onHomepage', 'onMessage', 'onCompose', 'onUniversalSettings'])(
  'whatever stands in an event that a user made up, %s answers with a card, shows none of it as markup, and sends nothing to others',
  (name) => {
    for (const value of VALUES) {
      const emulator = addOn(manySent(2));
      emulator.scriptProperties.set('pixel.base', BASE);
      emulator.call('onHomepage', eventOf());
      const answer = JSON.stringify(emulator.call(name, eventWith(value)), withoutPlain);
      for (const { text } of emulator.logs()) expect(text).not.toContain(value);
      expect(answer).toMatch(/renderActions|header|sections|hostAppAction/);
      expect(answer).not.toMatch(/<img src=x/);
      expect(draftsIn(emulator)).toEqual([]);
      const [, , ...more] = [...sentIn(emulator)].reverse();
      for (const mail of more) expect(mail.head().toString()).toMatch(/^To: hanako@kidoku\.example\r?$/m);
    }
  },
);
