// What comes back from the recipients' desks, and what the list says of it.
import type { Language } from '../../src/preview/api';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import {
  backToSender,
  bounceAtSeat,
  isSaid,
  listSays,
  openAtSeat,
  openThread,
  press,
  seen,
  send,
  sendWithReceipt,
  takeSeat,
  visit,
  write,
} from './support/visit';

const tabs = useBrowser();
const url = usePreview();

describe.each<Language>(['ja', 'en'])('in the language %s', (language) => {
  test('a receipt that the recipient sends makes the mail opened; one that is declined tells nothing', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, w } = at;
    const [yes, no] = [`Receipt, please (${language})`, `No receipt (${language})`];
    await sendWithReceipt(at, '高橋 美咲', yes);
    await press(at.panel, w.allSentMail);
    await sendWithReceipt(at, '高橋 美咲', no);
    await takeSeat(at, '高橋 美咲');
    await openAtSeat(at, yes);
    await press(page, w.sendReceipt);
    await page.getByText(w.receiptSent).waitFor();
    await openAtSeat(at, no);
    await press(page, w.declineReceipt);
    await page.getByText(w.receiptDeclined).waitFor();
    await backToSender(at);
    await listSays(at, w.opened, yes, w.receiptFrom);
    await listSays(at, w.noResponse, no, w.noSignal);
  });

  test('an answer, a notice of absence and a bounce are told from each other', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, w, panel } = at;
    const subject = {
      reply: `Answered (${language})`,
      outOfOffice: `Away (${language})`,
      bounce: `Gone (${language})`,
    };
    for (const one of Object.values(subject)) {
      await write(at, 'Emily Carter', one);
      await send(at);
    }
    await takeSeat(at, 'Emily Carter');
    await openAtSeat(at, subject.reply);
    await press(page, w.reply);
    await press(page, w.sendReply);
    await isSaid(at, w.done.reply);
    await openAtSeat(at, subject.outOfOffice);
    await press(page, w.outOfOffice);
    await isSaid(at, w.done.outOfOffice);
    await bounceAtSeat(at, subject.bounce);
    await backToSender(at);
    await listSays(at, w.replied, subject.reply, w.repliedReason);
    await listSays(at, w.noResponse, subject.outOfOffice, w.onlyAutomatic);
    await listSays(at, w.bounced, subject.bounce, w.noSuchAddress);
    await openThread(at, subject.bounce);
    await seen(panel, w.bounceReason);
  });

  test('a desk offers once what a server says once, and sends back only what nobody opened', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, w } = at;
    const [read, returned] = [`Read there (${language})`, `Sent back (${language})`];
    for (const one of [read, returned]) {
      await write(at, '渡辺 直美', one);
      await send(at);
    }
    await takeSeat(at, '渡辺 直美');
    const bounces = (subject: string) =>
      page.getByRole('listitem').filter({ hasText: subject }).getByRole('button', { name: w.bounce });
    await bounces(read).waitFor();
    await bounceAtSeat(at, returned);
    await seen(page.getByRole('listitem').filter({ hasText: returned }), w.done.bounce);
    expect(await bounces(returned).count()).toBe(0);
    await openAtSeat(at, read);
    await bounces(read).waitFor({ state: 'detached' });
    await press(page, w.outOfOffice);
    await isSaid(at, w.done.outOfOffice);
    expect(await page.getByRole('button', { name: w.outOfOffice }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: w.reply, exact: true }).isEnabled()).toBe(true);
    await at.quiet();
    expect(await bounces(read).count()).toBe(0);
  });

  test('the clock goes forward, and the hourly trigger runs, which the developers’ panel counts', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, w } = at;
    const clock = page.getByRole('button', { name: w.clock });
    const before = await clock.textContent();
    await clock.click();
    await page.getByRole('menuitem', { name: w.day }).click();
    await at.quiet();
    expect(await clock.textContent()).not.toBe(before);
    await clock.click();
    await page.getByRole('menuitem', { name: w.hourly }).click();
    await isSaid(at, w.hourlyDone);
    await press(page, w.developers);
    await page
      .getByRole('row', { name: /^onHourly .*\d+ \d+ \d+ \d+$/ })
      .first()
      .waitFor();
  });
});
