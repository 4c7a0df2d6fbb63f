// What Kidoku costs: service calls, time and memory on mailboxes of several sizes, beside a thread-by-thread reading.
import { benchRequest, USAGE } from './bench/arguments';
import { runBench } from './bench/run';
import { runCommand } from './terminal/command';

await runCommand({ name: 'bench', usage: USAGE, run: (argv) => runBench(benchRequest(argv)) });
