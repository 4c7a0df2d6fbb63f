// `npm start`: what Kidoku says of the sample mailbox.
import { fileURLToPath } from 'node:url';
import { printStatuses } from './status/print';
import { runCommand } from './terminal/command';

const SAMPLE = fileURLToPath(new URL('../samples/mailbox.mbox', import.meta.url));

const INTRODUCTION = `
What became of every mail that Hanako Sato sent, as Kidoku tells it from the sample mailbox (samples/mailbox.mbox):
`;

const INVITATION = `
Your own mailbox, as Google Takeout exports it, on this machine only:
  npm run --silent status -- --mbox ~/Takeout/Mail/all.mbox --me you@example.com`;

await runCommand({
  name: 'start',
  usage: 'Usage: npm start',
  run: async () => {
    console.log(INTRODUCTION);
    await printStatuses({
      paths: [SAMPLE],
      me: ['hanako.sato@kidoku.example', 'h.sato@kidoku.example'],
      now: Date.parse('2026-11-20T09:00:00+09:00'),
      sinceDays: 365,
      json: false,
    });
    console.log(INVITATION);
  },
});
