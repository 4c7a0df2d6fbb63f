/**
 * What matters in a mail's HTML. Every alternative begins with what it cannot contain again, so that the time is
 * linear whatever stands there. The dashes begin what Outlook quotes as plain text.
 */
const MARKUP =
  /<(\/?)(div|blockquote)\b([^<>]{0,2000})>|[?&](?:amp;)?t=([\w-]{42})(?![\w-])|--- ?(?:Original Message|Original Appointment|Forwarded message|元のメッセージ|転送メッセージ|Ursprüngliche Nachricht|Message d'origine|Mensaje original|원본 메시지|邮件原件|原始邮件) ?---/gi;

/** Gmail's composer indents with the same element. */
const INDENTATION = /^(?![^<>]*\b(?:class|cite|type)=)[^<>]*\bborder:\s*none/i;

const QUOTING_CLASS = /\bclass=["']?[^"'>]*\b(?:gmail_quote|yahoo_quoted|moz-forward-container)\b/i;

/** Outlook names the place where it begins to quote, or draws a line there; nothing marks where the quotation ends. */
const OUTLOOK_PLACE = /\bid=["']?(?:x_)?(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)\b/i;

const OUTLOOK_LINE = /\bborder-top:\s*solid|\bborder:\s*none;\s*border-top/i;

/** Below its line Outlook names sender, time, recipients and subject of what it quotes. Signatures have lines, too. */
const QUOTED_HEADER = /^(?:From|差出人|Von|De|Da|Van|Från|Fra|Lähettäjä|От|发件人|寄件者|寄件人|보낸 사람)\s*[:：]/i;

const BOLD_LABEL = /<b\b[^<>]{0,200}>(?:<span[^<>]{0,200}>)?[^<>]{1,25}[:：]/gi;

export default { MARKUP, INDENTATION, QUOTING_CLASS, OUTLOOK_PLACE, OUTLOOK_LINE, QUOTED_HEADER, BOLD_LABEL };
