// The status of every sent thread in a mailbox, as the add-on itself would give it.
import { statusRequest, USAGE } from './status/arguments';
import { printStatuses } from './status/print';
import { runCommand } from './terminal/command';

await runCommand({ name: 'status', usage: USAGE, run: (argv) => printStatuses(statusRequest(argv)) });
