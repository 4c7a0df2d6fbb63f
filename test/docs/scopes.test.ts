import manifest from '../../appsscript.json';
import { read } from './support/pages';

const ASKED = manifest.oauthScopes.map((scope) => scope.split('/auth/')[1]);

test.each(['docs/admin.md', 'docs/ja/admin.md'])('%s lists the scopes of the manifest, and no others', (page) => {
  const listed = [...read(page).matchAll(/^\| `https:\/\/www\.googleapis\.com\/auth\/([\w.]+)` \|/gm)].map(
    ([, scope]) => scope,
  );
  expect([...listed].sort()).toEqual([...ASKED].sort());
});

test('the papers name no scope of Gmail that is not asked for, but the three that are compared with gmail.modify', () => {
  const papers = ['admin', 'marketplace', 'privacy', 'install'].map((name) => read(`docs/${name}.md`)).join('\n');
  const named = [...papers.matchAll(/`(gmail\.[\w.]+)`/g)].map(([, scope]) => scope);
  const others = [...new Set(named)].filter((scope) => !ASKED.includes(scope));
  expect(others.sort()).toEqual(['gmail.compose', 'gmail.metadata', 'gmail.readonly']);
});

test('the administrator is told of the web app and of addresses that are called as the manifest has them', () => {
  expect(manifest.webapp).toEqual({ access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' });
  expect(manifest.urlFetchWhitelist).toEqual([]);
  const page = read('docs/admin.md');
  expect(page).toContain('**Who has access** has to be **Anyone**, and **Execute as** has to be **Me**');
  expect(page).toContain('`urlFetchWhitelist` in the manifest is empty');
});
