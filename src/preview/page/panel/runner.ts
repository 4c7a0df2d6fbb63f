// Runs the actions of cards, and sees to it that an answer meets the card that asked for it.
import type { AddOnAnswer } from '../../api';
import type { Deck } from './deck';
import { areFilled, type Field, inputsOf } from './fields';
import { isObject, type Json, objectsOf, printed, textOf } from './json';
import type { PanelHost } from './panel';
import type { Settler } from './settle';
import type { Stage } from './stage';

type Parameters = Readonly<Record<string, string>>;

export type Runner = {
  /** Runs the action of a press. While one runs that shows a load indicator, there is no other. */
  readonly press: (action: Json, fields: readonly Field[], parameters: Parameters) => Promise<void>;
  /** Runs the action of an input that changed, after those that changed before. */
  readonly change: (action: unknown, fields: () => readonly Field[]) => void;
  /** Runs an action for what it answers, and nothing else. */
  readonly ask: (action: Json, fields: readonly Field[], parameters: Parameters) => Promise<unknown>;
  /** What is still running concerns nobody any more. */
  readonly forget: () => void;
};

type Place = { readonly host: PanelHost; readonly stage: Stage; readonly deck: () => Deck; readonly settler: Settler };

export const createRunner = (place: Place): Runner => {
  let round = 0;
  let isBusy = false;
  /** A press waits for them: it may be what left the input. */
  let changes: Promise<unknown> = Promise.resolve();

  const run = (action: Json, fields: readonly Field[], parameters: Parameters): Promise<void> => {
    const began = round;
    return runIn(place, action, fields, parameters, () => began === round);
  };
  return {
    press: async (action, fields, parameters) => {
      if (isBusy) return;
      const began = round;
      isBusy = hasIndicator(action);
      await changes;
      if (began === round) await run(action, fields, parameters);
      if (began === round && hasIndicator(action)) isBusy = false;
    },
    change: (action, fields) => {
      if (isObject(action)) changes = changes.then(() => run(action, fields(), {}));
    },
    ask: async (action, fields, parameters) => {
      const answer = await call(place.host, action, fields, parameters);
      if (answer?.error !== undefined) place.stage.say(textOf(answer.error));
      return answer?.result;
    },
    forget: () => {
      round += 1;
      isBusy = false;
      place.stage.busy(false);
    },
  };
};

const hasIndicator = ({ loadIndicator }: Json): boolean => loadIndicator !== 'NONE';

const runIn = async (
  { host, stage, deck, settler }: Place,
  action: Json,
  fields: readonly Field[],
  parameters: Parameters,
  isAwaited: () => boolean,
): Promise<void> => {
  if (!areFilled(fields, action)) return;
  const depth = deck().depth();
  if (hasIndicator(action)) stage.busy(true);
  const answer = await call(host, action, fields, parameters);
  if (!isAwaited()) return;
  if (hasIndicator(action)) stage.busy(false);
  if (!answer) return;
  settler.settle(answer, {
    persist: action.persistValues === true,
    draftType: textOf(action.composedEmailType) || 'STANDALONE_DRAFT',
    mayNavigate: deck().depth() === depth,
  });
};

const call = (
  host: PanelHost,
  action: Json,
  fields: readonly Field[],
  parameters: Parameters,
): Promise<AddOnAnswer | undefined> =>
  host
    .call(textOf(action.function), {
      parameters: { ...parametersOf(action), ...parameters },
      inputs: inputsOf(fields),
    })
    .catch((error: unknown) => ({ error: error instanceof Error ? error.message : printed(error), trace: NO_TRACE }));

const parametersOf = ({ parameters }: Json): Record<string, string> =>
  Object.fromEntries(objectsOf(parameters).map(({ key, value }) => [textOf(key), String(value ?? '')]));

/** Nothing ran. */
const NO_TRACE: AddOnAnswer['trace'] = {
  ...{ number: 0, run: '', at: 0, ms: 0, log: [], event: undefined, result: undefined, error: undefined },
  calls: { mail: 0, state: 0, other: 0, methods: {}, apart: {} },
};
