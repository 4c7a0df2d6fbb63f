/// <reference path="./declarations.d.ts" />

import { createClock } from './clock';
import { createExecution, type State } from './execution';
import { createGlobals } from './globals';
import { readManifest } from './manifest';
import { createMeter } from './meter';
import type { CallOptions, Emulator, EmulatorOptions } from './options';
import { inMap } from './property-store';
import { createQuotas } from './quotas';
import { createScript } from './realm/script';
import { addOnResult, plain } from './result';
import { createScopes } from './scopes';
import { runDueTriggers } from './services/due-triggers';

/** Apps Script on Node, over the given mailbox. */
export const createEmulator = (options: EmulatorOptions): Emulator => {
  const clock = createClock(options.now, options.frozen);
  const manifest = readManifest(options.folder);
  const meter = createMeter();
  const properties = { user: new Map<string, string>(), script: new Map<string, string>() };
  const state: State = {
    options,
    clock,
    manifest,
    meter,
    quotas: createQuotas(options.quotas ?? 'consumer', clock.now),
    scopes: createScopes(manifest.oauthScopes, options.grantedScopes),
    caches: { user: new Map(), script: new Map() },
    properties: { user: inMap(properties.user), script: options.scriptProperties ?? inMap(properties.script) },
    triggers: [],
    logs: [],
  };
  return {
    call: (name, event, how) => call(state, name, event, how),
    // For an installable trigger Google's reference names the effective user alone: nobody is active then.
    runDueTriggers: (run = (name, event, how) => void call(state, name, event, how)) =>
      runDueTriggers(state, (name, event) => run(name, event, { limit: 'trigger', visitor: '' })),
    removeTriggers: () => void state.triggers.splice(0),
    has: (name) => start({ ...state, meter: createMeter() }, {}).find(name) !== undefined,
    mailbox: options.mailbox,
    calls: meter.calls,
    resetCalls: meter.reset,
    clock,
    fail: meter.fail,
    heal: meter.heal,
    userProperties: properties.user,
    scriptProperties: properties.script,
    logs: () => state.logs,
  };
};

const start = (state: State, how: CallOptions) => {
  const execution = createExecution(state, how);
  const { load, ...script } = createScript(state.options.folder, execution);
  try {
    load(createGlobals(state, execution, script.evaluate));
  } catch (error) {
    throw script.membrane.leaveError(error);
  }
  return { ...script, execution };
};

const call = (state: State, name: string, event: unknown, how: CallOptions = {}): unknown => {
  const isAddOn = typeof event === 'object' && event !== null && 'commonEventObject' in event;
  const { find, membrane, execution } = start(state, { limit: isAddOn ? 'addOn' : 'trigger', ...how });
  const found = find(name);
  if (!found) throw new Error(`Script function not found: ${name}`);
  try {
    const result = membrane.leave(found(membrane.enter(event)));
    execution.checkTime();
    return isAddOn ? addOnResult(result, state.manifest) : plain(result);
  } catch (error) {
    // Google ends an execution that is out of time, whatever the script does about it.
    execution.checkTime();
    throw membrane.leaveError(error);
  } finally {
    execution.finish();
  }
};
