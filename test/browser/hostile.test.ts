// Mail that would do harm: its text stays text wherever it is shown, and its body is kept in its frame.
import { useBrowser } from './support/browser';
import {
  BODY_SUBJECT,
  HOSTILE_ME,
  hostileMailbox,
  SUBJECT,
  TURNED_NAME,
  TURNED_SUBJECT,
} from './support/hostile-mailbox';
import { usePreview } from './support/preview';
import { bounceAtSeat, openAtSeat, press, seen, send, takeSeat, type Visit, visit, write } from './support/visit';

const mailbox = hostileMailbox();
afterAll(mailbox.remove);
const tabs = useBrowser();
const url = usePreview('--mbox', mailbox.file, '--me', HOSTILE_ME);

/** Opens the page, and notes every dialog and every way that the page asks the server by. */
const visitHostile = async () => {
  const at = await visit(tabs, url());
  const dialogs: string[] = [];
  const asked: string[] = [];
  at.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  at.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return { at, dialogs, asked };
};

/** Nothing ran, and nothing stands in the page that the page did not make. */
const nothingRan = async ({ page, quiet }: Visit) => {
  await quiet();
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(await page.locator('main script, aside script, .drawer script, img[src=x]').count()).toBe(0);
};

test('a script in subject and name stays text in list, conversation, cards, composer, desks and developers’ panel', async () => {
  const { at, dialogs } = await visitHostile();
  const { page, panel, composer, w } = at;
  await seen(page.getByRole('main'), SUBJECT);
  await seen(panel, `Sent ${SUBJECT}`);
  await panel.getByText(`Sent ${SUBJECT}`).click();
  await panel.getByRole('heading', { name: `Sent ${SUBJECT}` }).waitFor();
  await page.getByRole('link', { name: SUBJECT }).first().click();
  await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
  await press(page, w.developers);
  const drawer = page.getByRole('region', { name: w.developers });
  for (const view of ['Card on top', 'Result', 'Event']) {
    await press(drawer, view);
    await drawer.locator('pre').waitFor();
    await nothingRan(at);
  }
  await press(drawer, w.close);
  await page.goBack();
  await write(at, '高橋 美咲', SUBJECT);
  await composer.getByRole('heading', { name: SUBJECT }).waitFor();
  await send(at);
  await takeSeat(at, '高橋 美咲');
  await bounceAtSeat(at, SUBJECT);
  await openAtSeat(at, SUBJECT);
  await at.quiet();
  await press(page, w.backToSender);
  await seen(page.getByRole('main'), SUBJECT);
  await nothingRan(at);
  expect(dialogs).toEqual([]);
});

test('the body of a mail runs no script, loads nothing from elsewhere and nothing of the preview, in a sandboxed frame', async () => {
  const { at, dialogs, asked } = await visitHostile();
  const { page } = at;
  const answer = page.waitForResponse((one) => one.request().isNavigationRequest() && one.url().includes('/body/'));
  await page.getByRole('link', { name: BODY_SUBJECT }).click();
  const frame = page.frameLocator('main iframe').first();
  await seen(frame.locator('body'), 'The text of the mail');
  const sandbox = (await page.locator('main iframe').first().getAttribute('sandbox')) ?? '';
  expect(sandbox).not.toMatch(/allow-(scripts|same-origin|forms|top-navigation)/);
  const policy = (await (await answer).allHeaders())['content-security-policy'] ?? '';
  expect(policy).toMatch(/^sandbox (?!.*allow-scripts)/);
  expect(policy).toContain("default-src 'none'");
  await frame.getByText('A link that is a script').click();
  await frame.getByRole('button', { name: 'Press' }).click();
  await nothingRan(at);
  expect(dialogs).toEqual([]);
  expect(page.url()).toContain(url());
  expect(asked.filter((path) => path === '/api/clock' || path === '/x')).toEqual([]);
});

test('an answer quotes a hostile mail without what would run or load', async () => {
  const { at, dialogs } = await visitHostile();
  const { page, composer, w } = at;
  await page.getByRole('link', { name: BODY_SUBJECT }).click();
  await press(page, w.reply);
  const body = composer.getByRole('textbox', { name: w.body });
  await seen(body, 'The text of the mail');
  expect(await body.locator('script, img, iframe, object, embed, form, video, svg, [onerror]').count()).toBe(0);
  await nothingRan(at);
  expect(dialogs).toEqual([]);
});

test('a subject and a name that turn the direction of writing turn nothing beside them', async () => {
  const { at } = await visitHostile();
  const { page, w } = at;
  await page.goto(`${url()}?lang=en#sent`);
  const row = page.getByRole('link', { name: 'Second Person' });
  const [turned, second] = await Promise.all([
    row.getByText(TURNED_NAME, { exact: true }).boundingBox(),
    row.getByText('Second Person', { exact: true }).boundingBox(),
  ]);
  if (!turned || !second) throw new Error('The row does not name both');
  expect(turned.x + turned.width).toBeLessThan(second.x);
  await row.click();
  const subject = page.getByRole('heading', { level: 1 }).locator('bdi');
  await subject.filter({ hasText: TURNED_SUBJECT }).waitFor();
  // The tab's title is plain text.
  expect(await page.title()).toMatch(/^Invoice gpj\.exe - /);
  await press(page, /^Back to /);
  await seen(page.getByRole('main'), 'Second Person');
  expect(await page.title()).toMatch(/^Sent - /);
  await write(at, 'Emily Carter', TURNED_SUBJECT);
  await send(at);
  await takeSeat(at, 'Emily Carter');
  await page.locator('.seat-row bdi').filter({ hasText: TURNED_SUBJECT }).click();
  await page.getByRole('heading', { level: 2 }).locator('bdi').filter({ hasText: TURNED_SUBJECT }).waitFor();
  await press(page, w.backToSender);
  await at.quiet();
});
