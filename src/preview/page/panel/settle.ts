import type { AddOnAnswer } from '../../api';
import { outcomeOf } from './answer';
import type { Deck } from './deck';
import { type Json, textOf } from './json';
import { openable } from './links';
import type { LinkManner, PanelHost } from './panel';
import type { Stage } from './stage';
import type { Words } from './words';

type How = {
  readonly persist?: boolean;
  /** What the action said of the draft that it makes. */
  readonly draftType?: string;
  /** Whether the card that asked is still the one that is seen. */
  readonly mayNavigate?: boolean;
};

export type Settler = {
  /** Does what the answer of an add-on says. */
  readonly settle: (answer: AddOnAnswer, how?: How) => void;
  /** Opens a web page or a mail to write; says so where the address is something else. */
  readonly openLink: (link: Json) => void;
};

export const createSettler = (host: PanelHost, stage: Stage, words: Words, deck: () => Deck): Settler => {
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
    if (outcome.stateChanged) host.stateChanged();
    const steps = [...outcome.pages.map((page) => ({ step: 'push' as const, page })), ...outcome.steps];
    if (mayNavigate && steps.length > 0) deck().go(steps, persist);
    if (outcome.updateDraft) host.updateDraft(outcome.updateDraft);
    if (outcome.openDraft) host.openDraft({ ...outcome.openDraft, type: draftType });
    if (outcome.notification) stage.say(outcome.notification);
    if (outcome.link) openLink(outcome.link);
  };
  return { settle, openLink };
};

const mannerOf = ({ openAs, onClose }: Json): LinkManner => ({
  ...(textOf(openAs) ? { openAs: textOf(openAs) } : {}),
  ...(textOf(onClose) ? { onClose: textOf(onClose) } : {}),
});
