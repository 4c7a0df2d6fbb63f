/** Longer mail is quoted in part. Characters. */
const MOST_QUOTED = 10_000;

/** The address of a pixel or of its opt-out page, with the brackets of a plain text around it: core/pixel/token.ts. */
const TRACKING = /<?\bhttps?:\/\/[^\s<>]{1,500}[?&](?:amp;)?t=[\w-]{42}(?![\w-])[^\s<>]{0,100}>?/g;

/**
 * A mail as an answer quotes it, under a line that says who wrote it: of its text alone, so that no image, no pixel and
 * nobody else's markup comes along. Nothing where it has no text.
 */
export const quotationOf = (text: string, heading: string): { readonly text: string; readonly html: string } => {
  const quoted = text.replace(TRACKING, '').replace(CONTROLS, '').trim();
  if (quoted === '') return { text: '', html: '' };
  const cut = quoted.length > MOST_QUOTED ? `${quoted.slice(0, MOST_QUOTED).replace(/[\ud800-\udbff]$/, '')}…` : quoted;
  const lines = cut.split('\n').map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()));
  return {
    text: `\n\n${heading}\n${lines.join('\n')}`,
    html: `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escaped(heading)}<br></div><blockquote class="gmail_quote" style="${INDENTED}">${escaped(cut)}</blockquote></div>`,
  };
};

/** As Gmail draws what it quotes. */
const INDENTED = 'margin:0 0 0 0.8ex;border-left:1px solid #ccc;padding-left:1ex';

const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML that shows it as it is. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '').replace(/\n/g, '<br>');
