/** What mailers put before the original's subject in a receipt. Alone it decides nothing. */
const SUBJECT =
  /^\s*(?:(?:not )?read|(?:read|return) receipt[^:]{0,20}|gelesen|lesebest(?:ä|ae)tigung|lu|confirmation de lecture|le(?:í|i)do|confirmaci(?:ó|o)n de lectura|letto|lida|gelezen|開封済み?|開封確認|既読|未読|已读(?:回执)?|已讀|읽음)\s?(?::|：|-|–|\()/i;

/*  Sentences that mailers write in place of, or beside, a machine-readable report. Each begins the mail. */
const DISPLAYED: readonly RegExp[] = [
  /^this is an? (?:return|read) receipt (?:for|of) the (?:e-?mail|mail|message)\b/i,
  /^your (?:e-?mail|message)\b.{0,160}\b(?:was|has been) (?:read|opened|displayed)\b/i,
  /^(?:ihre|die) nachricht\b.{0,160}\bwurde\b.{0,60}\b(?:gelesen|angezeigt|geöffnet)\b/i,
  /^votre message\b.{0,160}\ba été (?:lu|affiché|ouvert)\b/i,
  /^(?:su|el) mensaje\b.{0,160}\b(?:fue|ha sido) (?:leído|abierto|mostrado)\b/i,
  /^(?:次の|以下の|あなた(?:の|が送信した)|送信された)?(?:メッセージ|メール)(?:は|が).{0,120}(?:開封|表示)されました/,
  /^.{0,80}(?:に|へ|宛に|あてに)送信(?:した|された)(?:メッセージ|メール)の(?:開封確認|受信確認|開封通知)(?:です|メッセージ|メール)/,
  /^您(?:发送)?的(?:邮件|消息).{0,120}已(?:被)?(?:阅读|閱讀|打开)/,
];

const DELETED: readonly RegExp[] = [
  /^your (?:e-?mail|message)\b.{0,160}\bdeleted without being (?:read|displayed|opened)\b/i,
  /^(?:ihre|die) nachricht\b.{0,160}\bungelesen gelöscht\b/i,
  /^.{0,160}(?:開封|表示)(?:されずに|されないまま|せずに)削除されました/,
];

export default { SUBJECT, DISPLAYED, DELETED };
