import { NEWS_KINDS, type News } from '../app/hourly/news';
import type { Standing, Telling } from '../app/hourly/tell';
import { deliveryWords } from './bounce-cause';
import type { CardContext } from './context';
import { dueWords } from './due';
import { type Html, html } from './escape';
import { gmailAddress } from './gmail-address';
import { recipientsOf, subjectOf } from './people';
import { momentOf } from './when';

/** So many events are told one by one, and so many threads that became due. */
const MOST_TOLD = 20;
const MOST_DUE = 10;
/** A phone's notification shows about so much of a subject. */
const MAX_SUBJECT = 60;

/** A mail to oneself about what has just happened: its subject says it where it is one thing. */
export const noticeLetter = (context: CardContext, telling: Telling) => {
  const [only, ...others] = telling.news;
  const subject =
    only && others.length === 0
      ? headline(context, only)
      : context.texts.t('list.named {name} {text}', { name: 'Kidoku', text: counted(context, telling.news) });
  return letterOf(context, telling, subject, []);
};

/** A mail to oneself with what became due and what happened since the last one, and how things stand. */
export const digestLetter = (context: CardContext, telling: Telling, { waiting, due }: Standing) => {
  const { t } = context.texts;
  const subject = t('digest.subject {counts}', { counts: counted(context, telling.news) });
  const dueLine = due > 0 ? [t('digest.due {n}', { n: due })] : [];
  return letterOf(context, telling, subject, [t('digest.waiting {n}', { n: waiting }), ...dueLine]);
};

const letterOf = (
  context: CardContext,
  { account, news }: Telling,
  subject: string,
  closing: readonly string[],
): { readonly subject: string; readonly text: string; readonly html: string } => {
  const { t } = context.texts;
  const of = (kind: News['kind']) => news.filter((one) => one.kind === kind);
  const told = [...of('due').slice(0, MOST_DUE), ...NEWS_KINDS.flatMap(of).slice(0, MOST_TOLD)];
  const left = news.length - told.length;
  const below = [...(left > 0 ? [t('notice.more {n}', { n: left })] : []), ...closing, t('notice.footer')];
  const texts = told.map((one) =>
    [headline(context, one), detail(context, one), gmailAddress(account, one.row.threadId)].join('\n'),
  );
  const entries = told.map((one) => entryOf(context, account, one));
  const paragraphs = below.map((line) => html`<p>${line}</p>`);
  return {
    subject,
    text: [...texts, ...below].join('\n\n'),
    html: html`<div lang="${context.texts.language}">${entries}${paragraphs}</div>`.markup,
  };
};

const entryOf = (context: CardContext, account: string, news: News): Html =>
  html`<p><b>${headline(context, news)}</b><br>${detail(context, news)}<br><a href="${gmailAddress(account, news.row.threadId)}">${context.texts.t('action.openInGmail')}</a></p>`;

/** `Bounced: taro@example.co.jp, “Quotation”`. */
const headline = (context: CardContext, { kind, who, row }: News): string => {
  const { t } = context.texts;
  const person = who.length > 0 ? recipientsOf(context, who) : t('thread.oneOfThem');
  return t('notice.headline {status} {who} {subject}', {
    status: t(STATUS[kind]),
    who: person,
    subject: subjectOf(context, row.subject, MAX_SUBJECT),
  });
};

const STATUS = {
  due: 'filter.due',
  bounce: 'status.bounced',
  reply: 'status.replied',
  open: 'status.opened',
} as const;

/** What it is known by, and when it was. */
const detail = (context: CardContext, news: News): string => {
  const { t } = context.texts;
  if (news.kind === 'due') return dueWords(context, news.row.followUp) ?? '';
  const { evidence, at } = news;
  const what = evidence.kind === 'bounce' ? deliveryWords(context, evidence.detail) : t(`event.${evidence.kind}`);
  return t('notice.detail {what} {at}', { what, at: momentOf(context, at) });
};

const KINDS: readonly News['kind'][] = ['due', ...NEWS_KINDS];

/** `Bounced 1 · Replied 2`. */
const counted = ({ texts: { t } }: CardContext, news: readonly News[]): string =>
  KINDS.map((kind): [News['kind'], number] => [kind, news.filter((one) => one.kind === kind).length])
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => t('notice.count {status} {n}', { status: t(STATUS[kind]), n }))
    .join(t('notice.and'));
