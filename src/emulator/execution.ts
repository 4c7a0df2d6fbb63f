import type { Manifest } from './manifest';
import { type Meter, TIME_IS_OVER } from './meter';
import type { CallOptions, Emulator, EmulatorOptions } from './options';
import type { PropertyStore } from './property-store';
import type { Quotas } from './quotas';
import type { Runtime } from './runtime';
import type { Scopes } from './scopes';
import { newBlob } from './services/blob';
import type { CacheEntries } from './services/cache';
import type { TriggerList } from './services/triggers';

/** What outlives a single execution. */
export type State = {
  readonly options: EmulatorOptions;
  readonly manifest: Manifest;
  readonly clock: Emulator['clock'];
  readonly meter: Meter;
  readonly quotas: Quotas;
  readonly scopes: Scopes;
  readonly caches: { readonly user: CacheEntries; readonly script: CacheEntries };
  readonly properties: { readonly user: PropertyStore; readonly script: PropertyStore };
  readonly triggers: TriggerList;
  readonly logs: { readonly level: string; readonly text: string }[];
};

/** One run of a script. */
export type Execution = Runtime & {
  /** Throws when the time that Google allows is over. */
  readonly checkTime: () => void;
  /** Calls the work when the execution is over, however it ended. */
  readonly atEnd: (work: () => void) => void;
  readonly finish: () => void;
  /** `null` outside of a web app. */
  readonly userAgent: string | null;
};

const limits = { addOn: 30_000, trigger: 6 * 60_000, none: Number.POSITIVE_INFINITY };

/** Starts an execution: counted, limited in time, bound to what the user granted. */
export const createExecution = (
  state: State,
  { limit = 'trigger', userAgent, visitor }: CallOptions & { readonly limit?: keyof typeof limits },
): Execution => {
  const { clock, meter, quotas, scopes, manifest, options } = state;
  const deadline = options.quotas === 'off' ? Number.POSITIVE_INFINITY : clock.now() + limits[limit];

  let isEnded = false;
  const checkTime = () => {
    if (isEnded || clock.now() > deadline) throw new Error(TIME_IS_OVER);
  };
  const end = () => {
    isEnded = true;
  };

  const endings: (() => void)[] = [];

  return {
    checkTime,
    atEnd: (work) => void endings.push(work),
    finish: () => {
      for (const work of endings) work();
    },
    userAgent: userAgent ?? null,
    call: (method, of, units = 0) => {
      checkTime();
      const answer = meter.count(method, of, end);
      clock.advance(options.latency ?? 0);
      if (units > 0) quotas.use('gmail', units);
      if (method.startsWith('Properties.')) quotas.use('properties', 1);
      return answer;
    },
    apart: (method) => {
      checkTime();
      meter.apart(method);
    },
    sent: (recipients) => quotas.use('email', recipients),
    sendsLeft: () => quotas.remaining('email'),
    now: clock.now,
    user: options.user,
    visitor,
    aliases: options.aliases ?? [],
    newBlob,
    requireScope: (anyOf, method = 'this method') => scopes.require(anyOf, method),
    timeZone: manifest.timeZone,
  };
};
