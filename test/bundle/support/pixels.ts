import type { Emulator } from '../../../src/emulator/options';
import { press } from '../../tools/cards';
import { addOn } from './add-on';
import { type Letter, momentOf, sent } from './letters';

export const BASE = `https://script.google.com/macros/s/AKfycb${'x'.repeat(66)}/exec`;

/** User agents as they come to a web app. */
export const AGENTS = {
  gmail: 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
  prefetch:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0',
  yahoo: 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
  outlook:
    'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; ms-office; MSOffice 16)',
  apple: 'Mozilla/5.0',
  scanner: 'Mozilla/5.0 (compatible; Barracuda Sentinel (EE))',
} as const;

/** The built add-on with a web app, in an empty mailbox. */
export const withWebApp = (letters: readonly Letter[] = []): Emulator => {
  const emulator = addOn(letters);
  emulator.scriptProperties.set('pixel.base', BASE);
  return emulator;
};

const TO = ['taro@example.co.jp'];

/** Inserts a pixel with the compose card, at a time. -> its token. */
export const insertPixel = (emulator: Emulator, at: string, to: readonly string[] = TO): string => {
  emulator.clock.set(momentOf(at));
  const event = {
    commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', userLocale: 'ja', timeZone: { id: 'Asia/Tokyo' } },
    gmail: { toRecipients: to },
  };
  const formInputs = { pixel: { stringInputs: { value: ['on'] } } };
  const response = press(emulator, emulator.call('onCompose', event), '挿入', {
    ...event,
    commonEventObject: { ...event.commonEventObject, formInputs },
  });
  const [, token] = /[?&]t=([\w-]{42})/.exec(JSON.stringify(response)) ?? [];
  if (!token) throw new Error(`No pixel was inserted: ${JSON.stringify(response)}`);
  return token;
};

export const imageOf = (token: string): string => `<img src="${BASE}?t=${token}" width="1" height="1" alt="">`;

/** A mail in HTML that the user sent. */
export const sentHtml = (
  at: string,
  html: string,
  { to = TO, subject = 'お見積りの件', id = 'quotation', thread = 'the conversation', answers = '' } = {},
): Letter =>
  sent(
    at,
    `
To: ${to.join(', ')}
Subject: ${subject}
Message-ID: <${id}@kidoku.example>${answers ? `\nIn-Reply-To: <${answers}>` : ''}
Content-Type: multipart/alternative; boundary="alt"

--alt
Content-Type: text/plain; charset=UTF-8

ご検討のうえ、お返事をいただけますでしょうか。
--alt
Content-Type: text/html; charset=UTF-8

<div dir="ltr">ご検討のうえ、お返事をいただけますでしょうか。${html}</div>
--alt--`,
    { thread },
  );

/** A program loads the pixel. -> what the web app answers. */
export const load = (
  emulator: Emulator,
  token: string,
  at: string | number,
  agent: keyof typeof AGENTS = 'gmail',
): unknown => {
  emulator.clock.set(typeof at === 'number' ? at : momentOf(at));
  return emulator.call(
    'doGet',
    {
      queryString: `t=${token}`,
      parameter: { t: token },
      parameters: { t: [token] },
      contextPath: '',
      contentLength: -1,
    },
    { userAgent: AGENTS[agent] },
  );
};

/** The texts of a web app's answer. */
export const answerOf = (answer: unknown): string => {
  const { getContent } = answer as { getContent: () => string };
  return getContent();
};
