import { performance } from 'node:perf_hooks';
import { createEmulator } from '../../emulator';
import type { CallCount } from '../../emulator/call-count';
import type { MailStore } from '../../emulator/mailbox/store';
import type { Emulator } from '../../emulator/options';
import type { Conversation } from './mailbox/conversation';
import { END } from './mailbox/generate';
import { USER } from './mailbox/letter';
import { nextHour } from './mailbox/next-hour';
import type { Subject } from './subject';

export type Phase = 'first' | 'warm' | 'hour';

/** What one phase cost. */
export type Cost = {
  readonly phase: Phase;
  readonly calls: CallCount;
  /** Wall time here, and the time that Gmail would have taken at LATENCY a call. */
  readonly ms: number;
  readonly virtualMs: number;
  /** The most memory that the process has had so far, in MB. */
  readonly rssMb: number;
  /** Why the script was stopped, where it was. */
  readonly stopped: string | undefined;
};

/** How long it took until an hourly run found nothing more to read. `reads`: single messages read on the way. */
export type ReadingOn = { readonly hourlyRuns: number; readonly days: number; readonly reads: number };

export type Measured = { readonly costs: readonly Cost[]; readonly readingOn: ReadingOn | undefined };

/** A call to Gmail takes about this long, in milliseconds of the virtual clock. */
const LATENCY = 50;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** The phases of one subject on one mailbox, in their order. */
export const measure = (subject: Subject, mailbox: MailStore, open: readonly Conversation[]): Measured => {
  const emulator = createEmulator({
    folder: subject.folder,
    mailbox,
    user: USER,
    now: END,
    frozen: true,
    latency: LATENCY,
    quotas: 'consumer',
    onLog: () => {},
  });
  const first = costOf(emulator, 'first', () => look(emulator, subject));
  const readingOn = subject.readsOn ? readToTheEnd(emulator, subject) : undefined;
  emulator.clock.advance(DAY);
  const warm = costOf(emulator, 'warm', () => look(emulator, subject));
  emulator.clock.advance(HOUR);
  for (const { raw, at } of nextHour(open, emulator.clock.now())) {
    mailbox.add({ raw, labels: ['INBOX', 'UNREAD'], internalDate: at });
  }
  const hour = costOf(emulator, 'hour', () => emulator.call(subject.hour));
  return { costs: [first, warm, hour], readingOn };
};

/** What Gmail tells an add-on when its homepage is opened. */
const HOMEPAGE = {
  commonEventObject: {
    platform: 'WEB',
    hostApp: 'GMAIL',
    userLocale: 'ja',
    timeZone: { id: 'Asia/Tokyo', offset: '32400000' },
  },
};

const look = (emulator: Emulator, { look: name, isCard }: Subject): unknown =>
  isCard ? emulator.call(name, HOMEPAGE) : emulator.call(name);

const costOf = (emulator: Emulator, phase: Phase, work: () => unknown): Cost => {
  emulator.resetCalls();
  const virtualStart = emulator.clock.now();
  const start = performance.now();
  const stopped = messageOf(work);
  return {
    phase,
    calls: emulator.calls(),
    ms: Math.round(performance.now() - start),
    virtualMs: emulator.clock.now() - virtualStart,
    rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    stopped,
  };
};

const messageOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Once a whole day has passed in which no message was read, nothing is left to read: a day renews every quota. */
const readToTheEnd = (emulator: Emulator, { hour }: Subject): ReadingOn => {
  const start = emulator.clock.now();
  let [hourlyRuns, reads, end, idle] = [0, 0, start, 0];
  while (idle < 25) {
    emulator.clock.advance(HOUR);
    emulator.resetCalls();
    messageOf(() => emulator.call(hour));
    const now = messagesRead(emulator.calls());
    idle = now === 0 ? idle + 1 : 0;
    if (now === 0) continue;
    hourlyRuns += 1;
    reads += now;
    end = emulator.clock.now();
  }
  return { hourlyRuns, days: Math.ceil((end - start) / DAY), reads };
};

const messagesRead = ({ methods }: CallCount): number =>
  Object.entries(methods).reduce((sum, [method, calls]) => (/Messages\.get$/.test(method) ? sum + calls : sum), 0);
