import { createCardService } from './cards/card-service';
import type { createExecution, State } from './execution';
import { createConsole, textOf } from './realm/console';
import { createCacheService } from './services/cache';
import { createLockService } from './services/lock';
import { createPropertiesService } from './services/properties';
import { createSession } from './services/session';
import { createUtilities } from './services/utilities';

/** Everything that Apps Script puts into a script's global scope. */
export const createGlobals = (
  state: State,
  runtime: ReturnType<typeof createExecution>,
): Readonly<Record<string, object>> => ({
  CacheService: createCacheService(runtime, state.caches),
  CardService: createCardService(runtime),
  LockService: createLockService(runtime),
  PropertiesService: createPropertiesService(runtime, state.properties),
  Session: createSession(runtime, () => true, 'en'),
  Utilities: createUtilities(runtime, state.clock.advance),
  console: createConsole((level, ...values) => {
    state.logs.push({ level, text: textOf(values) });
    state.options.onLog?.(level, ...values);
  }),
});
