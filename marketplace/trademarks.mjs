// Google's names in a listing: none in its name; in its texts, marked.
// https://developers.google.com/workspace/marketplace/terms/branding

/** Full-width letters, capitals and what splits a word make no other name of it. */
const IN_NAMES = [
  /google|グーグル/,
  /g[\s.・-]?mail|(?:g|ジー)[\s・-]?メール/,
  /g[\s.-]?suite/,
  /\bworkspace\b|ワークスペース/,
  /apps[\s-]?script/,
  /\bandroid\b|アンドロイド/,
  /\bchrom(?:e|ium|eos|ebook|ecast)\b/,
  /you[\s-]?tube|ユーチューブ/,
  /\b(?:gemini|hangouts|firebase|bigquery|looker|adsense|adwords|admob|waze)\b/,
];

/** A name's trademarks of Google, as they stand in it. */
export const trademarksIn = (name) => found(name.normalize('NFKC').toLowerCase(), IN_NAMES);

/** What Google's reviewers want in no name: a version, brackets. */
export const misleadingIn = (name) => found(name.normalize('NFKC'), [/\bv?\d+(?:\.\d+)+\b/i, /[()[\]{}【】]/]);

const found = (text, patterns) => patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);

const IN_TEXTS = ['Gmail', 'Google Workspace', 'Google Drive', 'Google Calendar', 'Google Chat', 'YouTube', 'Android'];

/** The products of Google that a text names without a ™ where it names them first. */
export const unmarkedIn = (text) =>
  IN_TEXTS.filter((mark) => text.includes(mark) && !text.slice(text.indexOf(mark) + mark.length).startsWith('™'));
