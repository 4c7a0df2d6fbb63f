import { emulate, run, USER } from '../script';

const auth = (...names: string[]) => names.map((name) => `https://www.googleapis.com/auth/${name}`);
const whoAmI = 'return Session.getActiveUser().getEmail();';

describe('a scope', () => {
  test('that the manifest forgets is told of when it is needed', () => {
    expect(() => run(whoAmI, { manifest: { oauthScopes: auth('script.locale') } })).toThrow(
      'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
    expect(run(whoAmI, { manifest: { oauthScopes: auth('userinfo.email') } })).toBe(USER);
  });

  test('is there without a word in the manifest, where it names none', () => {
    expect(run(whoAmI)).toBe(USER);
  });

  test('that the user refused is missing', () => {
    const manifest = { oauthScopes: auth('userinfo.email', 'script.scriptapp') };
    expect(() => run(whoAmI, { manifest, grantedScopes: auth('script.scriptapp') })).toThrow('Required permissions');
    expect(
      run('return ScriptApp.getProjectTriggers().length;', { manifest, grantedScopes: auth('script.scriptapp') }),
    ).toBe(0);
  });

  test('that the manifest does not name is not there, even if it was granted', () => {
    const asked = { manifest: { oauthScopes: [] }, grantedScopes: auth('userinfo.email') };
    expect(() => run(whoAmI, asked)).toThrow('Required permissions');
  });
});

describe('asking for scopes', () => {
  const options = {
    manifest: { oauthScopes: auth('userinfo.email', 'gmail.modify') },
    grantedScopes: auth('gmail.modify'),
  };

  test('tells what is granted', () => {
    const info = `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [String(info.getAuthorizationStatus()), typeof info.getAuthorizationUrl(), info.getAuthorizedScopes()];`;
    expect(run(info, options)).toEqual(['REQUIRED', 'string', auth('gmail.modify')]);
    expect(run(`${info.replace('typeof', '')}`, { manifest: options.manifest })).toEqual([
      ...['NOT_REQUIRED', null, auth('userinfo.email', 'gmail.modify')],
    ]);
  });

  test('ends the execution where one is missing', () => {
    const missing = 'Authorization is required to perform that action.';
    expect(() => run('ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)', options)).toThrow(missing);
    const require = (name: string) =>
      run(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ${JSON.stringify(auth(name))})`, options);
    expect(() => require('userinfo.email')).toThrow(missing);
    expect(() => require('gmail.modify')).not.toThrow();
    expect(() => require('calendar')).toThrow('is not a scope of this script');
  });
});

describe('Session', () => {
  test('tells the user, the language and the time zone', () => {
    const script = emulate(
      'function who() { return [Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone(), Session.getTemporaryActiveUserKey().length > 20]; }',
      { locale: 'ja' },
    );
    expect(script.call('who')).toEqual([USER, 'ja', 'Asia/Tokyo', true]);
  });
});
