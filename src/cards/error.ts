import type { ProblemKind } from '../app/problem';
import { showHomepage } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { buttonOf, buttonsOf, rowOf, sectionOf } from './widgets';

export type Problem = {
  readonly kind: ProblemKind;
  /** A short code to tell an administrator; the log has the same. Shown where the kind is unknown. */
  readonly reference: string;
};

/** What happened, and what to do. */
export const errorCard = ({ texts: { t } }: CardContext, { kind, reference }: Problem) => {
  const title = t(`error.${kind}`);
  const below = kind === 'unknown' ? { below: t('error.reference {code}', { code: reference }) } : {};
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(title))
    .addSection(
      sectionOf(undefined, [
        rowOf({ icon: 'bounced', iconWord: title, above: t('error.what'), text: html`${t(`error.${kind}What`)}` }),
        rowOf({
          icon: 'notice',
          iconWord: t('error.advice'),
          above: t('error.advice'),
          text: html`${t(`error.${kind}Advice`)}`,
          ...below,
        }),
        buttonsOf([buttonOf(t('action.tryAgain'), showHomepage())]),
      ]),
    )
    .build();
};

/** The same where the texts themselves cannot be read: without the file of texts, in both languages. */
export const textlessCard = () =>
  CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Kidoku 既読'))
    .addSection(
      sectionOf(undefined, [
        CardService.newTextParagraph().setText(
          '既読の文面を読み込めませんでした。しばらくしてからもう一度お試しください。続く場合は、data.html が反映されているか管理者にご確認ください（npm run push）。',
        ),
        CardService.newTextParagraph().setText(
          'Kidoku could not read its texts. Try again in a moment. If this goes on, ask your administrator whether data.html was pushed (npm run push).',
        ),
        buttonsOf([buttonOf('もう一度 / Try again', showHomepage())]),
      ]),
    )
    .build();
