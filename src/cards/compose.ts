import type { ComposeRecipient, ComposeView } from '../app/compose';
import type { Language } from '../app/compose-event';
import { pixelNeedsLine } from '../core/policy/ceiling';
import type { Texts } from '../locales/texts';
import { insertTracking, showDrafts } from './actions';
import type { CardContext } from './context';
import { disclosureStandards } from './disclosure';
import { html } from './escape';
import { subjectOf } from './people';
import { limitedRow, policyWords, refusalWords, requiredLineWords } from './policy';
import { buttonOf, buttonsOf, paragraphOf, rowOf, sectionOf, switchOf } from './widgets';

const MAX_SUBJECT = 100;
const MAX_RECIPIENTS = 10;

/** The card in Gmail's composer: what can come back from whom, and what can be put into the mail. */
export const composeCard = (context: CardContext, view: ComposeView): GoogleAppsScript.Card_Service.Card => {
  const { t } = context.texts;
  const header = CardService.newCardHeader().setTitle(t('compose.title'));
  if (view.subject) header.setSubtitle(subjectOf(context, view.subject, MAX_SUBJECT));
  const card = CardService.newCardBuilder()
    .setHeader(header)
    .addSection(recipientsSection(context, view))
    .addSection(choiceSection(context, view));
  // Where the line is required, its wording is not the user's.
  if (!pixelNeedsLine(view.ceiling)) card.addSection(wordingSection(context, view));
  return card.addSection(receiptSection(context, view)).build();
};

const recipientsSection = ({ texts }: CardContext, { recipients, receipts }: ComposeView) => {
  const { t } = texts;
  if (recipients.length === 0) return sectionOf(undefined, [paragraphOf(html`${t('compose.noRecipients')}`)]);
  const left = recipients.length - MAX_RECIPIENTS;
  return sectionOf(t('thread.recipients {n}', { n: recipients.length }), [
    ...recipients.slice(0, MAX_RECIPIENTS).map((recipient) => recipientRow(texts, recipient, receipts !== undefined)),
    ...(left > 0 ? [paragraphOf(html`${t('thread.moreRecipients {n}', { n: left })}`)] : []),
  ]);
};

const recipientRow = ({ t }: Texts, { address, field, expectation }: ComposeRecipient, isRefused: boolean) => {
  const isPointless = isRefused && expectation === 'possible';
  const words = t(isPointless ? 'expectation.noRequest' : `expectation.${expectation}`);
  return rowOf({
    icon: isPointless ? 'noReceipt' : expectation,
    iconWord: words,
    above: t(`compose.field.${field}`),
    text: html`${address}`,
    below: words,
  });
};

const choiceSection = (context: CardContext, view: ComposeView) => {
  const { texts } = context;
  const { t } = texts;
  const below = requiredLineWords(context, view.ceiling) ?? t('compose.disclosureText');
  return sectionOf(t('compose.heading'), [
    switchOf('disclosure', t('compose.disclosure'), below, view.chosen.disclosure),
    languageMenu(texts, view.language),
    pixelRow(context, view),
    ...pixelWarnings(view).map((key) => paragraphOf(html`${t(key)}`)),
    buttonsOf([buttonOf(t('action.insert'), insertTracking({ session: view.session }))]),
    paragraphOf(html`${t('compose.again')}`),
  ]);
};

const pixelRow = (context: CardContext, { pixel, chosen, ceiling }: ComposeView) => {
  const { t } = context.texts;
  const name = t('compose.pixel');
  if (pixel === 'offered' || pixel === 'someOptedOut') {
    return switchOf('pixel', name, t('compose.pixelText'), chosen.pixel);
  }
  if (pixel === 'forbidden' || pixel === 'forbiddenYet') {
    const words = t(pixel === 'forbidden' ? 'policy.pixelOff' : 'policy.pixelUnknown');
    return limitedRow(context, name, policyWords(context, ceiling, 'pixel', words));
  }
  return limitedRow(context, name, t(`compose.${pixel}`));
};

const pixelWarnings = ({ pixel, recipients, isForThese }: ComposeView) => {
  if (pixel !== 'offered' && pixel !== 'someOptedOut') return [];
  const others = recipients.filter(({ expectation }) => expectation !== 'own').length;
  return [
    ...(others > 1 ? (['compose.pixelSeveral'] as const) : []),
    ...(isForThese ? (['policy.pixelForThese'] as const) : []),
    ...(pixel === 'someOptedOut' ? (['compose.someOptedOut'] as const) : []),
  ];
};

const languageMenu = ({ t }: Texts, language: Language) =>
  CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setTitle(t('compose.language'))
    .setFieldName('language')
    .addItem('日本語', 'ja', language === 'ja')
    .addItem('English', 'en', language === 'en');

const wordingSection = ({ texts: { t } }: CardContext, { wording }: ComposeView) => {
  const standards = disclosureStandards();
  const input = (language: Language, name: string) =>
    CardService.newTextInput()
      .setFieldName(name)
      .setTitle(t(`compose.wording.${language}`))
      .setMultiline(true)
      .setValue(wording[language] ?? standards[language]);
  return sectionOf(t('compose.wording'), [input('ja', 'wordingJa'), input('en', 'wordingEn')])
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(0);
};

const receiptSection = (context: CardContext, { recipients, receipts }: ComposeView) => {
  const { t } = context.texts;
  if (receipts)
    return sectionOf(undefined, [limitedRow(context, t('compose.receipt'), refusalWords(context, receipts))]);
  return sectionOf(t('compose.receipt'), [
    paragraphOf(html`${t('compose.receiptText')}`),
    buttonsOf([buttonOf(t('action.sendWithReceipt'), showDrafts({ to: addressList(recipients) }))]),
  ]);
};

/** Enough to find the draft by. */
const MAX_ADDRESSES = 20;

const addressList = (recipients: ComposeView['recipients']): string =>
  recipients
    .slice(0, MAX_ADDRESSES)
    .map(({ address }) => address)
    .join(',');
