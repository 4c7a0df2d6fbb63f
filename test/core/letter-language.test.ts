import { letterLanguage } from '../../src/core/letter-language';

test.each([
  ['お見積り', '', 'taro@example.com', 'ja'],
  ['Quotation', 'いつもお世話になっております。', 'taro@example.com', 'ja'],
  ['Quotation', 'Dear Taro, please find it attached.', 'taro@example.co.jp', 'en'],
  ['Re: Quotation', '', 'taro@example.co.jp', 'en'],
  ['ごあいさつ', '', 'taro@example.com', 'ja'],
  ['Meeting', 'Dear Wang, カタログ attached', 'wang@example.com.tw', 'ja'],
  ['PO-1234', '', 'taro@example.co.jp', 'ja'],
  ['PO-1234', '', 'taro@example.com', 'en'],
  ['', '', 'taro@example.co.jp', 'ja'],
  ['', '', 'taro@example.com', 'en'],
  ['見積書', '', 'taro@example.com', 'ja'],
  ['報價單', '', 'wang@example.com.tw', 'en'],
  ['見積書', '', 'taro@example.jp', 'ja'],
  ['Angebot für Paletten', 'Sehr geehrter Herr Weber', 'weber@example.de', 'en'],
])('subject "%s", text "%s", to %s: %s', (subject, opening, address, language) => {
  expect(letterLanguage({ subject, opening }, [address])).toBe(language);
});
