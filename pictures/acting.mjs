// Pictures of acting on a status: what a person presses, from the homepage on.
import { panelOf } from './preview.mjs';
import { insertBoth, write } from './steps.mjs';

/** In each language: conversations that have something to show, and what the page, Gmail's part, is called by. */
export const STORIES = {
  ja: {
    due: '見本帳の送付について',
    silent: '封筒の用紙見本',
    mails: { reply: '来月のお打ち合わせの日程', open: '来期のお見積りについて', bounce: '封筒の納期のご相談' },
    answer: '17日の午後でお願いいたします。',
    compose: '作成',
    send: '送信',
    inbox: /^受信トレイ/,
    more: 'もっと見る',
    menu: 'Kidoku のメニュー',
    clock: /^時計：/,
    day: '1 日進める',
    hourly: '1 時間ごとのトリガーを実行',
    seats: /^座席：/,
    backToSender: /さん（送信者）の席に戻る$/,
    reply: '返信',
    sendReply: '返信を送る',
    bounce: /を不達にする$/,
  },
  en: {
    due: 'Samples for the spring catalogue',
    silent: 'Samples for the spring catalogue',
    mails: { reply: 'Dates for our call in December', open: 'Our offer for 2027', bounce: 'Delivery of the envelopes' },
    answer: 'The 8th suits us well.',
    compose: 'Compose',
    send: 'Send',
    inbox: /^Inbox/,
    more: 'Show more',
    menu: 'Menu of Kidoku',
    clock: /^Clock: /,
    day: 'Forward 1 day',
    hourly: 'Run the hourly trigger',
    seats: /^You are: /,
    backToSender: /^Back to .+ \(sender\)$/,
    reply: 'Reply',
    sendReply: 'Send reply',
    bounce: /^Bounce: /,
  },
};

const mainOf = (page) => page.getByRole('main');
const composerOf = (page) => page.locator('.composer');
const pressIn = (within, name) => within.getByRole('button', { name, exact: true }).click();

/** As a recipient's browser, or Gmail's proxy, asks for the pixel. */
const pixelAsked = (page) => page.waitForRequest((one) => new URL(one.url()).pathname === '/proxy');

const openThread = async (page, name) => {
  await panelOf(page).locator('.card-row--pressable').filter({ hasText: name }).first().click();
  await panelOf(page).getByRole('heading', { name }).waitFor();
};

const openSettings = async (page, words) => {
  await pressIn(panelOf(page), words['settings.title']);
  await panelOf(page).getByRole('heading', { name: words['settings.title'] }).waitFor();
};

const send = async ({ page, story, quiet }) => {
  await pressIn(composerOf(page), story.send);
  await composerOf(page).waitFor({ state: 'detached' });
  await quiet();
};

