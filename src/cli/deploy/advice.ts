/** Google's words, and what to do about them. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/no credentials found/i, 'Log in first: npx clasp login'],
  [/invalid_grant|invalid_rapt|authentication credential|login required/i, 'Log in again: npx clasp login'],
  [
    /not enabled the apps script api/i,
    'Switch it on at https://script.google.com/home/usersettings, wait a few minutes, and run this again.',
  ],
  [
    /not found|permission/i,
    'Is the id in .clasp.json right, and may the account that npx clasp show-authorized-user names edit that project?',
  ],
  [/quota|rate limit|too many|exhausted/i, 'Google wants a pause: wait some minutes, and run this again.'],
  [/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/, 'Google cannot be reached: is this machine online?'],
];

/** What a person can do about a refusal; nothing where nobody knows. */
export const adviceOn = (said: string): readonly string[] =>
  ADVICE.filter(([words]) => words.test(said))
    .slice(0, 1)
    .map(([, advice]) => advice);
