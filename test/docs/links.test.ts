import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tools/apps-script';
import { headingsIn, imagesIn, isExternal, linksIn, PAGES, read, resolved } from './support/pages';

/** Nothing is asked here: a host that is new is looked up by a person, and written down. */
const HOSTS = [
  'admin.google.com',
  'appdefensealliance.dev',
  'console.cloud.google.com',
  'developers.google.com',
  'eur-lex.europa.eu',
  'git-scm.com',
  'keepachangelog.com',
  'laws.e-gov.go.jp',
  'myaccount.google.com',
  'nodejs.org',
  'pcinformation.info',
  'portal.bizrisk.iij.jp',
  'privtech.co.jp',
  'script.google.com',
  'support.google.com',
  'takeout.google.com',
  'viqtor.eu',
  'workspace.google.com',
  'www.edpb.europa.eu',
  'www.nomosparis.com',
  'www.ppc.go.jp',
];

const targetsIn = (page: string): readonly string[] => [...linksIn(read(page)), ...imagesIn(read(page))];

test('there are pages to look at', () => {
  expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'docs/install.md', 'docs/ja/install.md']));
  expect(targetsIn('docs/install.md').length).toBeGreaterThan(10);
});

describe.each(PAGES)('%s', (page) => {
  const inside = targetsIn(page).filter((target) => !isExternal(target));

  it('links to files and pictures that are there', () => {
    const missing = inside.filter((target) => !existsSync(path.join(ROOT, resolved(page, target).file)));
    expect(missing).toEqual([]);
  });

  it('links to headings that are there', () => {
    const lost = inside.filter((target) => {
      const { file, anchor } = resolved(page, target);
      if (anchor === '' || !file.endsWith('.md') || !existsSync(path.join(ROOT, file))) return false;
      return !headingsIn(read(file)).some((heading) => heading.anchor === anchor);
    });
    expect(lost).toEqual([]);
  });

  it('links to the outside by https, on hosts that are known', () => {
    const strange = targetsIn(page)
      .filter(isExternal)
      .filter((target) => {
        const { protocol, hostname, username } = new URL(target);
        return protocol !== 'https:' || !HOSTS.includes(hostname) || username !== '';
      });
    expect(strange).toEqual([]);
  });

  it('says of each picture what it shows', () => {
    expect(read(page)).not.toMatch(/!\[\s*\]\(/);
  });
});

test('no host is on the list that no page links to', () => {
  const linked = PAGES.flatMap(targetsIn)
    .filter(isExternal)
    .map((target) => new URL(target).hostname);
  expect(HOSTS.filter((host) => !linked.includes(host))).toEqual([]);
});
