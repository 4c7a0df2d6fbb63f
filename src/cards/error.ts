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
