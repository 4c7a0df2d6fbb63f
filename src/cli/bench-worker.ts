// Measures one subject on one mailbox in a process of its own, so that its memory is its own. Started by bench.
import { openMailbox } from '../emulator/mailbox/open';
import type { Conversation } from './bench/mailbox/conversation';
import { USER } from './bench/mailbox/letter';
import { measure } from './bench/measure';
import type { Subject } from './bench/subject';

/** What bench hands over. */
export type Job = { readonly subject: Subject; readonly mbox: string; readonly open: readonly Conversation[] };

process.once('message', async (job: Job) => {
  const mailbox = await openMailbox([job.mbox], { user: USER, aliases: [] });
  process.send?.(measure(job.subject, mailbox, job.open));
  process.disconnect();
});
