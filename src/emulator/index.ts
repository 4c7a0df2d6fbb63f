import { jsonOf } from './cards/definition';
import { createClock } from './clock';
import { createExecution, type State } from './execution';
import { createGlobals } from './globals';
import { readManifest } from './manifest';
import { createMeter } from './meter';
import type { Emulator, EmulatorOptions } from './options';
import { createQuotas } from './quotas';
import { loadScript } from './realm/script';

const addOnLimit = 30_000;
const triggerLimit = 6 * 60_000;

/** Apps Script on Node, over the given mailbox. */
export const createEmulator = (options: EmulatorOptions): Emulator => {
  const clock = createClock(options.now, options.frozen);
  const state: State = {
    options,
    clock,
    manifest: readManifest(options.folder),
    meter: createMeter(),
    quotas: createQuotas(options.quotas ?? 'consumer', clock.now),
    caches: { user: new Map(), script: new Map() },
    properties: { user: new Map(), script: new Map() },
    logs: [],
  };
  return {
    call: (name, event) => call(state, name, event),
    has: (name) => start({ ...state, meter: createMeter() }, addOnLimit).find(name) !== undefined,
    mailbox: options.mailbox,
    calls: state.meter.calls,
    resetCalls: state.meter.reset,
    clock,
    fail: state.meter.fail,
    heal: state.meter.heal,
    userProperties: state.properties.user,
    scriptProperties: state.properties.script,
    logs: () => state.logs,
  };
};

const start = (state: State, limit: number) => {
  const runtime = createExecution(state, limit);
  const script = loadScript(state.options.folder, createGlobals(state, runtime), state.clock.now);
  return { ...script, runtime };
};

const call = (state: State, name: string, event: unknown): unknown => {
  const isAddOn = typeof event === 'object' && event !== null && 'commonEventObject' in event;
  const { find, membrane, runtime } = start(state, isAddOn ? addOnLimit : triggerLimit);
  const found = find(name);
  if (!found) throw new Error(`Script function not found: ${name}`);
  try {
    const result = membrane.leave(found(membrane.enter(event)));
    runtime.checkTime();
    return withoutServices(result);
  } catch (error) {
    throw membrane.leaveError(error);
  }
};

/** Cards as the JSON that they recorded. */
const withoutServices = (result: unknown): unknown =>
  Array.isArray(result) ? result.map(withoutServices) : (jsonOf(result) ?? result);
