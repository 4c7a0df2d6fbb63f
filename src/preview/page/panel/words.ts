import type { Language } from '../../api';

const en = {
  /** How dates are written. */
  locale: 'en-US',
  back: 'Back',
  more: 'More actions',
  refresh: 'Refresh',
  loading: 'Loading',
  showMore: 'Show more',
  showLess: 'Show less',
  errorTitle: 'Error with the add-on',
  errorText: 'Something went wrong while the add-on was running.',
  errorDetails: 'What Apps Script said',
  nothing: 'The add-on returned no card.',
  unreadable: 'The add-on returned something that is neither a card nor a response.',
  unknownWidget: 'Unknown widget',
  brokenWidget: 'This widget cannot be read',
  pickCard: 'Cards',
  untitled: 'Untitled card',
  previous: 'Previous',
  next: 'Next',
  required: 'This field is required.',
  notInteger: 'Enter a whole number.',
  notNumber: 'Enter a number.',
  notEmail: 'Enter an email address.',
  noDate: 'No date chosen',
  noTime: 'No time chosen',
  filter: 'Filter',
  nothingFound: 'Nothing found',
  badLink: 'This link cannot be opened.',
  image: 'Image',
};

export type Word = keyof typeof en;
export type Words = (word: Word) => string;

const ja: Readonly<Record<Word, string>> = {
  locale: 'ja-JP',
  back: '戻る',
  more: 'その他の操作',
  refresh: '更新',
  loading: '読み込み中',
  showMore: 'もっと見る',
  showLess: '折りたたむ',
  errorTitle: 'アドオンでエラーが発生しました',
  errorText: 'アドオンの実行中に問題が発生しました。',
  errorDetails: 'Apps Script からのメッセージ',
  nothing: 'アドオンからカードが返されませんでした。',
  unreadable: 'アドオンから返された内容は、カードとしても応答としても読み取れません。',
  unknownWidget: '不明なウィジェット',
  brokenWidget: 'このウィジェットは読み取れません',
  pickCard: 'カード',
  untitled: '無題のカード',
  previous: '前へ',
  next: '次へ',
  required: 'この項目は必須です。',
  notInteger: '整数を入力してください。',
  notNumber: '数値を入力してください。',
  notEmail: 'メールアドレスを入力してください。',
  noDate: '日付は未選択です',
  noTime: '時刻は未選択です',
  filter: '絞り込み',
  nothingFound: '該当する項目はありません',
  badLink: 'このリンクは開けません。',
  image: '画像',
};

/** The panel's own words. */
export const wordsIn =
  (language: Language): Words =>
  (word) =>
    (language === 'ja' ? ja : en)[word];
