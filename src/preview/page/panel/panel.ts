// The side panel: draws the cards that an add-on returns, and gives its clicks back to the host.
import type { AddOnAnswer, FormInput, Language } from '../../api';
import { outcomeOf } from './answer';
import { type Around, type CardView, drawPage } from './card-view';
import { createDeck } from './deck';
import type { Deeds } from './drawing';
import type { Field } from './fields';
import { isObject } from './json';
import { createRunner, type Runner } from './runner';
import { createSettler, type Settler } from './settle';
import { createStage } from './stage';
import { wordsIn } from './words';

/** What Gmail does for a card. */
export type PanelHost = {
  /** Runs a function of the add-on; `undefined`: it did not run, which the host says itself. A rejection is shown as an error of the add-on. */
  readonly call: (run: string, what: CallInputs) => Promise<AddOnAnswer | undefined>;
  readonly openLink: (url: string, how: LinkManner) => void;
  readonly updateDraft: (markup: UpdateDraftMarkup) => void;
  readonly openDraft: (draft: CreatedDraft) => void;
  /** Runs the panel's trigger again: the entry "Refresh" in the root card's menu. */
  readonly refresh: () => void;
  /** An action said `setStateChanged(true)`: cards of other contexts are out of date. */
  readonly stateChanged: () => void;
};

export type CallInputs = {
  readonly parameters: Record<string, string>;
  readonly inputs: Record<string, FormInput>;
};

/** `openAs`: FULL_SIZE, OVERLAY. `onClose`: NOTHING, RELOAD, RELOAD_ADD_ON. */
export type LinkManner = { readonly openAs?: string; readonly onClose?: string };

/** A draft that the add-on made. `type`: STANDALONE_DRAFT, REPLY_AS_DRAFT. */
export type CreatedDraft = { readonly draftId: string; readonly draftMessageId: string; readonly type: string };

/** What an UpdateDraftActionResponse asks of the composer. Recipients replace those of the field. */
export type UpdateDraftMarkup = {
  readonly body?: {
    /** IN_PLACE_INSERT, INSERT_AT_START, INSERT_AT_END. */
    readonly type: string;
    /** TEXT, MUTABLE_HTML, IMMUTABLE_HTML. */
    readonly contents: readonly { readonly content: string; readonly contentType: string }[];
  };
  readonly subject?: string;
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
};

/** One stack of cards. Contextual and homepage cards, and those of the composer, are panels of their own. */
export type Panel = {
  /** The answer of a trigger: cards take the place of the whole stack, a response (a universal action's) acts on it. */
  readonly show: (answer: AddOnAnswer) => void;
  /** A spinner in the place of the cards, until `show` or `clear`. */
  readonly waiting: () => void;
  readonly clear: () => void;
  /** JSON of the card on top, `undefined` where there is none. */
  readonly current: () => unknown;
};

/** Draws into `place`, which gives the height; the cards scroll inside. */
export const createPanel = (place: HTMLElement, host: PanelHost, language: Language): Panel => {
  const words = wordsIn(language);
  const stage = createStage(place, words);
  const settler = createSettler(host, stage, words, () => deck);
  const runner = createRunner({ host, stage, settler, deck: () => deck });
  const deck = createDeck(stage, (page, isRoot) => {
    const view: CardView = drawPage(page, { words, ...deedsOf(runner, settler, () => view.fields) }, around(isRoot));
    return view;
  });
  const around = (isRoot: boolean): Around => ({
    back: isRoot ? undefined : () => deck.go([{ step: 'pop' }]),
    refresh: isRoot ? host.refresh : undefined,
    pick: (json) => deck.go([{ step: 'push', page: { kind: 'card', json } }]),
  });
  return {
    show: (answer) => {
      runner.forget();
      const { pages, isResponse } = outcomeOf(answer.result);
      if (answer.error !== undefined) deck.reset([{ kind: 'error', json: { error: answer.error } }]);
      else if (!isResponse) deck.reset(pages.length > 0 ? pages : [{ kind: 'nothing', json: undefined }]);
      else {
        deck.show();
        settler.settle(answer);
      }
    },
    waiting: () => {
      runner.forget();
      stage.waiting();
    },
    clear: () => {
      runner.forget();
      deck.reset([]);
    },
    current: () => deck.top()?.json,
  };
};

/** What the widgets of a card can do. */
const deedsOf = (runner: Runner, { openLink }: Settler, fields: () => readonly Field[]): Deeds => ({
  openLink: (url) => openLink({ url }),
  press: (click, parameters = {}) => {
    const action = [click.action, click.openDynamicLinkAction].find(isObject);
    if (isObject(click.openLink)) openLink(click.openLink);
    else if (action) void runner.press(action, fields(), parameters);
  },
  change: (action) => runner.change(action, fields),
  ask: (action, parameters = {}) => runner.ask(action, fields(), parameters),
});
