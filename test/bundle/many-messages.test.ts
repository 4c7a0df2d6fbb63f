import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { USER } from '../../src/cli/bench/mailbox/letter';
import { writeMbox } from '../../src/cli/bench/mailbox/mbox-file';
import { statusesIn } from './support/status-lines';

test('every sent thread is listed where Gmail needs several pages to list the messages', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-test-'));
  const file = path.join(folder, 'many.mbox');
  const { sentThreads } = writeMbox(file, 1_600);
  const lines = await statusesIn(readFileSync(file), { me: [USER] });
  rmSync(folder, { recursive: true });
  expect(lines).toHaveLength(sentThreads);
  expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(['replied', 'opened', 'bounced', 'noResponse']));
});
