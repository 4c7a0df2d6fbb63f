// What the hourly trigger calls, and what makes and removes it.
import type { AddOnEvent } from './app/event';
import { arrange, needsHours } from './app/hourly/arrange';
import { keepLabels } from './app/hourly/labels';
import { lookAfter } from './app/hourly/look-after';
import type { HourlyPorts } from './app/hourly/ports';
import { tellAtOnce, tellDigest } from './app/hourly/tell';
import { SECOND } from './app/ledger';
import { ceilingsFor, limited } from './app/policy';
import { problemOf, referenceOf } from './app/problem';
import { type Place, parseSettings, type Settings } from './app/settings';
import { recallAll, sync } from './app/sync';
import type { CardContext } from './cards/context';
import { labelNames } from './cards/label-names';
import { digestLetter, noticeLetter } from './cards/news-letter';
import { gmailLabels } from './google/gmail-labels';
import { propertiesLabelStore, propertiesToldStore } from './google/hourly-stores';
import { hourlyTrigger } from './google/hourly-trigger';
import { ownMail, wasMailed } from './google/own-mail';
import { seenSettings } from './google/settings-store';
import { contextOf, guardTrigger } from './guard';
import { rulesFor } from './rules';
import { portsNow } from './wiring';

/** Google allows a trigger 6 minutes, and a user's triggers 90 minutes a day. */
const READING = 180 * SECOND;

/** A person is never kept waiting by it; what another execution holds up is done in an hour. */
const PATIENCE = 10 * SECOND;

export const hourlyPorts = (): HourlyPorts => ({
  ...portsNow(),
  trigger: hourlyTrigger(),
  labels: gmailLabels(),
  labelled: propertiesLabelStore(),
  told: propertiesToldStore(),
  mail: ownMail,
  wasMailed,
});

/** Sees to it, as a list is shown, that what is switched on still runs, and in the user's time zone. -> why it does not */
export const lookAfterHours = (event: AddOnEvent) =>
  lookAfter(hourlyPorts(), () => parseSettings(seenSettings()), hereOf(event));

/** Phones have a language of their own: labels would change theirs from screen to screen. */
const hereOf = (event: AddOnEvent): Place | undefined =>
  event.platform === 'WEB' && event.timeZone !== undefined
    ? { locale: contextOf(event, 'auto').texts.language, timeZone: event.timeZone }
    : undefined;

/** Brings labels and trigger in line with the settings. -> what could not be, and why. */
export const arrangeHours = () => arrange(hourlyPorts(), labelNames());

/**
 * Hourly trigger: reads what is new, and older mail as far as time allows; then labels, notices and the digest.
 * One that fails does not stop the others, and is done an hour later; Google lists the run as failed then.
 */
export const onHourly = (event?: unknown): void =>
  guardTrigger(event, () => {
    const ports = hourlyPorts();
    const failures: unknown[] = [];
    const attempt: Attempt = (name, work) => {
      try {
        work();
      } catch (error) {
        console.warn(`${name}: ${problemOf(error)} ${referenceOf(error)}`);
        failures.push(error);
      }
    };
    let isRead = false;
    attempt('sync', () => {
      isRead = read(ports);
    });
    // One look at the properties tells whether anything is on.
    attempt('settings', () => byItself(ports, settingsIn(ports), isRead, attempt));
    if (failures.length > 0) throw failures[0];
  });

/** What the user wants to run by itself, as far as the policy allows it: nobody pays for a policy where nothing is wanted. */
const settingsIn = (ports: HourlyPorts): Settings => {
  const settings = parseSettings(seenSettings());
  return needsHours(settings) ? limited(settings, ceilingsFor(ports)([])) : settings;
};

type Attempt = (name: string, work: () => void) => void;

/** -> whether what is new could be read. */
const read = (ports: HourlyPorts): boolean => {
  const now = ports.clock.now();
  const plan = { deadline: now + READING, backUntil: now + READING, stretches: Number.POSITIVE_INFINITY };
  const { notice } = sync(ports, plan);
  if (notice) console.warn(`Reading stopped: ${notice}`);
  return notice === undefined || notice === 'behind' || notice === 'rebuilt';
};

/** A digest of what could not be read would be one of nothing: it waits for an hour in which it can. */
const byItself = (ports: HourlyPorts, settings: Settings, isRead: boolean, attempt: Attempt): void => {
  const language = languageOf(settings);
  // Since then, somebody may have switched it off, or deleted all their data: a look under the lock tells.
  const inLock = (name: string, isOn: (now: Settings) => boolean, work: () => void) => {
    const ifStill = () => isOn(parseSettings(seenSettings())) && work();
    attempt(name, () => {
      if (!ports.lock.during(ifStill, PATIENCE)) console.warn(`${name}: another execution is at work`);
    });
  };
  if (needsHours(settings)) inLock('note', needsHours, () => ports.trigger.note({ at: ports.clock.now() }));
  const hasLabels = ({ labels }: Settings) => labels;
  if (settings.labels) inLock('labels', hasLabels, () => keepLabels(ports, recallAll(ports), labelNames(), language));
  else if (ports.labelled.read() !== undefined || (!needsHours(settings) && ports.trigger.isOurs())) tidy(ports);
  const context = contextFor(settings);
  if (Object.keys(settings.notices).length > 0) {
    inLock('notices', needsHours, () => tellAtOnce(ports, (telling) => noticeLetter(context(), telling)));
  }
  if (settings.digest.since !== undefined && isRead) {
    const local = (at: number) => context().formatDate(at, 'yyyy-MM-dd HH');
    const write: Parameters<typeof tellDigest>[1] = (telling, standing) => digestLetter(context(), telling, standing);
    inLock('digest', needsHours, () => tellDigest(ports, write, local, () => rulesFor(context())));
  }
};

/** What a person switched off and could not be cleared away then. */
const tidy = (ports: HourlyPorts): void => {
  const trouble = arrange(ports, labelNames());
  if (trouble) console.warn(`${trouble.part}: ${trouble.problem}`);
};

const languageOf = ({ language, place }: Settings) => (language === 'auto' ? (place?.locale ?? 'en') : language);

const contextFor = (settings: Settings) => (): CardContext =>
  contextOf({ userLocale: languageOf(settings), timeZone: settings.place?.timeZone }, 'auto');
