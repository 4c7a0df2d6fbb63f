import { timeDrivenEvent } from '../../../emulator/services/due-triggers';
import type { AddOnAnswer, AddOnCall, Trace } from '../../api';
import { Refused } from '../failure';
import type { Preview } from '../preview';
import { eventFor } from './event';

/** Calls the add-on as Gmail does. Throws for a function that neither the manifest nor a card of this session named. */
export const runAddOn = ({ emulator, executions, named, options }: Preview, call: AddOnCall): AddOnAnswer => {
  if (!named.has(call.run)) throw new Refused(403, 'notNamed', call.run);
  const event = eventFor(call, { timeZone: options.timeZone, now: emulator.clock.now() });
  const { trace } = executions.run(call.run, event);
  for (const name of functionsIn(trace.result)) named.add(name);
  return { result: trace.result, trace, ...(trace.error === undefined ? {} : { error: trace.error }) };
};

/** An hour's turn: the triggers that the script made itself, and the hourly one as set up by hand where none of them was that. */
export const runHourly = ({ emulator, executions, addOn }: Preview): Trace => {
  const traces: Trace[] = [];
  emulator.runDueTriggers((name, event, how) => traces.push(executions.run(name, event, how).trace));
  const byHand = () => executions.run(addOn.hourly, timeDrivenEvent(emulator.clock.now(), 'hourly')).trace;
  return traces.find(({ run }) => run === addOn.hourly) ?? byHand();
};

/** The functions that the actions of cards name. */
const functionsIn = (json: unknown): readonly string[] => {
  if (Array.isArray(json)) return json.flatMap(functionsIn);
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    key === 'function' && typeof value === 'string' ? [value] : functionsIn(value),
  );
};
