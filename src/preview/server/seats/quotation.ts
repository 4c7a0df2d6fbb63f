import type { Language } from '../../api';
import { escapeHtml, htmlOfText } from '../body/mail-html';
import { type Answered, spelled } from './answered';

/** What a mail program puts below an answer: the mail itself, its images included. */
export type Quotation = { readonly html: string; readonly text: string };

export const quotationOf = (of: Answered): Quotation => {
  const { seat, message } = of;
  const parsed = seat.contents.parsed(message);
  const text = parsed.plainText().trimEnd();
  const html = parsed.htmlText() ?? `<div style="white-space:pre-wrap">${htmlOfText(text)}</div>`;
  return seat.person.program === 'proxy' ? asGmail(of, { html, text }) : asOutlook(of, { html, text });
};

const asGmail = (of: Answered, { html, text }: Quotation): Quotation => {
  const { seat, sender, message } = of;
  const at = spelled(of, message.internalDate, { dateStyle: 'full', timeStyle: 'short' });
  const named = `${sender.name} <${sender.address}>`.trim();
  const line = seat.person.language === 'ja' ? `${at} ${named}:` : `On ${at}, ${named} wrote:`;
  return {
    html: `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escapeHtml(line)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${html}</blockquote></div>`,
    text: `${line}\n\n${text.replace(/^/gm, '> ')}`,
  };
};

const asOutlook = (of: Answered, { html, text }: Quotation): Quotation => {
  const { seat, sender, message, subject, field } = of;
  const [from, sent, to, about] = LABELS[seat.person.language];
  const lines = [
    [from, `${sender.name} <${sender.address}>`.trim()],
    [sent, spelled(of, message.internalDate, { dateStyle: 'full', timeStyle: 'short' })],
    [to, field('To')],
    [about, subject],
  ] as const;
  const shown = lines.map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`).join('<br>');
  return {
    html: `<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">${shown}<div>&nbsp;</div></div><div>${html}</div>`,
    text: `${'_'.repeat(32)}\n${lines.map(([label, value]) => `${label}: ${value}`).join('\n')}\n\n${text}`,
  };
};

const LABELS: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  ja: ['差出人', '送信日時', '宛先', '件名'],
  en: ['From', 'Sent', 'To', 'Subject'],
};
