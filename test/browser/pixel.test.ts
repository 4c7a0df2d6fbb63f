// The way of a mail with a pixel: written, sent, opened at a recipient's desk, and seen in the list.
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import {
  backToSender,
  insertPixel,
  isSaid,
  listSays,
  openAtSeat,
  openComposeCard,
  openThread,
  press,
  seen,
  send,
  sendWithPixel,
  takeSeat,
  visit,
  write,
} from './support/visit';

const tabs = useBrowser();
const url = usePreview();

describe.each<Language>(['ja', 'en'])('in the language %s', (language) => {
  test('disclosure and pixel are seen in the draft; a program that loads images itself makes the mail opened', async () => {
    const at = await visit(tabs, url(), { language });
    const { composer, panel, w } = at;
    const subject = `Offer in ${language}`;
    await write(at, '高橋 美咲', subject);
    await insertPixel(at);
    const body = composer.getByRole('textbox', { name: w.body });
    await seen(body, w.disclosureLine);
    expect(await body.getByRole('link', { name: w.optOutLink }).count()).toBe(1);
    await send(at);
    await takeSeat(at, '高橋 美咲');
    await openAtSeat(at, subject, '/exec');
    await backToSender(at);
    await listSays(at, w.opened, subject, w.imageLoaded);
    await openThread(at, subject);
    await seen(panel, w.loaded);
  });

  test('a program that loads images through a proxy makes the mail opened, and the reason names it', async () => {
    const at = await visit(tabs, url(), { language });
    const subject = `Proxy in ${language}`;
    await sendWithPixel(at, 'Emily Carter', subject);
    await takeSeat(at, 'Emily Carter');
    await openAtSeat(at, subject, '/proxy');
    await backToSender(at);
    await listSays(at, at.w.opened, subject, at.w.imageLoaded);
    await openThread(at, subject);
    await seen(at.panel, at.w.throughGmail);
  });
});

test('a program without images asks for none, and the mail has no signal', async () => {
  const at = await visit(tabs, url());
  const asked: string[] = [];
  at.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await sendWithPixel(at, '渡辺 直美', 'No images');
  await takeSeat(at, '渡辺 直美');
  await openAtSeat(at, 'No images');
  await backToSender(at);
  await listSays(at, at.w.noResponse, 'No images', at.w.noSignal);
  await openThread(at, 'No images');
  expect(await at.panel.getByText(at.w.imageLoaded).count()).toBe(0);
  expect(asked.filter((path) => path === '/exec' || path === '/proxy')).toEqual([]);
});

test('a recipient who opts out by the button is not counted, and is offered no pixel again', async () => {
  const at = await visit(tabs, url());
  const { page, w, composer } = at;
  await sendWithPixel(at, '高橋 美咲', 'Opting out');
  await takeSeat(at, '高橋 美咲');
  await openAtSeat(at, 'Opting out', '/exec');
  const opened = page.waitForEvent('popup');
  await page.frameLocator('iframe').getByRole('link', { name: w.optOutLink }).click();
  const popup = await opened;
  await popup.getByRole('button').click();
  await popup.getByText('承りました').waitFor();
  await popup.close();
  await backToSender(at);
  await write(at, '高橋 美咲', 'Once more');
  await openComposeCard(at);
  await composer.getByText(w.optedOut).first().waitFor();
  await composer.getByText(w.notOffered).waitFor();
  expect(await composer.getByRole('switch', { name: w.pixel }).count()).toBe(0);
  await press(composer, w.discard);
  await isSaid(at, 'Draft discarded.');
});
