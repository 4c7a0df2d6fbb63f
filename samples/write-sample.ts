// `npm run sample`: writes samples/mailbox.mbox from the conversations in samples/source.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONVERSATIONS, sampleMbox } from './sample-mailbox';

const file = fileURLToPath(new URL('../samples/mailbox.mbox', import.meta.url));
const mbox = Buffer.from(sampleMbox(), 'latin1');
writeFileSync(file, mbox);
const mails = CONVERSATIONS.reduce((sum, { mails }) => sum + mails.length, 0);
console.log(
  `samples/mailbox.mbox  ${mails} messages, ${CONVERSATIONS.length} conversations, ${Math.round(mbox.length / 1000)} KB`,
);
