import { type Choices, parseChoices } from './app/choices';
import { followUpRules } from './app/follow-ups';
import { parseSettings } from './app/settings';
import type { CardContext } from './cards/context';
import type { FollowUpRules } from './core/threads/follow-up';
import { seenChoices } from './google/choice-store';
import { seenSettings } from './google/settings-store';

/** What the user chose, as this execution saw it first. */
export const choicesNow = (): Choices => parseChoices(seenChoices());

/** What decides when a thread is due. To be asked for before mail is read: then it costs no call of its own. */
export const rulesFor = ({ now, formatDate }: CardContext, choices = choicesNow()): FollowUpRules =>
  followUpRules(parseSettings(seenSettings()).followUp, choices, now, formatDate);
