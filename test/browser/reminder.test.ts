// Being reminded, and being done: chosen, undone, and ended by an answer.
import type { Language } from '../../src/preview/api';
import { aDayLater, find, openAnew, pickDay, replyAtSeat } from './support/acting';
import { useBrowser } from './support/browser';
import { usePreview } from './support/preview';
import { backToSender, openAtSeat, openThread, press, seen, send, takeSeat, visit, write } from './support/visit';

const tabs = useBrowser();
const url = usePreview();

describe.each<Language>(['ja', 'en'])('in the language %s', (language) => {
  const subject = { ja: '特注サイズのお見積り', en: 'Insurance certificate' }[language];

  test('business days are counted past the weekend and a holiday; what is done or reminded of can be undone', async () => {
    const at = await visit(tabs, url(), { language });
    const { panel, w } = at;
    await find(at, subject);
    await seen(panel, w.isDue);
    for (const [i, days] of w.remindDays.entries()) {
      await press(panel, days);
      await seen(panel, w.remindedOn[i] ?? '');
    }
    await seen(panel, w.reminderEnds);
    await press(panel, w.markDone);
    await panel.getByText(w.isDone, { exact: true }).waitFor();
    expect(await panel.getByRole('button', { name: w.remindOn }).count()).toBe(0);
    await press(panel, w.undo);
    await seen(panel, w.remindedOn.at(-1) ?? '');
    await press(panel, w.noReminder);
    await seen(panel, w.isDue);
  });

  test('an answer ends both, and the card says so', async () => {
    const at = await visit(tabs, url(), { language });
    const { page, panel, w, quiet } = at;
    const chosen = { reminder: `Reminded (${language})`, done: `Done (${language})` };
    for (const mail of Object.values(chosen)) {
      await write(at, 'Emily Carter', mail);
      await send(at);
      await quiet();
    }
    await openAnew(at);
    await openThread(at, chosen.reminder);
    await press(panel, w.remindDays[1] ?? '');
    await panel.getByRole('button', { name: w.noReminder }).waitFor();
    await press(panel, w.back);
    await openThread(at, chosen.done);
    await press(panel, w.markDone);
    await panel.getByRole('button', { name: w.undo }).waitFor();
    await takeSeat(at, 'Emily Carter');
    for (const mail of Object.values(chosen)) {
      await openAtSeat(at, mail);
      await replyAtSeat(at, 'Thank you, that is fine.');
      await page.goBack();
    }
    await backToSender(at);
    for (const choice of ['reminder', 'done'] as const) {
      await openThread(at, chosen[choice]);
      await seen(panel, choice === 'done' ? w.doneEnded : w.reminderEnded);
      expect(await panel.getByRole('button', { name: w.markDone }).count()).toBe(0);
      await press(panel, w.back);
    }
  });
});

// Last: it moves the clock.
test('a day is asked for where none is picked; on it the mail comes back on top, not before', async () => {
  const at = await visit(tabs, url());
  const { page, panel, w } = at;
  const top = panel.locator('.card-section').filter({ has: page.getByRole('heading', { name: w.dueHeading }) });
  await openThread(at, 'Samples for the spring catalogue');
  await press(panel, w.remindOn);
  await seen(panel, w.otherDay);
  await pickDay(at, '2026-11-25');
  await press(panel, w.remindOn);
  await seen(panel, w.reminderOnPicked);
  for (let day = 21; day <= 24; day += 1) await aDayLater(at);
  await openAnew(at);
  expect(await top.getByText('Samples for the spring catalogue').count()).toBe(0);
  await aDayLater(at);
  await openAnew(at);
  const rows = await top.locator('.card-row--pressable').allTextContents();
  // With what became due on that day by itself.
  const back = rows.slice(0, 2).filter((row) => row.includes('Samples for the spring catalogue'));
  expect(back).toEqual([expect.stringContaining(w.yourReminder)]);
});
