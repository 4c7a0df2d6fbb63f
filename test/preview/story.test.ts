import type { SeatAction, SeatMessage, Session, Thread, ThreadList } from '../../src/preview/api';
import { textOf } from '../tools/cards';
import { pressing } from './support/cards';
import { bodyOf, loadImages, newestAt, OUTLOOK, sendWithPixel } from './support/letters';
import { ALIAS, EMILY, HOUR, ME, MISAKI, type Running, runPreview, SECOND, WATANABE } from './support/preview';

const threadCard = async (preview: Running, threadId: string): Promise<string> => {
  await preview.call({ run: 'onHomepage' });
  return textOf((await preview.call({ run: 'openThread', parameters: { threadId } })).result);
};

describe('a mail with a pixel', () => {
  test('is opened where the recipient program loads the image itself', async () => {
    const preview = await runPreview();
    const { deliveredTo, threadId } = await sendWithPixel(preview, `高橋 美咲 <${MISAKI}>`);
    expect(deliveredTo).toEqual([MISAKI]);
    expect(await threadCard(preview, threadId)).not.toContain('開封済み');
    await preview.advance(HOUR);
    const { id } = await newestAt(preview, 'misaki');
    expect(await loadImages(preview, `/seats/misaki/body/${id}`, OUTLOOK)).toBe(1);
    expect(await threadCard(preview, threadId)).toContain('開封済み');
  });

  test('is opened where the images come through the proxy, whatever the browser is', async () => {
    const preview = await runPreview();
    const { threadId } = await sendWithPixel(preview, EMILY);
    await preview.advance(HOUR);
    const { id } = await newestAt(preview, 'emily');
    expect(await loadImages(preview, `/seats/emily/body/${id}`, 'curl/8')).toBe(1);
    expect(await threadCard(preview, threadId)).toContain('開封済み');
  });

  test("is not opened by the browser of a recipient's program that calls itself a scanner", async () => {
    const preview = await runPreview();
    const { threadId } = await sendWithPixel(preview, MISAKI);
    await preview.advance(HOUR);
    await loadImages(preview, `/seats/misaki/body/${(await newestAt(preview, 'misaki')).id}`, 'curl/8');
    expect(await threadCard(preview, threadId)).not.toContain('開封済み');
  });

  test('is not opened where images are off', async () => {
    const preview = await runPreview();
    const { threadId } = await sendWithPixel(preview, WATANABE);
    await preview.advance(HOUR);
    const { id } = await newestAt(preview, 'watanabe');
    expect(await loadImages(preview, `/seats/watanabe/body/${id}`, OUTLOOK)).toBe(0);
    expect(await threadCard(preview, threadId)).not.toContain('開封済み');
  });

  test("is loaded through Gmail's proxy where the sender looks at it, which is no open", async () => {
    const preview = await runPreview();
    const { id, threadId } = await sendWithPixel(preview, MISAKI);
    await preview.advance(HOUR);
    await preview.call({ run: 'onMessage', open: { messageId: id, threadId } });
    expect(await loadImages(preview, `/body/${id}`, OUTLOOK)).toBe(1);
    expect(await threadCard(preview, threadId)).not.toContain('開封済み');
  });

  test.each(['misaki', 'emily', 'watanabe'])('has a way out that a press on its page takes: %s', async (seat) => {
    const preview = await runPreview();
    const { threadId } = await sendWithPixel(preview, `${MISAKI}, ${EMILY}, ${WATANABE}`);
    await preview.advance(HOUR);
    const body = `/seats/${seat}/body/${(await newestAt(preview, seat)).id}`;
    const [, link = ''] = /href="(\/exec\?o=[^"]+)"/.exec(await bodyOf(preview, body)) ?? [];
    const page = await preview.ask(link);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['referrer-policy']).toBe('same-origin');
    expect(page.text).toContain('<title>開封の記録 / Open tracking</title>');
    expect(page.text).toContain('<form method="post" action="/exec"');
    expect(page.text).not.toContain('script.google.com');
    const [, o = ''] = /name="o" value="([^"]+)"/.exec(page.text) ?? [];
    expect((await preview.submit('/exec', { o })).text).toContain('承りました');
    await preview.advance(HOUR);
    await loadImages(preview, `/seats/emily/body/${(await newestAt(preview, 'emily')).id}`, OUTLOOK);
    expect(await threadCard(preview, threadId)).not.toContain('開封済み');
  });
});

