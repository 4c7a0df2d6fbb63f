import type { Insertion } from '../app/insertion';
import { textsFor } from '../locales/texts';
import type { CardContext } from './context';
import { type Html, html } from './escape';

type Inserted = Extract<Insertion, { readonly kind: 'insert' }>;

/** Puts disclosure and pixel into the draft that is open, or says why nothing is put there. */
export const insertionResponse = ({ texts: { t } }: CardContext, insertion: Insertion) => {
  if (insertion.kind === 'insert') return updateOf(insertion);
  const notification = CardService.newNotification().setText(t(`insert.${insertion.kind}`));
  return CardService.newActionResponseBuilder().setNotification(notification).build();
};

const updateOf = (inserted: Inserted) => {
  const body = CardService.newUpdateDraftBodyAction().addUpdateContent(
    contentOf(inserted).markup,
    CardService.ContentType.MUTABLE_HTML,
  );
  // Where Gmail knows no other place, it inserts at the cursor.
  const atEnd: GoogleAppsScript.Card_Service.UpdateDraftBodyType | undefined =
    CardService.UpdateDraftBodyType.INSERT_AT_END;
  if (atEnd) body.setUpdateType(atEnd);
  return CardService.newUpdateDraftActionResponseBuilder().setUpdateDraftBodyAction(body).build();
};

const contentOf = ({ disclosure, language, image, optOut }: Inserted): Html => {
  const pixel = image ? html`<img src="${image}" width="1" height="1" alt="">` : html``;
  if (disclosure === undefined && optOut === undefined) return pixel;
  const link = optOut ? html` <a href="${optOut}">${textsFor(language).t('disclosure.optOut')}</a>` : html``;
  return html`<div><br></div><div style="color:#5f6368;font-size:small">${disclosure ?? ''}${link}${pixel}</div>`;
};
