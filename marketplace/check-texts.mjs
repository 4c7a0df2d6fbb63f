// The listing's texts and facts: there, not too long, and without Google's names where they must not stand.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FACTS, LANGUAGES, TEXTS } from './kit.mjs';
import { misleadingIn, trademarksIn, unmarkedIn } from './trademarks.mjs';

const FACTS_FILE = 'listing/listing.json';

/** Texts (file, text) and facts of the kit in a folder; `undefined` where a file is missing or unreadable. */
export const readListing = async (folder) => {
  const read = (file) => readFile(path.join(folder, file), 'utf8').catch(() => undefined);
  const languages = LANGUAGES.map(async (language) => {
    const texts = Object.keys(TEXTS).map(async (key) => {
      const file = `listing/${language}/${key}.txt`;
      return [key, { file, text: (await read(file))?.trim() }];
    });
    return Object.fromEntries(await Promise.all(texts));
  });
  return { languages: await Promise.all(languages), facts: parsed(await read(FACTS_FILE)) };
};

/** -> what is wrong with a listing, in words that begin with the file. */
export const listingProblems = ({ languages, facts }, addOnName) => [
  ...languages.flatMap((texts) => [
    ...Object.entries(texts).flatMap(([key, text]) => lengthProblems(text, TEXTS[key])),
    ...nameProblems(texts.name, addOnName),
    ...descriptionProblems(texts['short-description'], texts['detailed-description']),
  ]),
  ...factProblems(facts),
];

const parsed = (json) => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

const lengthProblems = ({ file, text }, most) => {
  if (text === undefined) return [`${file} is missing`];
  if (text === '') return [`${file} is empty`];
  return text.length > most ? [`${file} has ${text.length} characters, more than ${most}`] : [];
};

const nameProblems = ({ file, text: name = '' }, addOnName) => [
  ...trademarksIn(name).map((mark) => `${file}: "${mark}" is a trademark of Google`),
  ...misleadingIn(name).map((word) => `${file}: "${word}" does not belong in a name`),
  ...(name && name !== addOnName ? [`${file}: the manifest names the add-on "${addOnName}"`] : []),
];

const descriptionProblems = (short, detailed) => {
  const isTwice = short.text !== undefined && short.text === detailed.text;
  const owes = /™/.test(`${short.text}${detailed.text}`) && detailed.text?.includes('Google LLC') === false;
  return [
    ...(isTwice ? [`${short.file} and ${detailed.file} say the same`] : []),
    ...[short, detailed].flatMap((one) =>
      unmarkedIn(one.text ?? '').map((mark) => `${one.file}: "${mark}" lacks its ™`),
    ),
    ...(owes ? [`${detailed.file} does not say that these are trademarks of Google LLC`] : []),
  ];
};

const factProblems = (facts) => {
  if (!facts) return [`${FACTS_FILE} is missing or no JSON`];
  return Object.entries(FACTS).flatMap(([key, form]) => {
    const fact = facts[key];
    if (typeof fact !== 'string' || fact === '') return [`${FACTS_FILE}: ${key} is missing`];
    return form.test(fact) ? [] : [`${FACTS_FILE}: ${key} cannot be "${fact}"`];
  });
};
