import type { HourlyTrigger, LastRun } from '../app/hourly/ports';
import { currentProperties, writableProperties } from './user-properties';

/** The bundle's function that it calls. */
const HANDLER = 'onHourly';

/** Set in the user's properties while Kidoku may have made a trigger: one that the user made by hand is left alone. */
const NOTE = 'hourly';

/** When it ran last: `1795132800000`, or `1795132800000 look`. */
const LAST = 'hourlyRan';

const isOurs = (): boolean => currentProperties()[NOTE] !== undefined;

/**
 * The user's time-driven trigger. Add-ons may have none that runs more often than once an hour.
 * It runs in the name of whoever made it. To be called under the user's lock: two that are made at once would be two.
 */
export const hourlyTrigger = (): HourlyTrigger => ({
  ensure: () => {
    const [first, ...others] = triggers();
    if (!first) {
      // Before it is made: an execution that ends in between must not leave one behind that is nobody's.
      writableProperties().setProperty(NOTE, 'yes');
      ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
    }
    if (others.length > 0 && isOurs()) for (const other of others) ScriptApp.deleteTrigger(other);
  },
  release: () => {
    if (!isOurs()) return;
    for (const trigger of triggers()) ScriptApp.deleteTrigger(trigger);
    writableProperties().deleteProperty(LAST);
    writableProperties().deleteProperty(NOTE);
  },
  isOurs,
  lastRun,
  note: ({ at, isLook }) => {
    writableProperties().setProperty(LAST, isLook ? `${at} look` : String(at));
  },
});

const lastRun = (): LastRun | undefined => {
  const [, at, look] = /^(\d{1,15})( look)?$/.exec(currentProperties()[LAST] ?? '') ?? [];
  return at === undefined ? undefined : { at: Number(at), ...(look ? { isLook: true } : {}) };
};

/**
 * Whether an event is that of one of the user's own triggers, by its id, which nobody else can know. One call for an
 * event that names one. Where Kidoku may not look, it is none.
 */
export const isOwnTrigger = (event: unknown): boolean => {
  const id: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'triggerUid') : undefined;
  if (typeof id !== 'string' || id === '') return false;
  try {
    return triggers().some((trigger) => trigger.getUniqueId() === id);
  } catch {
    return false;
  }
};

const triggers = (): readonly GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
