import type { CardContext } from './context';
import { html } from './escape';
import type { IconName } from './status-icon';
import { buttonsOf, rowOf, sectionOf } from './widgets';

/** What happened, what to do, and where to go from here. */
export type Told = {
  readonly title: string;
  readonly icon: IconName;
  readonly what: string;
  readonly below?: string;
  readonly advice: string;
  readonly buttons: readonly GoogleAppsScript.Card_Service.TextButton[];
};

/** A card that tells it. */
export const toldCard = (
  { texts: { t } }: CardContext,
  { title, icon, what, below, advice, buttons }: Told,
): GoogleAppsScript.Card_Service.Card =>
  CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(title))
    .addSection(
      sectionOf(undefined, [
        rowOf({ icon, iconWord: title, above: t('error.what'), text: html`${what}`, ...(below ? { below } : {}) }),
        rowOf({ icon: 'notice', iconWord: t('error.advice'), above: t('error.advice'), text: html`${advice}` }),
        buttonsOf(buttons),
      ]),
    )
    .build();
