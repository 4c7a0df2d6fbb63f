import { randomInt } from 'node:crypto';
import { enumeration } from '../enumeration';
import { timeZoneOf } from '../realm/time-zone';
import { type Member, method, notEmulated, service } from '../service';
import { nextRun, type Schedule } from './schedule';

const mostTriggers = 20;

export const WeekDay = enumeration(
  'ScriptApp.WeekDay',
  ...['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'],
);
export const EventType = enumeration(
  'ScriptApp.EventType',
  ...(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'] as const),
);
export const TriggerSource = enumeration(
  'ScriptApp.TriggerSource',
  ...(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'] as const),
);

export type StoredTrigger = {
  readonly id: string;
  readonly handler: string;
  readonly schedule: Schedule;
  last: number;
  hasRun: boolean;
};

/** The user's triggers of this script, oldest first. A one-time trigger stays in the list after it has run. */
export type TriggerList = StoredTrigger[];

/** -> the triggers that should have run by now, the longest due first. */
export const dueTriggers = (list: TriggerList, now: number): readonly { trigger: StoredTrigger; at: number }[] =>
  list
    .flatMap((trigger) => {
      const at = nextRun(trigger.schedule, trigger.last, trigger.hasRun);
      return at !== undefined && at <= now ? [{ trigger, at }] : [];
    })
    .sort((a, b) => a.at - b.at);

export const triggerObject = ({ id, handler }: StoredTrigger) =>
  service('ScriptApp.Trigger', undefined, {
    getEventType: method([], () => EventType.CLOCK),
    getHandlerFunction: method([], () => handler),
    getTriggerSource: method([], () => TriggerSource.CLOCK),
    getTriggerSourceId: method([], () => null),
    getUniqueId: method([], () => id),
  } satisfies Record<keyof GoogleAppsScript.Script.Trigger, Member>);

type Place = {
  readonly list: TriggerList;
  readonly now: () => number;
  readonly timeZone: string;
  readonly isAddOn: boolean;
};

/** `ScriptApp.newTrigger(handler)`. */
export const triggerBuilder = (handler: string, place: Place) =>
  service('ScriptApp.TriggerBuilder', undefined, {
    forDocument: notEmulated,
    forForm: notEmulated,
    forSpreadsheet: notEmulated,
    forUserCalendar: notEmulated,
    timeBased: method([], () => clockTriggerBuilder(handler, place)),
  } satisfies Record<keyof GoogleAppsScript.Script.TriggerBuilder, Member>);

const clockTriggerBuilder = (handler: string, place: Place) => {
  let schedule: Schedule = { timeZone: place.timeZone };
  const set = (changes: Partial<Schedule>) => {
    schedule = { ...schedule, ...changes };
    return builder;
  };
  const every = (unit: NonNullable<Schedule['every']>) =>
    method(['number'], (n) => set({ every: unit, n: atLeastOne(n) }));
  const builder: object = service('ScriptApp.ClockTriggerBuilder', undefined, {
    after: method(['number'], (ms) => set({ at: place.now() + ms })),
    at: method(['any'], (date) => set({ at: Number(date) })),
    atDate: method(['number', 'number', 'number'], (year, month, day) =>
      set({ at: timeZoneOf(schedule.timeZone).momentOf(Date.UTC(year, month - 1, day)) }),
    ),
    atHour: method(['number'], (hour) => set({ hour: within(hour, 0, 23) })),
    create: method([], () => triggerObject(create(handler, schedule, place))),
    everyDays: every('days'),
    everyHours: every('hours'),
    everyMinutes: method(['number'], (n) => set({ every: 'minutes', n: oneOf(n, [1, 5, 10, 15, 30]) })),
    everyWeeks: every('weeks'),
    inTimezone: method(['string'], (timeZone) => set({ timeZone: timeZoneOf(timeZone).name })),
    nearMinute: method(['number'], (minute) => set({ minute: within(minute, 0, 59) })),
    onMonthDay: method(['number'], (day) => set({ every: 'months', monthDay: within(day, 1, 31) })),
    onWeekDay: method(['ScriptApp.WeekDay'], (day) =>
      set({ every: 'weeks', weekDay: Object.keys(WeekDay).indexOf(String(day)) }),
    ),
  } satisfies Record<keyof GoogleAppsScript.Script.ClockTriggerBuilder, Member>);
  return builder;
};

const create = (handler: string, schedule: Schedule, { list, now, isAddOn }: Place): StoredTrigger => {
  if (schedule.at === undefined && schedule.every === undefined) {
    throw new Error('The trigger has no recurrence or date. Call a method such as everyHours or at first.');
  }
  if (isAddOn && schedule.every === 'minutes') {
    throw new Error('The recurrence interval for an Add-on trigger must be at least one hour.');
  }
  if (list.length >= mostTriggers) {
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const id = String(randomInt(1e9, 9e9)) + String(randomInt(1e9, 9e9));
  const trigger: StoredTrigger = { id, handler, schedule, last: now(), hasRun: false };
  list.push(trigger);
  return trigger;
};

const within = (value: number, least: number, most: number): number => {
  if (!Number.isInteger(value) || value < least || value > most) throw new Error(`Invalid argument: ${value}`);
  return value;
};
const atLeastOne = (value: number): number => within(value, 1, Number.MAX_SAFE_INTEGER);
const oneOf = (value: number, allowed: readonly number[]): number => {
  if (!allowed.includes(value)) throw new Error(`Invalid argument: ${value}`);
  return value;
};
