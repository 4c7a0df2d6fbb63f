import type { Manifest } from './manifest';
import type { Meter } from './meter';
import type { Emulator, EmulatorOptions } from './options';
import type { Quotas } from './quotas';
import type { Runtime } from './runtime';
import { newBlob } from './services/blob';
import type { CacheEntries } from './services/cache';

/** What outlives a single execution. */
export type State = {
  readonly options: EmulatorOptions;
  readonly manifest: Manifest;
  readonly clock: Emulator['clock'];
  readonly meter: Meter;
  readonly quotas: Quotas;
  readonly caches: { readonly user: CacheEntries; readonly script: CacheEntries };
  readonly properties: { readonly user: Map<string, string>; readonly script: Map<string, string> };
  readonly logs: { readonly level: string; readonly text: string }[];
};

const outOfTime = 'Exceeded maximum execution time';

/** One run of a script: counted, limited in time. */
export const createExecution = (state: State, limit: number): Runtime & { readonly checkTime: () => void } => {
  const { clock, meter, quotas, manifest, options } = state;
  const deadline = options.quotas === 'off' ? Number.POSITIVE_INFINITY : clock.now() + limit;

  /** Google ends the execution. A script that catches the error fails at its next call, and at its end. */
  const checkTime = () => {
    if (clock.now() > deadline) throw new Error(outOfTime);
  };

  return {
    checkTime,
    call: (method, of, units = 0) => {
      checkTime();
      const answer = meter.count(method, of);
      clock.advance(options.latency ?? 0);
      if (units > 0) quotas.use('gmail', units);
      if (method.startsWith('Properties.')) quotas.use('properties', 1);
      if (method.startsWith('UrlFetchApp.')) quotas.use('urlfetch', 1);
      return answer;
    },
    apart: (method) => {
      checkTime();
      meter.apart(method);
    },
    sent: (recipients) => quotas.use('email', recipients),
    now: clock.now,
    user: options.user,
    aliases: options.aliases ?? [],
    newBlob,
    requireScope: () => {},
    timeZone: manifest.timeZone,
  };
};
