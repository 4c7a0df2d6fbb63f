/** What went wrong, as far as it decides what a person can do about it. */
export type ProblemKind = 'permission' | 'quota' | 'busy' | 'unavailable' | 'unknown';

/**
 * The first match decides. Apps Script words its exceptions in the language of the account,
 * so the Japanese wordings stand beside the English ones.
 */
const SIGNS: readonly (readonly [ProblemKind, RegExp])[] = [
  // A full store passes no sooner for waiting, although its message says "quota".
  ['unknown', /storage quota/i],
  [
    'permission',
    /authorization is required|only the user has permission|specified permissions are not sufficient|insufficient (authentication )?(permission|scope)|permission to call|delegation denied|invalid credentials|承認が必要|指定された権限では|権限がありません/i,
  ],
  [
    'busy',
    /in a short time|per minute|rate.?limit|too many (concurrent|simultaneous)|running simultaneously|lock timeout|could not obtain lock|短時間/i,
  ],
  ['quota', /invoked too many times|too much computer time|quota|limit exceeded|回数が多すぎます/i],
  [
    'unavailable',
    /unavailable|empty response|internal error|backend error|server error|service error|timed out|timeout|maximum execution time|failed while accessing|サーバー エラー|接続できなくなりました|最大値を超えました/i,
  ],
];

/** Tells what kind of failure an Apps Script exception, or one of its causes, is. */
export const problemOf = (error: unknown): ProblemKind => {
  const text = messagesOf(error).join('\n');
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'unknown';
};

/** Whether Google refused before anything was done, as opposed to a failure that leaves that open. */
export const isRefusal = (problem: ProblemKind): boolean =>
  problem === 'permission' || problem === 'quota' || problem === 'busy';

/** A short code for a failure: the same for the same message. It can be told to others, for it holds nothing of the message. */
export const referenceOf = (error: unknown): string => {
  let hash = 0x811c9dc5; // FNV-1a, 32 bits
  for (const character of messagesOf(error).join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36).toUpperCase().padStart(7, '0');
};

/** Where it happened: the frames of the stack, without the message, which may quote a mail. */
export const framesOf = (error: unknown): string => {
  const stack = typeof error === 'object' && error !== null && 'stack' in error ? String(error.stack) : '';
  // The message stands before the frames; its own lines may look like some.
  const [, ...after] = stack.split(textOf(error));
  return (after.length > 0 ? after.join('') : stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
};

const MAX_CAUSES = 5;

/** The message of an exception and of what caused it; exceptions of Apps Script are of another realm, so no `instanceof`. */
const messagesOf = (error: unknown): readonly string[] => {
  const messages: string[] = [];
  for (let current = error; current !== undefined && messages.length < MAX_CAUSES; ) {
    messages.push(textOf(current));
    current = typeof current === 'object' && current !== null && 'cause' in current ? current.cause : undefined;
  }
  return messages;
};

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'message' in value ? String(value.message) : String(value);
