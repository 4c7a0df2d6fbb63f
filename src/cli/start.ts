// `npm start`: the preview, on the sample mailbox or on one's own.
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PortError, type PreviewOptions, startPreview } from '../preview/server/start-preview';
import { type StartRequest, startRequest, USAGE } from './start/arguments';
import { ownName } from './start/own-name';
import { InputError, runCommand } from './terminal/command';
import { systemLocale } from './terminal/locale';
import { readMailbox } from './terminal/read-mailbox';
import { textIn } from './terminal/text-file';

const inProject = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const SAMPLE = {
  paths: [inProject('../samples/mailbox.mbox')],
  me: ['hanako.sato@kidoku.example', 'h.sato@kidoku.example'],
  now: Date.parse('2026-11-20T09:00:00+09:00'),
  timeZone: 'Asia/Tokyo',
  name: { ja: '佐藤 花子', en: 'Hanako Sato' },
} as const;

const previewOf = async ({ own, port, language, now, policy }: StartRequest): Promise<PreviewOptions> => {
  const { paths, me } = own ?? SAMPLE;
  const mailbox = await readMailbox(paths, me);
  const [address, ...aliases] = me;
  return {
    bundle: inProject('../dist'),
    page: inProject('./page'),
    ...{ mailbox, aliases, language },
    kind: own ? 'own' : 'sample',
    user: { name: own ? ownName(mailbox, address) : SAMPLE.name[language], address },
    now: now ?? (own ? Date.now() : SAMPLE.now),
    timeZone: own ? Intl.DateTimeFormat().resolvedOptions().timeZone : SAMPLE.timeZone,
    ...(port === undefined ? {} : { port }),
    // As it is: what is wrong with it is for the add-on to say.
    ...(policy === undefined ? {} : { policy: textIn(policy) }),
  };
};

const started = async (options: PreviewOptions) => {
  try {
    return await startPreview(options);
  } catch (error) {
    throw error instanceof PortError ? new InputError(error.message) : error;
  }
};

await runCommand({
  name: 'start',
  usage: USAGE,
  run: async (argv) => {
    const { url, close } = await started(await previewOf(startRequest(argv, systemLocale())));
    // Not earlier: while a large mailbox is read, either ends the command at once.
    const stopped = Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)));
    console.log(`Kidoku's preview: ${url}`);
    console.log('Press Ctrl+C to stop it.');
    await stopped;
    await close();
  },
});
