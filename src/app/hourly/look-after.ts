import { HOUR } from '../ledger';
import { type ProblemKind, problemOf } from '../problem';
import { type Place, type Settings, updateSettings } from '../settings';
import { needsHours } from './arrange';
import type { HourlyPorts } from './ports';

type LookAfterPorts = Pick<HourlyPorts, 'trigger' | 'settings' | 'lock' | 'clock'>;

/** Google leaves out an hour now and then. */
const LONG_AGO = 4 * HOUR;

/**
 * What a card sees to that is shown anyway: that what is switched on still runs, and where. `seen` gives the settings as they
 * were seen last; `here` is where the user is, where that is known. No call as long as all is well. -> why it does not run. Throws nothing.
 */
export const lookAfter = (
  ports: LookAfterPorts,
  seen: () => Settings,
  here: Place | undefined,
): ProblemKind | undefined => {
  const settings = seen();
  if (!needsHours(settings)) return undefined;
  try {
    if (here && !isSame(here, settings.place))
      updateSettings(ports.settings, (now) => (needsHours(now) ? { ...now, place: here } : now));
  } catch {
    // The next card tries again.
  }
  try {
    if (isLongAgo(ports)) ports.lock.during(() => wake(ports, seen));
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
};

const isSame = (here: Place, there: Place | undefined): boolean =>
  here.locale === there?.locale && here.timeZone === there.timeZone;

const isLongAgo = ({ trigger, clock }: LookAfterPorts): boolean =>
  (trigger.lastRun()?.at ?? 0) < clock.now() - LONG_AGO;

/** Somebody may have deleted the trigger, and another deployment stops those of the one before. */
const wake = (ports: LookAfterPorts, seen: () => Settings): void => {
  const { trigger, clock } = ports;
  // The lock was waited for: what is seen now is what another execution left.
  if (!needsHours(seen()) || !isLongAgo(ports)) return;
  // It was there the last time, and has not run since.
  if (trigger.lastRun()?.isLook) trigger.release();
  trigger.ensure();
  trigger.note({ at: clock.now(), isLook: true });
};
