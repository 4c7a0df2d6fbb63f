// What becomes of a mail that is answered, thrown away or sent.
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { isSaid, seen, visit, write } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

const writeOne = async (subject: string) => {
  const at = await visit(tabs, url());
  await write(at, 'Emily Carter', subject);
  await seen(at.composer, at.w.saved);
  const asked: string[] = [];
  at.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return { at, discards: () => asked.filter((one) => one.endsWith('/discard')).length };
};

test('a double-click on Discard throws the draft away once, and says so', async () => {
  const { at, discards } = await writeOne('Pressed twice');
  await at.composer.getByRole('button', { name: at.w.discard }).dblclick();
  await at.composer.waitFor({ state: 'detached' });
  await at.quiet();
  await isSaid(at, at.w.discarded);
  expect(discards()).toBe(1);
});

test('a draft that is gone already counts as thrown away; where it could not be, it can be tried again', async () => {
  const { at, discards } = await writeOne('Gone already');
  const button = at.composer.getByRole('button', { name: at.w.discard });
  let status = 500;
  await at.page.route('**/discard', (route) => route.fulfill({ status, json: { error: 'It did not work.' } }));
  await button.click();
  await isSaid(at, 'It did not work.');
  status = 404;
  await button.click();
  await at.composer.waitFor({ state: 'detached' });
  await isSaid(at, at.w.discarded);
  expect(discards()).toBe(2);
});

test('while the last words of a mail that is sent are saved, Send cannot be pressed again', async () => {
  const at = await visit(tabs, url());
  await write(at, 'Emily Carter', 'Sent before it was saved');
  const button = at.composer.getByRole('button', { name: at.w.send });
  const saves = at.page.waitForRequest('**/api/drafts');
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await at.page.route('**/api/drafts', async (route) => {
    await held;
    await route.continue();
  });
  await button.click();
  await saves;
  for (const name of [at.w.send, at.w.discard])
    expect(await at.composer.getByRole('button', { name }).isDisabled()).toBe(true);
  goOn();
  await isSaid(at, at.w.sent);
});

test('a mail that could not be sent can be sent again', async () => {
  const at = await visit(tabs, url());
  await write(at, 'Emily Carter', 'Sent at the second try');
  await at.page.route('**/send', (route) => route.fulfill({ status: 500, json: { error: 'It did not work.' } }));
  await at.composer.getByRole('button', { name: at.w.send }).click();
  await isSaid(at, 'It did not work.');
  await at.page.unroute('**/send');
  await at.composer.getByRole('button', { name: at.w.send }).click();
  await isSaid(at, at.w.sent);
});

test('a double-click on Reply opens one answer; once that is closed, another one', async () => {
  const at = await visit(tabs, url());
  const { page, composer } = at;
  await page.getByRole('main').getByRole('link').first().click();
  const reply = page.getByRole('main').getByRole('button', { name: at.w.reply, exact: true });
  const writing = composer.getByRole('textbox', { name: at.w.body });
  await reply.dblclick();
  await writing.waitFor();
  await at.quiet();
  expect(await composer.count()).toBe(1);
  await writing.press('Escape');
  await composer.waitFor({ state: 'detached' });
  await reply.click();
  await writing.waitFor();
});
