import { verdictOf } from '../../../src/core/pixel/user-agent';

test.each([
  ['gmail', 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'],
  ['likely', 'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html'],
  [
    'prefetch',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0',
  ],
  [
    'likely',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
  ],
  ['likely', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0'],
  ['likely', 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)'],
  [
    'likely',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  ],
  [
    'likely',
    'Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
  ],
  [
    'likely',
    'Mozilla/5.0 (Linux; Android 10; CUBOT) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.0.0 Mobile Safari/537.36',
  ],
  ['likely', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0; SkypeSpaces/1.0a$*+) like Gecko'],
  ['likely', 'Becky! ver. 2.81.05 [ja]'],
  ['likely', 'Evolution/3.50'],
  ['likely', 'Shuriken/2018'],
  ['likely', 'Shuriken Pro 7'],
  ['likely', 'Sylpheed 3.7.0 (GTK+ 2.24.32; i686-pc-mingw32)'],
  ['likely', 'WeMail32 ver 2.51'],
  ['likely', 'AL-Mail32 Version 1.13'],
  ['likely', 'EdMax Ver2.85.6F'],
  ['likely', 'Winbiff [Version 2.51PL4]'],
  ['likely', 'QUALCOMM Windows Eudora Version 7.1.0.9'],
  ['likely', 'Lotus-Notes/6.0; Windows-NT'],
  ['likely', 'HCL Notes Release 12.0.2'],
  ['likely', 'Mulberry/4.0.8 (Win32)'],
  ['likely', 'HidemaruMail 7.30 (WinNT,602)'],
  ['likely', 'TuruKame 5.69 (WinNT,601)'],
  ['likely', 'Datula version 1.52.01 for Windows'],
  ['likely', 'The Bat! (v9.4.4) Professional'],
  ['likely', 'eM Client/9.2.2157.0'],
  ['likely', 'Novell GroupWise Client/18.4'],
  ['unconfirmed', 'Mozilla/5.0'],
  ['unconfirmed', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'],
  ['scanner', undefined],
  ['scanner', null],
  ['scanner', ''],
  ['scanner', 'curl/8.5.0'],
  ['scanner', 'python-requests/2.32.3'],
  ['scanner', 'Go-http-client/1.1'],
  ['scanner', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  ['scanner', 'Mozilla/5.0 (compatible; Barracuda Sentinel (EE))'],
  ['scanner', 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Mimecast) Chrome/90.0 Safari/537.36'],
  ['scanner', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
  ['scanner', 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com'],
  ['scanner', 'Mozilla/5.0 (compatible; Some Bot; +https://example.com/)'],
  ['scanner', 'Twitterbot/1.0'],
  ['scanner', 'Lotus Notes-like bot'],
  ['scanner', 'something nobody knows'],
] as const)('%s: %s', (verdict, agent) => {
  expect(verdictOf(agent)).toBe(verdict);
});

test('a very long one is judged by how it begins', () => {
  expect(verdictOf(`Mozilla/5.0 ${'('.repeat(5_000_000)}`)).toBe('likely');
});
