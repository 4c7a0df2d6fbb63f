// What the button for a follow-up calls.
import { messageView } from './app/conversation';
import { dateIn } from './app/event';
import { writeFollowUp as write } from './app/follow-up/write-follow-up';
import { SECOND } from './app/ledger';
import { refresh } from './app/sync';
import { draftResponse, followUpCard, followUpChoice, letterWords } from './cards/follow-up';
import { messageCard } from './cards/message';
import { onTop } from './cards/navigation';
import { formatDate } from './google/format-date';
import { gmailDraft, replyDrafts } from './google/reply-drafts';
import { guardAction } from './guard';
import { rulesFor } from './rules';
import { portsNow } from './wiring';

/** Whoever has answered by now is left out: reading what is new may take so long, ms. */
const READING = 10 * SECOND;

/** Makes the draft of a follow-up in the conversation and opens it. Sends nothing. */
export const writeFollowUp = (event: unknown) =>
  guardAction<ReturnType<typeof draftResponse> | ReturnType<typeof onTop>>(
    event,
    (context, { parameters: { threadId = '' }, inputs }) => {
      const ports = portsNow();
      const plan = { deadline: context.now + READING, backUntil: context.now, stretches: 0 };
      const rules = rulesFor(context);
      const view = messageView(ports, refresh(ports, plan), threadId, rules);
      if (view.kind !== 'thread') return onTop(messageCard(context, view));
      const { thread } = view;
      const place = { account: thread.account, threadId };
      const choice = followUpChoice(context, inputs.text?.[0], dateIn(event, 'deadline'));
      if (!choice) return onTop(followUpCard(context, { kind: 'past' }, place));
      const words = letterWords(context, (at, pattern) => formatDate(at, 'Etc/UTC', pattern));
      const outcome = write({ ...ports, replies: replyDrafts() }, thread, choice, words);
      const draft = outcome.kind === 'made' ? openable(outcome.id) : undefined;
      return draft ? draftResponse(draft) : onTop(followUpCard(context, outcome, place));
    },
    onTop,
  );

/** -> `undefined` where Gmail does not give the draft: it is there all the same. */
const openable = (id: string) => {
  try {
    return gmailDraft(id);
  } catch {
    return undefined;
  }
};
