// Mail that Kidoku sends by itself: a notice within the hour, a digest the next morning, each once.
import type { Language } from '../../src/preview/api';
import { aDayLater, anHourPasses, openSettings, replyAtSeat, saveSettings, searchFor } from './support/acting';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import {
  backToSender,
  bounceAtSeat,
  isSaid,
  openAtSeat,
  press,
  seen,
  send,
  takeSeat,
  visit,
  write,
} from './support/visit';

const tabs = useBrowser();
// What was told is remembered.
const urls = { ja: usePreview(), en: usePreview() };

test.each<Language>(['ja', 'en'])(
  'a reply is told at once, a bounce in the digest, neither twice, and neither is a sent mail (%s)',
  async (language) => {
    const at = await visit(tabs, urls[language](), { language });
    const { page, panel, w, quiet } = at;
    const inbox = page.getByRole('main');
    const [notice, digest] = [w.noticeOf, w.digestOf].map((name) => inbox.getByRole('link', { name }));
    if (!notice || !digest) throw new Error('No words');
    await openSettings(at);
    for (const name of [w.replyNotice, w.digest]) await panel.getByRole('switch', { name }).setChecked(true);
    await saveSettings(at);
    const mails = { '高橋 美咲': `Told at once (${language})`, '渡辺 直美': `In the digest (${language})` } as const;
    for (const to of ['高橋 美咲', '渡辺 直美'] as const) {
      await write(at, to, mails[to]);
      await send(at);
      await quiet();
    }
    await takeSeat(at, '高橋 美咲');
    await openAtSeat(at, mails['高橋 美咲']);
    await replyAtSeat(at, '承知しました。');
    await isSaid(at, w.done.reply);
    await takeSeat(at, '渡辺 直美');
    await bounceAtSeat(at, mails['渡辺 直美']);
    await backToSender(at);
    await anHourPasses(at);
    await notice.waitFor();
    expect(await digest.count()).toBe(0);
    for (const _ of [1, 2]) {
      await aDayLater(at);
      await anHourPasses(at);
    }
    await digest.waitFor();
    expect([await notice.count(), await digest.count()]).toEqual([1, 1]);
    await searchFor(at, w.digests);
    await seen(panel, w.noneFound);
    await digest.click();
    const letter = page.frameLocator('main iframe').locator('body');
    await letter.getByText(mails['渡辺 直美']).waitFor();
    expect(await letter.getByRole('link', { name: w.openInGmail }).count()).toBeGreaterThan(0);
    expect(await letter.getByText(mails['高橋 美咲']).count()).toBe(0);
    await press(page, w.backToInbox);
  },
);
