import type { SeatList, SeatRow, Sent } from '../../../src/preview/api';
import { insertedBy, pressing } from './cards';
import type { Running } from './preview';

export const OUTLOOK =
  'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; ms-office; MSOffice 16)';

/** Writes a mail with the add-on's disclosure and pixel in it and sends it. */
export const sendWithPixel = async (preview: Running, to: string, subject = 'お見積りの件'): Promise<Sent> => {
  const mail = { to, cc: '', bcc: '', subject };
  const { id } = await preview.save({ ...mail, html: 'ご確認ください。' });
  const card = await preview.call({ run: 'onCompose', compose: mail });
  const inputs = { pixel: { strings: ['on'] }, disclosure: { strings: ['on'] }, language: { strings: ['ja'] } };
  const response = await preview.call({ ...pressing(card.result, '挿入'), compose: mail, inputs });
  await preview.save({ ...mail, id, html: `ご確認ください。${insertedBy(response.result)}` });
  return preview.send(id);
};

export const newestAt = async (preview: Running, seat: string): Promise<SeatRow> => {
  const [row] = (await preview.get<SeatList>(`/api/seats/${seat}`)).rows;
  if (!row) throw new Error(`Nothing was delivered to ${seat}`);
  return row;
};

/** What the document of a body holds. */
export const bodyOf = async (preview: Running, to: string): Promise<string> => {
  const { text } = await preview.ask(to);
  return text.slice(text.indexOf('<body>') + '<body>'.length, text.lastIndexOf('</body>'));
};

/** Loads those images of a body that its policy allows, as its frame does. -> their number. */
export const loadImages = async (preview: Running, to: string, agent: string): Promise<number> => {
  const { text, headers } = await preview.ask(to);
  const allowed = /img-src ([^;]*)/.exec(String(headers['content-security-policy']))?.[1]?.split(' ') ?? [];
  const sources = [...text.matchAll(/<img[^>]* src="([^"]*)"/g)]
    .map(([, source = '']) => new URL(source.replaceAll('&amp;', '&'), preview.url))
    .filter(({ origin, pathname }) => allowed.includes(origin + pathname));
  for (const { pathname, search } of sources) {
    const { status } = await preview.ask(pathname + search, { headers: { 'User-Agent': agent } });
    if (status !== 200) throw new Error(`An image could not be loaded: ${status}`);
  }
  return sources.length;
};
