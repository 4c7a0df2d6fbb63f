import type { SeatList, SeatMessage, ThreadList } from '../../src/preview/api';
import { textOf } from '../tools/cards';
import { insertedBy, pressing } from './support/cards';
import { EMILY, HOUR, MISAKI, type Running, runPreview, SECOND, WATANABE } from './support/preview';

/** Writes a mail with the add-on's pixel in it and sends it. -> what lies in Sent. */
const sendWithPixel = async (preview: Running, to: string, subject = 'お見積りの件') => {
  const mail = { to, cc: '', bcc: '', subject };
  const { id } = await preview.save({ ...mail, html: '<p>お見積りをお送りします。ご確認ください。</p>' });
  const card = await preview.call({ run: 'onCompose', compose: mail });
  const inputs = { pixel: { strings: ['on'] }, disclosure: { strings: ['on'] }, language: { strings: ['ja'] } };
  const response = await preview.call({ ...pressing(card.result, '挿入'), compose: mail, inputs });
  const html = `<p>お見積りをお送りします。ご確認ください。</p>${insertedBy(response.result)}`;
  await preview.save({ ...mail, id, html });
  return preview.send(id);
};

const newestAt = async (preview: Running, seat: string) => {
  const { rows } = await preview.get<SeatList>(`/api/seats/${seat}`);
  if (!rows[0]) throw new Error('Nothing was delivered');
  return rows[0];
};

/** Loads the images of a mail's body as its frame does. -> their number. */
const loadImages = async (preview: Running, body: string, agent: string): Promise<number> => {
  const { text } = await preview.ask(body);
  const sources = [...text.matchAll(/<img[^>]* src="(\/[^"]*)"/g)].map(([, source]) => source ?? '');
  for (const source of sources) {
    const { status } = await preview.ask(source.replaceAll('&amp;', '&'), { headers: { 'User-Agent': agent } });
    expect(status).toBe(200);
  }
  return sources.length;
};

const OUTLOOK = 'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; ms-office; MSOffice 16)';

const homepage = async (preview: Running): Promise<string> =>
  textOf((await preview.call({ run: 'onHomepage' })).result);

describe('a mail with a pixel', () => {
  test('is opened where the recipient program loads the image itself', async () => {
    const preview = await runPreview();
    const { deliveredTo, threadId } = await sendWithPixel(preview, `高橋 美咲 <${MISAKI}>`);
    expect(deliveredTo).toEqual([MISAKI]);
    expect(await homepage(preview)).toContain('お見積りの件');
    expect(await homepage(preview)).not.toContain('開封済み ·');
    await preview.advance(HOUR);
    const { id } = await newestAt(preview, 'misaki');
    expect(await loadImages(preview, `/seats/misaki/body/${id}`, OUTLOOK)).toBe(1);
    await preview.call({ run: 'refresh', parameters: { filter: 'all', page: '0' } });
    const { result } = await preview.call({ run: 'openThread', parameters: { threadId } });
    expect(textOf(result)).toContain('開封済み');
  });

  test('is opened where the images come through the proxy, whatever the browser is', async () => {
    const preview = await runPreview();
    const { threadId } = await sendWithPixel(preview, EMILY);
    await preview.advance(HOUR);
    const { id } = await newestAt(preview, 'emily');
    expect(await loadImages(preview, `/seats/emily/body/${id}`, 'curl/8')).toBe(1);
    await preview.call({ run: 'onHomepage' });
    const { result } = await preview.call({ run: 'openThread', parameters: { threadId } }).catch(() => ({ result: '' }));
    expect(textOf(result)).toContain('開封済み');
  });
});
