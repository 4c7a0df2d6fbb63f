import { type Conversation, letterFor, nextMoment, type Step } from './conversation';
import { type Letter, rawLetter, USER } from './letter';
import { type Random, seeded } from './random';
import { NEWS, TOPICS } from './words';

/** When every generated mailbox ends, milliseconds since the epoch. */
export const END = Date.parse('2026-11-20T09:00:00+09:00');
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** What becomes of conversations, and how often. */
const COURSES = {
  silent: ['sent'],
  answered: ['sent', 'came'],
  talk: ['sent', 'came', 'sent', 'came'],
  opened: ['sent', 'receipt'],
  openedAndAnswered: ['sent', 'receipt', 'came'],
  bounced: ['sent', 'bounce'],
  delayed: ['sent', 'delayed', 'came'],
  away: ['sent', 'autoReply'],
  followedUp: ['sent', 'sent', 'came'],
  askedAgain: ['sent', 'sent'],
  closed: ['sent', 'came', 'closing'],
  begunByThem: ['came', 'sent', 'came'],
  answeredThem: ['came', 'sent'],
} as const satisfies Readonly<Record<string, readonly Step[]>>;

type Course = keyof typeof COURSES;

const FREQUENCY: readonly (readonly [Course, number])[] = [
  ['silent', 20],
  ['answered', 22],
  ['talk', 8],
  ['opened', 9],
  ['openedAndAnswered', 7],
  ['bounced', 4],
  ['delayed', 1],
  ['away', 4],
  ['followedUp', 4],
  ['askedAgain', 4],
  ['closed', 5],
  ['begunByThem', 6],
  ['answeredThem', 6],
];

export type Mailbox = {
  readonly letters: number;
  /** Conversations in which the user sent something. */
  readonly sentThreads: number;
  /** The newest conversations that end with a mail of the user's: what comes next can be evidence. */
  readonly open: readonly Conversation[];
};

/** A year of mail, one in six messages sent; the same for the same size. `take` gets each message, in no order of time. */
export const generateMailbox = (messages: number, take: (letter: Letter) => void): Mailbox => {
  const random = seeded(messages);
  let letters = 0;
  let sent = 0;
  let sentThreads = 0;
  let open: readonly Conversation[] = [];
  for (let number = 0; letters < messages; number += 1) {
    const told = sent * 6 <= letters ? conversation(random, number, messages - letters) : single(random, number);
    for (const letter of told.letters) take(letter);
    letters += told.letters.length;
    const own = told.letters.filter(({ label }) => label === 'Sent').length;
    sent += own;
    if (own > 0) sentThreads += 1;
    if (told.letters[told.letters.length - 1]?.label === 'Sent') open = newest([...open, told]);
  }
  return { letters, sentThreads, open };
};

const newest = (all: readonly Conversation[]): readonly Conversation[] =>
  [...all].sort((a, b) => endOf(b) - endOf(a)).slice(0, 3);

const endOf = ({ letters }: Conversation): number => letters[letters.length - 1]?.at ?? 0;

const conversation = (random: Random, number: number, room: number): Conversation => {
  const steps = COURSES[random.weighted(FREQUENCY)].slice(0, room);
  let told: Conversation = { ...begin(random, number), partner: partner(random) };
  let at = END - random.below(YEAR);
  for (const step of steps) {
    if (told.letters.length > 0) at = nextMoment(random, at, step);
    if (at > END) break;
    told = { ...told, letters: [...told.letters, letterFor(random, told, step, at)] };
  }
  return told;
};

const begin = (random: Random, number: number): Omit<Conversation, 'partner'> => ({
  thread: String(1_000_000 + number),
  subject: `${random.pick(TOPICS)} ${number}`,
  letters: [],
});

const partner = (random: Random): string =>
  `person${random.below(400)}@${random.pick(['hoshino.example.co.jp', 'northgate.example.com', 'papierhaus.example.de'])}`;

/** A newsletter or a notification; they are most of any mailbox. */
export const single = (random: Random, number: number, at = END - random.below(YEAR)): Conversation => {
  const told = begin(random, number);
  const isNews = random.below(3) > 0;
  const sender = isNews
    ? `news${random.below(40)}@letters.example.com`
    : `no-reply@service${random.below(20)}.example.com`;
  const messageId = `<${told.thread}.n@mail.example.com>`;
  const raw = rawLetter({
    at,
    from: sender,
    to: USER,
    subject: isNews ? `Letter no. ${number}` : `Notice ${number}`,
    messageId,
    references: [],
    fields: isNews
      ? ['Precedence: bulk', 'List-Unsubscribe: <https://letters.example.com/off>']
      : ['Auto-Submitted: auto-generated'],
    text: `${random.pick(NEWS)}\r\n`.repeat(isNews ? 4 + random.below(20) : 2),
  });
  return { ...told, partner: sender, letters: [{ at, thread: told.thread, label: 'Inbox', messageId, raw }] };
};
