import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sectionOf } from '../release-notes/section';
import { InputError } from '../terminal/command';

/** The notes of a release, without headings: its own section, or what stands under [Unreleased]. Throws where both are empty. */
export const notesOf = (root: string, release: string): string => {
  const changelog = readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
  const [notes] = [release, 'Unreleased']
    .map((title) => withoutHeadings(sectionOf(changelog, title) ?? ''))
    .filter((text) => text !== '');
  if (notes !== undefined) return notes;
  throw new InputError(
    `CHANGELOG.md has no section "## [${release}]" and nothing under "## [Unreleased]": write down what is new.`,
  );
};

const withoutHeadings = (text: string): string => text.replace(/^#.*$/gm, '').trim();