describe('a mail that the add-on sent with a receipt request', () => {
  const sendWithReceipt = async (preview: Running, to: string) => {
    await preview.save({ to, subject: 'ご契約の件', html: 'ご確認ください。' });
    const home = await preview.call({ run: 'onHomepage' });
    const list = await preview.call(pressing(home.result, '開封確認を付けて送信'));
    const [, draft = ''] = /"key":"draft","value":"(\w+)"/.exec(JSON.stringify(list.result)) ?? [];
    const card = await preview.call({ run: 'showDraft', parameters: { draft } });
    const { error } = await preview.call(pressing(card.result, '送信する'));
    expect(error).toBeUndefined();
    await preview.advance(HOUR);
  };

  test('asks the recipient whose program can, and the receipt opens it', async () => {
    const preview = await runPreview();
    await sendWithReceipt(preview, MISAKI);
    const { id } = await newestAt(preview, 'misaki');
    expect(await preview.get(`/api/seats/misaki/messages/${id}`)).toMatchObject({ receipt: 'asked', done: [] });
    await preview.act('misaki', id, { action: 'opened' });
    expect(await preview.act('misaki', id, { action: 'sendReceipt' })).toMatchObject({
      receipt: 'sent',
      done: ['opened', 'sendReceipt'],
      unread: false,
    });
    const [receipt] = preview.mailbox.newestFirst();
    expect([...(receipt?.labelIds ?? [])]).toEqual(['INBOX', 'UNREAD']);
    const raw = receipt?.raw().toString() ?? '';
    expect(raw).toContain('Content-Type: multipart/report; report-type=disposition-notification');
    expect(raw).toContain('Disposition: manual-action/MDN-sent-manually; displayed');
    expect(raw).toMatch(/^Original-Message-ID: <CA[\w-]+@mail\.gmail\.com>/m);
    expect(textOf((await preview.call({ run: 'onHomepage' })).result)).toContain('開封済み 1');
    const { status } = await preview.post(`/api/seats/misaki/messages/${id}`, { action: 'sendReceipt' });
    expect(status).toBe(409);
  });

  test('hears nothing of a receipt that is declined', async () => {
    const preview = await runPreview();
    await sendWithReceipt(preview, MISAKI);
    const before = preview.mailbox.size;
    const { id } = await newestAt(preview, 'misaki');
    expect(await preview.act('misaki', id, { action: 'declineReceipt' })).toMatchObject({ receipt: 'declined' });
    expect(preview.mailbox.size).toBe(before);
    expect((await preview.post(`/api/seats/misaki/messages/${id}`, { action: 'sendReceipt' })).status).toBe(409);
  });

  test('asks nobody whose program knows no receipts', async () => {
    const preview = await runPreview();
    await sendWithReceipt(preview, `${EMILY}, ${WATANABE}`);
    for (const seat of ['emily', 'watanabe']) {
      const { id } = await newestAt(preview, seat);
      expect(await preview.get<SeatMessage>(`/api/seats/${seat}/messages/${id}`)).toMatchObject({
        receipt: 'notAsked',
      });
      expect((await preview.post(`/api/seats/${seat}/messages/${id}`, { action: 'sendReceipt' })).status).toBe(409);
    }
  });
});

