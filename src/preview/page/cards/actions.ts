// What a press on a card does: calls of the add-on, and what comes of their answers.
import type { AddOnAnswer } from '../../api';
import { outcomeOf } from './answer';
import type { Deck } from './deck';
import type { Drawing } from './drawing';
import { areFilled, type Field, inputsOf } from './fields';
import { isObject, type Json, objectOf, objectsOf, printed, textOf } from './json';
import { openable } from './links';
import type { CallInputs, LinkManner, PanelHost } from './panel';
import type { Stage } from './stage';
import type { Words } from './words';

type How = { readonly persist?: boolean; readonly draftType?: string; readonly mayNavigate?: boolean };

export type Actions = {
  /** Does what an answer says, and what a trigger's answer says in the place of all cards. */
  readonly settle: (answer: AddOnAnswer, how?: How) => void;
  /** From now on, answers of what is still running are out of date. */
  readonly forget: () => void;
  /** What a card with these inputs does. */
  readonly of: (fields: () => readonly Field[]) => Omit<Drawing, 'register' | 'widgets' | 'words'>;
};

export const createActions = (host: PanelHost, stage: Stage, words: Words, deck: () => Deck): Actions => {
  let round = 0;
  let isBusy = false;
  /** Actions of inputs that changed: a press waits for them, as it may be what left the input. */
  let changes: Promise<unknown> = Promise.resolve();

  const openLink = (link: Json): void => {
    const url = openable(textOf(link.url));
    if (url === undefined) stage.say(words('badLink'));
    else host.openLink(url, mannerOf(link));
  };
  const settle = (answer: AddOnAnswer, how: How = {}): void => {
    const { persist = false, draftType = 'STANDALONE_DRAFT', mayNavigate = true } = how;
    if (answer.error !== undefined) {
      if (mayNavigate) deck().fail(textOf(answer.error));
      return;
    }
    const outcome = outcomeOf(answer.result);
    if (outcome.stateChanged) host.stateChanged?.();
    const steps = [...outcome.pages.map((page) => ({ step: 'push' as const, page })), ...outcome.steps];
    if (mayNavigate && steps.length > 0) deck().go(steps, persist);
    if (outcome.updateDraft) host.updateDraft(outcome.updateDraft);
    if (outcome.openDraft) host.openDraft({ ...outcome.openDraft, type: draftType });
    if (outcome.notification) stage.say(outcome.notification);
    if (outcome.link) openLink(outcome.link);
  };
  const call = (action: Json, what: CallInputs): Promise<AddOnAnswer> =>
    host
      .call(textOf(action.function), what)
      .catch((error: unknown): AddOnAnswer => ({ error: said(error), trace: NO_TRACE }));

  const run = async (action: Json, fields: readonly Field[], extra: Parameters): Promise<void> => {
    if (!areFilled(fields, action)) return;
    const [began, depth] = [round, deck().depth()];
    const isShown = action.loadIndicator !== 'NONE';
    if (isShown) stage.busy(true);
    const answer = await call(action, { parameters: { ...parametersOf(action), ...extra }, inputs: inputsOf(fields) });
    // The panel shows something else by now.
    if (began !== round) return;
    if (isShown) stage.busy(false);
    settle(answer, {
      persist: action.persistValues === true,
      draftType: textOf(action.composedEmailType) || 'STANDALONE_DRAFT',
      mayNavigate: deck().depth() === depth,
    });
  };
  const press = async (action: Json, fields: readonly Field[], extra: Parameters): Promise<void> => {
    if (isBusy) return;
    const [began, blocks] = [round, action.loadIndicator !== 'NONE'];
    isBusy = blocks;
    await changes;
    if (began === round) await run(action, fields, extra);
    if (began === round && blocks) isBusy = false;
  };
  return {
    settle,
    forget: () => {
      round += 1;
      isBusy = false;
    },
    of: (fields) => ({
      openLink: (url) => openLink({ url }),
      press: (click, parameters = {}) => {
        const action = [click.action, click.openDynamicLinkAction].find(isObject);
        if (isObject(click.openLink)) openLink(click.openLink);
        else if (action) void press(action, fields(), parameters);
      },
      change: (action) => {
        if (isObject(action)) changes = changes.then(() => run(action, fields(), {}));
      },
      ask: async (action, parameters = {}) => {
        const inputs = inputsOf(fields());
        const answer = await call(action, { parameters: { ...parametersOf(action), ...parameters }, inputs });
        if (answer.error !== undefined) stage.say(textOf(answer.error));
        return answer.result;
      },
    }),
  };
};

type Parameters = Readonly<Record<string, string>>;

const parametersOf = ({ parameters }: Json): Record<string, string> =>
  Object.fromEntries(objectsOf(parameters).map(({ key, value }) => [textOf(key), String(value ?? '')]));

const mannerOf = (link: Json): LinkManner => {
  const { openAs, onClose } = objectOf(link);
  return {
    ...(textOf(openAs) ? { openAs: textOf(openAs) } : {}),
    ...(textOf(onClose) ? { onClose: textOf(onClose) } : {}),
  };
};

const said = (error: unknown): string => (error instanceof Error ? error.message : printed(error));

/** Nothing ran. */
const NO_TRACE: AddOnAnswer['trace'] = {
  ...{ number: 0, run: '', at: 0, ms: 0, log: [], event: undefined, result: undefined, error: undefined },
  calls: { mail: 0, state: 0, other: 0, methods: {}, apart: {} },
};
