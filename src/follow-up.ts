// What the button for a follow-up calls.
import { messageView } from './app/conversation';
import { followUpChoice } from './app/follow-up/choice';
import { type FollowUpPorts, writeFollowUp as write } from './app/follow-up/write-follow-up';
import { SECOND } from './app/ledger';
import type { Ports } from './app/ports';
import { refresh } from './app/sync';
import { draftResponse, followUpCard, letterWords } from './cards/follow-up';
import { messageCard } from './cards/message';
import { onTop } from './cards/navigation';
import { propertiesAttemptStore } from './google/attempt-store';
import { gmailDrafts } from './google/gmail-drafts';
import { gmailDraft, replyDrafts } from './google/reply-drafts';
import { guardAction } from './guard';
import { rulesFor } from './rules';
import { portsNow } from './wiring';

/** Whoever has answered by now is left out: reading what is new may take so long, ms. */
const READING = 10 * SECOND;

const followUpPorts = (ports: Ports): FollowUpPorts => ({
  ...ports,
  replies: replyDrafts(),
  drafts: gmailDrafts(),
  drafted: propertiesAttemptStore('followUps'),
});

/** Makes the draft of a follow-up in the conversation and opens it. Sends nothing. */
export const writeFollowUp = (event: unknown) =>
  guardAction<ReturnType<typeof draftResponse> | ReturnType<typeof onTop>>(
    event,
    (context, { parameters: { threadId = '' }, inputs, dates }) => {
      const ports = portsNow();
      const plan = { deadline: context.now + READING, backUntil: context.now, stretches: 0 };
      const rules = rulesFor(context);
      const view = messageView(ports, refresh(ports, plan), threadId, rules);
      if (view.kind !== 'thread') return onTop(messageCard(context, view));
      const { thread } = view;
      const place = { account: thread.account, threadId };
      const choice = followUpChoice(rules, inputs.text?.[0], dates.deadline);
      if (!choice) return onTop(followUpCard(context, { kind: 'past' }, place));
      const outcome = write(followUpPorts(ports), thread, choice, letterWords(context));
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
