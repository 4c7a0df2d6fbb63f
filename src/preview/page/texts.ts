// What the page says, in Japanese and English. The add-on's cards bring words of their own.
import type { Language } from '../api';

/** `[ja, en]`: a text that lacks one of them does not compile. */
type Pair = readonly [ja: string, en: string];

const TEXTS = {
  product: ['Kidoku プレビュー', 'Kidoku preview'],
  skip: ['本文へ移動', 'Skip to the main part'],
  loading: ['読み込んでいます…', 'Loading…'],
  retry: ['もう一度試す', 'Try again'],
  close: ['閉じる', 'Close'],
  cancel: ['キャンセル', 'Cancel'],
  back: ['戻る', 'Back'],

  'failed.gone': [
    'プレビューのサーバーから応答がありません。ターミナルで npm start を実行し、「もう一度試す」を押してください。',
    'The preview’s server does not answer. Run npm start in the terminal, then press “Try again”.',
  ],
  'failed.other {reason}': ['うまくいきませんでした：{reason}', 'That did not work: {reason}'],
  'failed.notFound': [
    '見つかりませんでした。移動または削除された可能性があります。',
    'Not found. It may have been moved or deleted.',
  ],

  'bar.menu': ['メインメニュー', 'Main menu'],
  'bar.preview': ['プレビューの操作', 'Preview controls'],
  'bar.search': ['メールを検索', 'Search mail'],
  'bar.searchGo': ['検索', 'Search'],
  'bar.searchClear': ['検索をやめる', 'Clear search'],
  'bar.seat {name}': ['座席：{name}', 'You are: {name}'],
  'bar.seats': ['だれの席に座りますか', 'Whose seat do you take?'],
  'bar.senderSeat {name}': ['{name}（送信者）', '{name} (sender)'],
  'bar.asks': ['画像を表示・開封確認を尋ねる', 'shows images, asks about receipts'],
  'bar.proxy': ['画像はプロキシ経由・開封確認なし', 'images through a proxy, no receipts'],
  'bar.noImages': ['画像なし・開封確認なし', 'no images, no receipts'],
  'bar.time': ['時間を進める', 'Move time'],
  'bar.unreadThere {n}': ['受信者の未読 {n} 件', '{n} unread at the recipients’'],
  'bar.unread {n}': ['未読 {n}', '{n} unread'],
  'bar.clock {at}': ['時計：{at}', 'Clock: {at}'],
  'bar.language': ['言語：日本語（English に切り替え）', 'Language: English (switch to 日本語)'],
  'bar.languageShort': ['日本語', 'English'],
  'bar.phone': ['スマートフォン表示', 'Phone layout'],
  'bar.dark': ['ダーク表示', 'Dark theme'],
  'bar.developer': ['開発者パネル', 'Developers’ panel'],

  'time.hour': ['1 時間進める', 'Forward 1 hour'],
  'time.day': ['1 日進める', 'Forward 1 day'],
  'time.week': ['7 日進める', 'Forward 7 days'],
  'time.hourly': ['1 時間ごとのトリガーを実行', 'Run the hourly trigger'],
  'time.moved {at}': ['時計を進めました：{at}', 'The clock now says {at}.'],
  'time.hourlyDone {ms} {calls}': [
    '1 時間ごとのトリガーを実行しました（{ms} ミリ秒、Gmail の呼び出し {calls} 回）。',
    'The hourly trigger ran in {ms} ms. Calls of Gmail: {calls}.',
  ],
  'time.hourlyFailed {reason}': ['トリガーがエラーで終わりました：{reason}', 'The hourly trigger failed: {reason}'],
  'time.seat {name} {at}': [
    '{name} さんの席に移り、時計を 15 分進めました（{at}）。送信直後の読み込みは機械とみなされるためです。',
    'You are in the seat of {name}, and the clock moved 15 minutes, to {at}: loads right after sending count as a machine’s.',
  ],

  'folder.navigation': ['フォルダ', 'Folders'],
  'folder.inbox': ['受信トレイ', 'Inbox'],
  'folder.sent': ['送信済み', 'Sent'],
  'folder.drafts': ['下書き', 'Drafts'],
  'folder.all': ['すべてのメール', 'All Mail'],
  'folder.spam': ['迷惑メール', 'Spam'],
  'folder.trash': ['ゴミ箱', 'Trash'],

  'folder.sample': [
    'サンプルのメールボックスです。メールがこの端末の外に送られることはありません。',
    'A sample mailbox. No mail leaves this machine.',
  ],
  'folder.own': [
    'ご自身のメールボックスの写しです。元のファイルは変わらず、メールがこの端末の外に送られることもありません。',
    'A copy of your mailbox. Its file stays as it is, and no mail leaves this machine.',
  ],

  'list.found {query}': ['「{query}」の検索結果', 'Results for “{query}”'],
  'list.refresh': ['更新', 'Refresh'],
  'list.position {first} {last} {total}': ['{first}–{last} / {total} 件', '{first}–{last} of {total}'],
  'list.newer': ['新しいメール', 'Newer'],
  'list.older': ['古いメール', 'Older'],
  'list.unread': ['未読', 'Unread'],
  'list.draft': ['下書き', 'Draft'],
  'list.attachment': ['添付ファイルあり', 'Has attachment'],
  'list.noSubject': ['（件名なし）', '(no subject)'],
  'list.noPeople': ['（宛先なし）', '(no recipients)'],
  'list.toPeople {people}': ['宛先: {people}', 'To: {people}'],
  'list.empty': ['メールはありません。', 'There is no mail here.'],
  'list.nothingFound': ['検索条件に一致するメールはありません。', 'No mail matches your search.'],

  'mail.conversation': ['スレッド', 'Conversation'],
  'mail.backTo {list}': ['{list}に戻る', 'Back to {list}'],
  'mail.search': ['検索結果', 'search results'],
  'mail.to {people}': ['To: {people}', 'to {people}'],
  'mail.cc {people}': ['Cc: {people}', 'cc {people}'],
  'mail.bcc {people}': ['Bcc: {people}', 'bcc {people}'],
  'mail.me': ['自分', 'me'],
  'mail.body {name}': ['{name} のメッセージの本文', 'Body of the message from {name}'],
  'mail.attachments': ['添付ファイル', 'Attachments'],
  'mail.unnamed': ['（名前なし）', '(no name)'],
  'mail.reply': ['返信', 'Reply'],
  'mail.replyAll': ['全員に返信', 'Reply all'],
  'mail.draftHere': ['この返信は下書きです。', 'This reply is a draft.'],
  'mail.editDraft': ['下書きを編集', 'Edit draft'],
  'mail.quoteHead {at} {who}': ['{at} {who}:', 'On {at}, {who} wrote:'],

  'compose.open': ['作成', 'Compose'],
  'compose.new': ['新規メッセージ', 'New Message'],
  'compose.to': ['宛先', 'To'],
  'compose.cc': ['Cc', 'Cc'],
  'compose.bcc': ['Bcc', 'Bcc'],
  'compose.showCc': ['Cc を追加', 'Add Cc recipients'],
  'compose.showBcc': ['Bcc を追加', 'Add Bcc recipients'],
  'compose.suggestions': ['宛先の候補', 'Suggested recipients'],
  'compose.suggest {name}': ['{name} を宛先に追加', 'Add {name} to the recipients'],
  'compose.subject': ['件名', 'Subject'],
  'compose.body': ['メッセージ本文', 'Message Body'],
  'compose.send': ['送信', 'Send'],
  'compose.discard': ['下書きを破棄', 'Discard draft'],
  'compose.minimise': ['最小化', 'Minimise'],
  'compose.restore': ['元のサイズに戻す', 'Restore'],
  'compose.close': ['保存して閉じる', 'Save & close'],
  'compose.formatting': ['書式設定', 'Formatting'],
  'compose.bold': ['太字', 'Bold'],
  'compose.italic': ['斜体', 'Italic'],
  'compose.underline': ['下線', 'Underline'],
  'compose.list': ['箇条書き', 'Bulleted list'],
  'compose.link': ['リンクを挿入', 'Insert link'],
  'compose.linkAddress': ['リンク先の URL', 'Address of the link'],
  'compose.linkInsert': ['挿入', 'Insert'],
  'compose.linkWrong': [
    'https:// で始まる URL か mailto: を入力してください。',
    'Enter an address that begins with https:// or mailto:.',
  ],
  'compose.saving': ['保存しています…', 'Saving…'],
  'compose.saved': ['下書きを保存しました', 'Saved'],
  'compose.notSaved': ['保存できませんでした。変更すると再試行します', 'Not saved. The next change tries again'],
  'compose.sending': ['送信しています…', 'Sending…'],
  'compose.sent': ['メッセージを送信しました。', 'Message sent.'],
  'compose.delivered {people}': [
    'この端末の受信者に届きました：{people}。上の「座席」から開けます。',
    'Delivered on this machine to {people}: take their seat at the top to open it.',
  ],
  'compose.discarded': ['下書きを破棄しました。', 'Draft discarded.'],
  'compose.kept': ['下書きを保存しました。', 'Draft saved.'],
  'compose.noRecipient': ['宛先を 1 つ以上入力してください。', 'Enter at least one recipient.'],
  'compose.wrongAddress {address}': [
    '「{address}」はメールアドレスとして正しくありません。',
    '“{address}” is not a valid address.',
  ],
  'compose.gone': [
    'この下書きはもうありません。送信または削除されました。ここでの変更は保存されません。',
    'This draft is gone: it was sent or deleted. Changes here are not saved.',
  ],
  'compose.image': ['画像', 'image'],
  'compose.pixel': ['1×1 画像', '1×1 image'],
  'compose.addOn {name}': ['{name} を開く', 'Open {name}'],
  'compose.addOnPanel {name}': ['{name}（作成中のメール）', '{name} for this message'],

  'panel.region {name}': ['アドオン {name}', 'Add-on {name}'],
  'panel.menu {name}': ['{name} のメニュー', 'Menu of {name}'],
  'panel.close': ['サイドパネルを閉じる', 'Close side panel'],
  'panel.addOns': ['アドオン', 'Add-ons'],
  'panel.openMail': ['メールを開くと、ここにカードが表示されます。', 'Open a mail, and its card appears here.'],
  'panel.phoneButton {name}': ['{name} をこのメールで開く', 'Open {name} for this message'],
  'link.title': ['外部のページを開きますか', 'Open a page outside the preview?'],
  'link.what': ['新しいタブで次のアドレスを開きます。', 'A new tab opens this address:'],
  'link.open': ['新しいタブで開く', 'Open in a new tab'],
  'link.unsafe {url}': ['このアドレスは開けません：{url}', 'This address cannot be opened: {url}'],

  'seat.desk {name} {address}': ['{name} さん（{address}）の席です。', 'This is the desk of {name} ({address}).'],
  'seat.asks': [
    '画像をそのまま読み込み、開封確認を返すかどうかを本人に尋ねるメールソフトです（Outlook に近い動作）。',
    'Their mail program loads images itself and asks before it sends a read receipt, much as Outlook does.',
  ],
  'seat.proxy': [
    '画像をプロキシ経由で読み込み、開封確認は返さないメールソフトです（Gmail に近い動作）。',
    'Their mail program loads images through a proxy and sends no read receipts, much as Gmail does.',
  ],
  'seat.noImages': [
    '画像を表示せず、開封確認も返さないメールソフトです。',
    'Their mail program shows no images and sends no read receipts.',
  ],
  'seat.backToSender {name}': ['{name} さん（送信者）の席に戻る', 'Back to {name} (sender)'],
  'seat.mail {name}': ['{name} さんの受信トレイ', 'Inbox of {name}'],
  'seat.empty': [
    'まだメールはありません。送信者の席からこの宛先にメールを送ってください。',
    'No mail yet. Send one to this address from the sender’s seat.',
  ],
  'seat.choose': ['メールを選ぶと、ここに表示されます。', 'Choose a mail to read it here.'],
  'seat.from {who}': ['差出人: {who}', 'From: {who}'],
  'seat.message': ['メール', 'Mail'],
  'seat.actions': ['受信者としての操作', 'What this recipient does'],
  'seat.reply': ['返信', 'Reply'],
  'seat.replyText': ['返信の本文', 'Text of the reply'],
  'seat.replySample': [
    'ご連絡ありがとうございます。内容を確認いたしました。',
    'Thank you for your message. I have read it and agree.',
  ],
  'seat.replySend': ['返信を送る', 'Send reply'],
  'seat.outOfOffice': ['不在の自動応答を返す', 'Out of office'],
  'seat.bounce': ['不達にする', 'Bounce'],
  'seat.bounceThis {subject}': ['「{subject}」を不達にする', 'Bounce: {subject}'],
  'seat.bounceHint': ['相手のサーバーがメールを送り返します', 'Their server returns it'],
  'seat.asksReceipt {who}': [
    '{who} さんが開封確認を求めています。送信しますか？',
    '{who} asks for a read receipt. Send it?',
  ],
  'seat.sendReceipt': ['はい、開封確認を送る', 'Yes, send the receipt'],
  'seat.declineReceipt': ['いいえ、送らない', 'No, do not send it'],
  'seat.receiptSent': ['開封確認を送信しました。', 'The read receipt was sent.'],
  'seat.receiptDeclined': ['開封確認は送信していません。', 'No read receipt was sent.'],
  'seat.receiptIgnored': [
    'このメールは開封確認を求めていますが、このメールソフトは返しません。',
    'This mail asks for a read receipt; this program sends none.',
  ],
  'seat.done': ['これまでの操作', 'Done so far'],
  'seat.doneNothing': ['まだ何もしていません', 'nothing yet'],
  'done.opened': ['開いた', 'Opened'],
  'done.sendReceipt': ['開封確認を送った', 'Receipt sent'],
  'done.declineReceipt': ['開封確認を断った', 'Receipt declined'],
  'done.reply': ['返信した', 'Replied'],
  'done.outOfOffice': ['不在の自動応答を返した', 'Out of office sent'],
  'done.bounce': ['不達にした', 'Bounced'],
  'seat.did {what} {name}': [
    '{what}。送信者の席に戻ると、{name} に反映されます。',
    '{what}. Go back to the sender’s seat to see what {name} says.',
  ],

  'dev.executions': ['実行履歴', 'Executions'],
  'dev.run': ['関数', 'Function'],
  'dev.at': ['時刻', 'Time'],
  'dev.ms': ['ミリ秒', 'ms'],
  'dev.mail': ['メール', 'Mail'],
  'dev.state': ['状態', 'State'],
  'dev.other': ['その他', 'Other'],
  'dev.failed': ['エラー', 'error'],
  'dev.view': ['表示', 'Show'],
  'dev.calls': ['呼び出し', 'Calls'],
  'dev.card': ['表示中のカード', 'Card on top'],
  'dev.result': ['結果', 'Result'],
  'dev.log': ['ログ', 'Log'],
  'dev.event': ['イベント', 'Event'],
  'dev.copy': ['コピー', 'Copy'],
  'dev.copied': ['コピーしました。', 'Copied.'],
  'dev.notCopied': ['コピーできませんでした。', 'Could not copy.'],
  'dev.noExecutions': ['まだ実行されていません。', 'Nothing has run yet.'],
  'dev.noLog': ['ログはありません。', 'Nothing was logged.'],
  'dev.noCard': ['表示中のカードはありません。', 'No card is shown.'],
  'dev.apart': ['スクリプト内で済む呼び出し', 'Calls that do not leave the script'],
} as const satisfies Readonly<Record<string, Pair>>;

export type TextKey = keyof typeof TEXTS;

type Names<Key> = Key extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** The text behind a key, with the values that the key names. */
export type Translate = <Key extends TextKey>(
  key: Key,
  ...values: [Names<Key>] extends [never] ? [] : [Readonly<Record<Names<Key>, string | number>>]
) => string;

export const textsIn = (language: Language): Translate => {
  const place = language === 'ja' ? 0 : 1;
  return (key, ...[values]) => {
    const known: Readonly<Record<string, string | number>> = values ?? {};
    return TEXTS[key][place].replace(/\{(\w+)\}/g, (all, name: string) => String(known[name] ?? all));
  };
};
