import type { State } from '../execution';
import { dueTriggers } from './triggers';

/** Calls what is due, each trigger once: Google does not make up for runs that were missed. -> the functions' names. */
export const runDueTriggers = (
  { triggers, clock, quotas }: State,
  call: (name: string, event: object) => void,
): readonly string[] =>
  dueTriggers(triggers, clock.now()).map(({ trigger }) => {
    const start = clock.now();
    trigger.last = start;
    trigger.hasRun = true;
    quotas.use('triggerTime', 1);
    call(trigger.handler, timeDrivenEvent(start, trigger.id));
    quotas.use('triggerTime', Math.min(clock.now() - start, quotas.remaining('triggerTime')));
    return trigger.handler;
  });

/** https://developers.google.com/apps-script/guides/triggers/events#time-driven-events: in UTC. */
export const timeDrivenEvent = (ms: number, triggerUid: string): object => {
  const at = new Date(ms);
  return {
    authMode: 'FULL',
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() || 7,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    month: at.getUTCMonth() + 1,
    second: at.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid,
    year: at.getUTCFullYear(),
  };
};