describe('what comes back', () => {
  const answered = async (preview: Running, seat: string, to: string, action: SeatAction) => {
    const { threadId } = await sendWithPixel(preview, to, 'Offer 2027');
    await preview.advance(HOUR);
    const message = await preview.act(seat, (await newestAt(preview, seat)).id, action);
    const [arrived] = preview.mailbox.newestFirst();
    return {
      threadId,
      message,
      arrived,
      raw: arrived?.raw().toString() ?? '',
      card: await threadCard(preview, threadId),
    };
  };

  test('an answer joins the thread, quotes the mail with its image, and the thread is replied', async () => {
    const preview = await runPreview();
    const reply = { action: 'reply', text: 'Thank you.\nWe <accept>.' } as const;
    const { arrived, card, threadId, message } = await answered(preview, 'emily', EMILY, reply);
    expect(message.done).toEqual(['reply']);
    expect(arrived?.threadId).toBe(threadId);
    expect(card).toContain('返信あり');
    const body = await bodyOf(preview, `/body/${arrived?.id}`);
    expect(body).toContain('Thank you.<br>We &#60;accept&#62;.');
    expect(body).toMatch(/<blockquote class="gmail_quote"[\s\S]*<img src="\/proxy\?t=/);
    const { messages } = await preview.get<Thread>(`/api/threads/${threadId}`);
    expect(messages.map(({ from }) => from.address)).toEqual([ME, EMILY]);
  });

  test('an answer of a Japanese Outlook has its own kind of quotation', async () => {
    const preview = await runPreview();
    const { arrived } = await answered(preview, 'misaki', MISAKI, { action: 'reply', text: '承知しました。' });
    expect(await bodyOf(preview, `/body/${arrived?.id}`)).toMatch(
      /<b>差出人:<\/b> 佐藤 花子[\s\S]*<img src="\/proxy\?t=/,
    );
  });

  test('a notice of absence names the day of return, and is no answer', async () => {
    const preview = await runPreview();
    const { raw, arrived, card } = await answered(preview, 'emily', EMILY, { action: 'outOfOffice' });
    expect(raw).toContain('Auto-Submitted: auto-replied');
    expect(await bodyOf(preview, `/body/${arrived?.id}`)).toContain('back on Wednesday, November 25');
    expect(card).toContain('自動応答');
    expect(card).not.toContain('返信あり');
  });

  test('a notice of absence of a Japanese recipient is in Japanese', async () => {
    const preview = await runPreview();
    const { arrived } = await answered(preview, 'watanabe', WATANABE, { action: 'outOfOffice' });
    expect(await bodyOf(preview, `/body/${arrived?.id}`)).toContain('11月25日(水)に戻ります');
  });

  test("a bounce comes from the recipient's side with the header of the mail, and the mail is bounced", async () => {
    const preview = await runPreview();
    const { raw, card, arrived } = await answered(preview, 'misaki', MISAKI, { action: 'bounce' });
    expect(raw).toContain('From: Mail Delivery System <mailer-daemon@hoshino.example.co.jp>');
    expect(raw).toContain('Content-Type: multipart/report; report-type=delivery-status');
    expect(raw).toContain('Status: 5.1.1');
    expect(raw).toContain('Content-Type: text/rfc822-headers');
    expect(card).toContain('不達');
    expect((await preview.post('/api/seats/misaki/messages/1000000000000001', { action: 'bounce' })).status).toBe(409);
    expect(arrived?.internalDate).toBeGreaterThanOrEqual(Date.parse('2026-11-20T10:00:00+09:00'));
  });
});

test('what is sent reaches each named recipient once, and tells nobody of the hidden ones', async () => {
  const preview = await runPreview();
  const { id } = await preview.save({
    to: `${MISAKI}, ${MISAKI.toUpperCase()}`,
    cc: 'someone@elsewhere.example',
    bcc: EMILY,
    subject: 'x',
    html: 'y',
  });
  const sent = await preview.send(id);
  expect(sent.deliveredTo).toEqual([MISAKI, EMILY]);
  const { seats } = await preview.get<Session>('/api/session');
  expect(seats.map(({ id, unread }) => [id, unread])).toEqual([
    ['misaki', 1],
    ['emily', 1],
    ['watanabe', 0],
  ]);
  expect(preview.mailbox.get(sent.id)?.raw().toString()).toContain(`Bcc: ${EMILY}`);
  // The header of the mail as it was delivered stands in its bounce.
  await preview.act('misaki', (await newestAt(preview, 'misaki')).id, { action: 'bounce' });
  const returned = preview.mailbox.newestFirst()[0]?.raw().toString() ?? '';
  expect(returned).toMatch(/^Delivered-To: misaki[\s\S]*^Cc: someone@elsewhere\.example/m);
  expect(returned).not.toMatch(/Bcc|emily/i);
});

test('mail to an own alias comes back into the inbox', async () => {
  const preview = await runPreview();
  const { id } = await preview.save({ to: ALIAS, subject: 'Note', html: 'x' });
  await preview.send(id);
  const { rows } = await preview.get<ThreadList>('/api/threads?folder=inbox');
  expect(rows).toMatchObject([{ subject: 'Note', unread: true, people: ['佐藤 花子'] }]);
});

test("the preview's clock goes forward, never back", async () => {
  const preview = await runPreview();
  const now = async () => (await preview.get<Session>('/api/session')).clock.now;
  const before = await now();
  await preview.advance(HOUR);
  expect((await now()) - before).toBeGreaterThanOrEqual(HOUR);
  expect((await now()) - before).toBeLessThan(HOUR + 10 * SECOND);
  for (const advance of [-1, 0.5, '1', null, 1e15])
    expect((await preview.post('/api/clock', { advance })).status).toBe(400);
});