const takeSeat = async ({ page, story, quiet }, name) => {
  await page.getByRole('button', { name: story.seats }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await quiet();
};

const passTime = async ({ page, story, quiet }, step) => {
  await page.getByRole('button', { name: story.clock }).click();
  await page.getByRole('menuitem', { name: step }).click();
  await quiet();
};

/** One mail is answered, one opened, one comes back; an hour later and the next morning Kidoku runs. */
const letThingsHappen = async (at) => {
  const { page, story, words, quiet } = at;
  const { mails } = story;
  const letter = (to, subject) => write(page, { ...story, to, subject, text: [subject] });
  await letter('高橋 美咲', mails.reply);
  await send(at);
  await letter('渡辺 直美', mails.bounce);
  await send(at);
  await insertBoth(await letter('Emily Carter', mails.open), words);
  await page.keyboard.press('Escape');
  await send(at);
  await takeSeat(at, '渡辺 直美');
  await page.getByRole('button', { name: story.bounce }).first().click();
  await takeSeat(at, 'Emily Carter');
  const asked = pixelAsked(page);
  await page.getByRole('link', { name: mails.open }).click();
  await (await asked).response();
  await takeSeat(at, '高橋 美咲');
  await page.getByRole('link', { name: mails.reply }).click();
  await pressIn(page, story.reply);
  await mainOf(page).getByRole('textbox').fill(story.answer);
  await pressIn(page, story.sendReply);
  await quiet();
  await page.getByRole('button', { name: story.backToSender }).click();
  await quiet();
  for (const step of [story.hourly, story.day, story.hourly]) await passTime(at, step);
};

const openSetupCheck = async ({ page, story, words, quiet }) => {
  await quiet();
  await pressIn(panelOf(page), story.menu);
  await page.getByRole('menuitem', { name: words['check.title'] }).click();
  await panelOf(page).getByRole('heading', { name: words['check.title'] }).waitFor();
  await quiet();
};

const look = async ({ page, words, quiet }, which) => {
  await panelOf(page).getByRole('button', { name: words['check.do.look'], exact: true })[which]().click();
  await quiet();
};

/** Pictures of the window. */
export const SCENES = {
  'follow-up': async ({ page, story, words }) => {
    const panel = panelOf(page);
    await openThread(page, story.due);
    await panel.getByRole('combobox').selectOption(words['followUp.deadline']);
    await pressIn(panel, words['action.writeFollowUp']);
    await composerOf(page).getByRole('textbox').last().locator('*').first().waitFor();
  },
  digest: async (at) => {
    const { page, words, quiet } = at;
    await openSettings(page, words);
    await panelOf(page).getByRole('switch', { name: words['settings.digest'] }).setChecked(true);
    await pressIn(panelOf(page), words['action.save']);
    await quiet();
    await letThingsHappen(at);
    const [digest] = words['digest.subject {counts}'].split('{counts}');
    await mainOf(page).getByRole('link', { name: digest.trim() }).click();
    await page.frameLocator('main iframe').locator('body *').first().waitFor();
    await page.locator('.snackbar').getByRole('button').click();
  },
};

/** Pictures of a card alone. */
export const CARDS = {
  reasons: async ({ page, story, words, quiet }) => {
    const panel = panelOf(page);
    await panel.getByRole('textbox').fill(story.silent);
    await pressIn(panel, words['action.search']);
    await panel.getByRole('button', { name: words['action.endSearch'], exact: true }).waitFor();
    await quiet();
    await openThread(page, story.silent);
    await pressIn(panel, story.more);
  },
  reminder: async ({ page, story, words }) => {
    const panel = panelOf(page);
    await openThread(page, story.due);
    await panel.getByRole('button', { name: /^3 / }).click();
    await panel.getByRole('button', { name: words['action.noReminder'] }).waitFor();
  },
  deletion: async ({ page, words }) => {
    const panel = panelOf(page);
    await openSettings(page, words);
    await pressIn(panel, words['action.deleteData']);
    await panel.getByRole('button', { name: words['action.deleteForGood'] }).waitFor();
  },
  'setup-check': async (at) => {
    const { page, story, words, quiet } = at;
    const panel = panelOf(page);
    const [subject] = words['check.mailSubject {code}'].split('{code}');
    const testMail = mainOf(page).getByRole('link', { name: subject.trim() });
    await openSetupCheck(at);
    await pressIn(panel, words['check.do.run']);
    await quiet();
    const tab = page.waitForEvent('popup');
    await panel.getByRole('link', { name: words['check.do.open'] }).click();
    await (await tab).close();
    await look(at, 'first');
    await pressIn(panel, words['check.do.send']);
    const asked = pixelAsked(page);
    await testMail.click();
    await (await asked).response();
    await page.goBack();
    await openSetupCheck(at);
    await look(at, 'first');
    await pressIn(panel, words['check.do.draft']);
    await panel.getByRole('link', { name: words['action.openDrafts'] }).click();
    await testMail.click();
    await insertBoth(composerOf(page), words);
    await page.keyboard.press('Escape');
    await send(at);
    await page.getByRole('link', { name: story.inbox }).click();
    await openSetupCheck(at);
    await look(at, 'last');
  },
};
