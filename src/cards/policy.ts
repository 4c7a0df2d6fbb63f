import type { ReceiptRefusal } from '../app/policy';
import { type Ceiling, sentenceFor } from '../core/policy/ceiling';
import type { Limits } from '../core/policy/policy';
import { showHomepage } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { toldCard } from './told';
import { buttonOf, rowOf } from './widgets';

/**
 * That something is limited, with the administrator's own sentence; whom to tell, where the policy cannot be read.
 * Plain text, not escaped.
 */
export const policyWords = (
  { texts: { t, language } }: CardContext,
  ceiling: Ceiling,
  limit: keyof Limits,
  text: string,
): string => {
  const { broken } = ceiling;
  if (broken) return t('policy.broken {who}', { who: broken.contact ?? t('policy.contact') });
  const standing = sentenceFor(ceiling, limit, language);
  return standing ? t('event.details {statement} {standing}', { statement: text, standing }) : text;
};

const MAX_NAMED = 5;

/** Why no receipt can be asked for. */
export const refusalWords = (context: CardContext, refusal: ReceiptRefusal): string => {
  const { t } = context.texts;
  if (refusal.kind === 'receiptsOff') return policyWords(context, refusal.ceiling, 'receipts', t('policy.receiptsOff'));
  const { named } = refusal;
  const who = [...named.slice(0, MAX_NAMED), ...(named.length > MAX_NAMED ? ['…'] : [])].join(', ');
  return policyWords(context, refusal.ceiling, 'receipts', t('policy.receiptsInternal {who}', { who }));
};

/** What stands in the place of something that cannot be chosen. */
export const limitedRow = ({ texts: { t } }: CardContext, name: string, words: string) =>
  rowOf({ icon: 'notice', iconWord: t('notice.label'), text: html`<b>${name}</b>`, below: words });

export const exportOffCard = (context: CardContext, ceiling: Ceiling) => {
  const { t } = context.texts;
  return offCard(context, t('export.notSentTitle'), policyWords(context, ceiling, 'export', t('policy.off')));
};

export const receiptsOffCard = (context: CardContext, refusal: ReceiptRefusal) =>
  offCard(context, context.texts.t('action.sendWithReceipt'), refusalWords(context, refusal));

const offCard = (context: CardContext, title: string, what: string) => {
  const { t } = context.texts;
  const buttons = [buttonOf(t('action.list'), showHomepage())];
  return toldCard(context, { title, icon: 'notice', what, advice: t('policy.advice'), buttons });
};
