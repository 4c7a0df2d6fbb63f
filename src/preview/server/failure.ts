import type { Language } from '../api';

type Told = Readonly<Record<Language, (about: string) => string>>;

const told = (en: (about: string) => string, ja: (about: string) => string): Told => ({ en, ja });

/** Why something is not done, as a user reads it. */
const SENTENCES = {
  foreignHost: told(
    () => 'This server answers only requests to its own address on this machine.',
    () => 'このサーバーは、このコンピューター上の自分のアドレスへの要求にのみ応答します。',
  ),
  foreignOrigin: told(
    () => 'Only the preview page itself may change something here.',
    () => '変更できるのは、プレビューのページ自身だけです。',
  ),
  method: told(
    () => 'This kind of request is not answered here.',
    () => 'この種類の要求には応答できません。',
  ),
  contentType: told(
    () => 'The request has a content type that is not expected here.',
    () => '要求の Content-Type が正しくありません。',
  ),
  tooLarge: told(
    () => 'This is larger than Gmail would take.',
    () => 'Gmail で扱える大きさを超えています。',
  ),
  unreadable: told(
    (what) => `The request could not be understood: ${what}`,
    (what) => `要求を読み取れませんでした: ${what}`,
  ),
  noSuchPage: told(
    () => 'There is nothing at this address.',
    () => 'このアドレスには何もありません。',
  ),
  pageNotBuilt: told(
    () => 'The page is not built yet. Please run npm run build.',
    () => 'ページがまだビルドされていません。npm run build を実行してください。',
  ),
  noSuchThread: told(
    () => 'This conversation is no longer in the mailbox.',
    () => 'このスレッドはメールボックスにありません。',
  ),
  noSuchMessage: told(
    () => 'This message is no longer in the mailbox.',
    () => 'このメッセージはメールボックスにありません。',
  ),
  noSuchAttachment: told(
    () => 'This message has no such attachment.',
    () => 'このメッセージに、その添付ファイルはありません。',
  ),
  noSuchDraft: told(
    () => 'This draft is no longer there. It may have been sent or discarded.',
    () => 'この下書きは見つかりません。送信または破棄された可能性があります。',
  ),
  noSuchSeat: told(
    () => 'There is no such recipient here.',
    () => 'この受信者は登録されていません。',
  ),
  notNamed: told(
    (name) => `The add-on's manifest and cards name no function "${name}".`,
    (name) => `アドオンのマニフェストとカードに、関数「${name}」はありません。`,
  ),
  noRecipient: told(
    () => 'Please name at least one recipient.',
    () => '宛先を1件以上指定してください。',
  ),
  wrongAddress: told(
    (text) => `"${text}" is not an e-mail address. Please correct it.`,
    (text) => `「${text}」はメールアドレスではありません。修正してください。`,
  ),
  receiptNotAsked: told(
    () => 'This mail did not ask for a read receipt.',
    () => 'このメールでは開封確認が求められていません。',
  ),
  noReceipts: told(
    () => "This recipient's mail program sends no read receipts.",
    () => 'この受信者のメールソフトは開封確認を送信しません。',
  ),
  alreadyDone: told(
    () => 'This was already done for this mail.',
    () => 'このメールでは、すでに実行済みです。',
  ),
  internal: told(
    () => 'Something went wrong in the preview. Its log in the terminal says more.',
    () => 'プレビューで問題が発生しました。詳細はターミナルのログを確認してください。',
  ),
} as const;

export type Reason = keyof typeof SENTENCES;
export type FailureStatus = 400 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 500;

/** A request that is not carried out. `about` is put into the sentence. */
export class Refused extends Error {
  constructor(
    readonly status: FailureStatus,
    readonly reason: Reason,
    readonly about = '',
  ) {
    super(SENTENCES[reason].en(about));
  }
}

export const sentenceOf = ({ reason, about }: Refused, language: Language): string =>
  SENTENCES[reason][language](about.length > 200 ? `${about.slice(0, 200)}…` : about);

/** The first of Accept-Language: the page names its own, a bare address the browser's. Else what the preview was started with. */
export const languageAsked = (header: string | undefined, otherwise: Language): Language => {
  const [, first] = /^\s*(ja|en)\b/i.exec(header ?? '') ?? [];
  if (first === undefined) return otherwise;
  return first.toLowerCase() === 'ja' ? 'ja' : 'en';
};
