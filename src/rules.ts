import { parseChoices } from './app/choices';
import { followUpRules } from './app/follow-ups';
import { parseSettings } from './app/settings';
import type { CardContext } from './cards/context';
import type { FollowUpRules } from './core/threads/follow-up';
import { seenChoices } from './google/choice-store';
import { seenSettings } from './google/settings-store';

/** What decides when a thread is due, as this execution saw settings and choices first. To be asked for before mail is read: then it costs no call of its own. */
export const rulesFor = ({ now, formatDate }: CardContext): FollowUpRules =>
  followUpRules(parseSettings(seenSettings()).followUp, parseChoices(seenChoices()), now, formatDate);
