import { readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../terminal/command';

/** The notes of a release: its own section, or what stands under [Unreleased]. Throws where both are empty. */
export const notesOf = (root: string, release: string): string => {
  const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  const notes = sectionOf(changelog, release) || sectionOf(changelog, 'Unreleased');
  if (notes !== '') return notes;
  throw new InputError(
    `CHANGELOG.md has no section "## [${release}]" and nothing under "## [Unreleased]": write down what is new.`,
  );
};

/** The text under a heading of the second level, without the headings in it. */
const sectionOf = (changelog: string, title: string): string => {
  const sections = changelog.split(/^## /m).map((section) => section.split('\n'));
  const lines = sections.find(([heading]) => heading?.startsWith(`[${title}]`)) ?? [];
  return lines
    .slice(1)
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trim();
};
