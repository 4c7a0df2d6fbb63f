import { statSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { InputError } from '../terminal/command';
import { clasp } from './clasp';
import { closingWords } from './closing';
import { decide } from './decide';
import { manifestHints } from './manifest';
import { type Checked, checkProject, listed, type Project } from './project';
import { versionDescription } from './release';
import { lookAt } from './remote';
import { idsOf, inOrder, makeVersion, point, push, type Say } from './steps';
import { targetsAmong } from './targets';

export const FILE_STATUS = ['show-file-status'] as const;
const EXPECTED = ['dist/Code.js', 'dist/appsscript.json', 'dist/data.html'];

/** Says what clasp would push, and what about it is not final. Throws where that is not the bundle, its data and the manifest alone. */
export const sayFiles = async (root: string, say: Say): Promise<void> => {
  const { filesToPush } = await clasp(root, FILE_STATUS, v.object({ filesToPush: v.array(v.string()) }));
  const files = filesToPush.map((file) => file.split('\\').join('/')).sort();
  say('clasp would push:');
  for (const file of files) say(`  ${file}  ${(statSync(path.join(root, file)).size / 1000).toFixed(1)} KB`);
  for (const hint of manifestHints(root)) say(hint);
  if (files.join() === EXPECTED.join()) return;
  throw new InputError(`clasp should push ${EXPECTED.join(', ')}, and nothing else: see .claspignore and .clasp.json.`);
};

/** Pushes, makes a version, and points the deployments at it; or goes on with what was begun. */
export const deploy = async (root: string, say: Say): Promise<void> => {
  const project = wholeProject(root);
  await sayFiles(root, say);
  const { versions, deployments } = await lookAt(root);
  const targets = targetsAmong(deployments, project.named);
  const { version, warning } = decide(project, versions, targets);
  if (warning) say(warning);
  if (version) say(`Version ${version} was made from this commit already: going on with it.`);
  const open = targets.filter(({ deployment }) => !version || deployment?.versionNumber !== version);
  const steps = [
    ...(version ? [] : [push(root), makeVersion(root, versionDescription(project, project.notes))]),
    ...open.map((target) => point(root, target, project.release)),
  ];
  const done = await inOrder(steps, { version: version ?? 0, ids: idsOf(targets) }, say);
  const isFirst = targets.some(({ deployment }) => deployment === undefined);
  for (const line of closingWords(project.scriptId, done, isFirst)) say(line);
};

const wholeProject = (root: string): Project => {
  const { project, problems } = checkProject(root);
  if (isWhole(project) && problems.length === 0) return project;
  throw new InputError(`nothing was deployed. First:\n${listed(problems)}`);
};

const isWhole = (project: Checked['project']): project is Project =>
  Object.values(project).every((value) => value !== undefined);
