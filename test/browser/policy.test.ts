// The preview under an organisation's policy.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import en from '../../src/locales/en.json';
import ja from '../../src/locales/ja.json';
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { openComposeCard, press, seen, visit, write } from './support/visit';

const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-policy-'));
const file = path.join(folder, 'policy.json');
const message = { ja: '総務部（内線 <100>）へご相談ください。', en: 'Please ask the <help> desk.' };
const everyone = { pixel: 'off', receipts: 'internal only', labels: false, export: false };
writeFileSync(file, JSON.stringify({ version: 1, message, internalDomains: ['kidoku.example'], everyone }));
afterAll(() => rmSync(folder, { recursive: true }));

const tabs = useBrowser();
const url = usePreview('--policy', file);

describe.each<[Language, typeof en | typeof ja]>([
  ['ja', ja],
  ['en', en],
])('in the language %s', (language, texts) => {
  test('the composer’s card says what the policy does not allow, in the administrator’s words', async () => {
    const at = await visit(tabs, url(), { language });
    await write(at, 'Emily Carter', 'Under a policy');
    await seen(at.composer, at.w.saved);
    await openComposeCard(at);
    await seen(at.composer, texts['policy.pixelOff']);
    await seen(at.composer, message[language]);
    await seen(at.composer, texts['policy.receiptsInternal {who}'].split(/[:：{]/)[0] ?? '');
  });

  test('the settings have no switch for it', async () => {
    const { panel } = await visit(tabs, url(), { language });
    await press(panel, texts['settings.title']);
    await seen(panel, texts['policy.off']);
    expect(await panel.getByRole('switch', { name: texts['settings.labels'] }).count()).toBe(0);
    expect(await panel.getByRole('switch', { name: texts['settings.digest'] }).count()).toBe(1);
    expect(await panel.getByRole('button', { name: texts['action.export'] }).count()).toBe(0);
  });
});
