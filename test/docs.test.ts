import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKS } from '../src/app/setup-check/findings';
import { REASONS } from '../src/core/diagnosis';
import en from '../src/locales/en.json';
import ja from '../src/locales/ja.json';
import { ROOT } from './tools/apps-script';

describe.each([
  ['docs/troubleshooting.md', en],
  ['docs/ja/troubleshooting.md', ja],
])('%s', (file, texts) => {
  const page = readFileSync(path.join(ROOT, file), 'utf8');

  it('has each reason for silence with its advice, word for word, in the order of the cards', () => {
    const sections = REASONS.map(
      (reason) => `### ${texts[`silence.${reason}`]}\n\n${texts[`silence.${reason}Advice`]}\n`,
    );
    expect(page).toContain(sections.join('\n'));
  });

  it('has each check, in the order of the card', () => {
    const headings = [...page.slice(page.indexOf(`## ${texts['check.title']}`)).matchAll(/^### (.*)$/gm)];
    expect(headings.map(([, heading]) => heading)).toEqual(CHECKS.map((name) => texts[`check.${name}`]));
  });

  it('explains checks in no words but those of the catalogue', () => {
    const wordings: readonly unknown[] = Object.values(texts);
    const explained = [...page.matchAll(/^- (.*)$/gm)].map(([, text = '']) => text.replace('…', '{n}'));
    expect(explained.length).toBeGreaterThan(CHECKS.length);
    expect(explained.filter((text) => !wordings.includes(text))).toEqual([]);
  });

  it('has whatever a finding may say', () => {
    const names = [
      'nothingCame',
      'nothingFromGmail',
      'dropped',
      'droppedByComposer',
      'noPixelLeft',
      'notArrived',
      'notSent',
    ];
    const said = [
      ...names,
      'searchMisses',
      'noMail',
      'noLocale',
      'noTrigger',
      'triggerMissing',
      'hidden',
      'seen.gmail',
      'seen.machine',
    ];
    for (const [key, text] of Object.entries(texts))
      if (said.some((name) => key === `check.${name}`)) expect(page).toContain(`- ${text}\n`);
  });
});
