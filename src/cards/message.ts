import type { MessageView } from '../app/views';
import { showHomepage } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { standingSections } from './standing';
import { threadCard } from './thread';
import { buttonOf, buttonsOf, paragraphOf, sectionOf } from './widgets';

/** The card beside the open message. On phones, where Gmail has no homepage card, it is the way into the list. */
export const messageCard = (context: CardContext, view: MessageView): GoogleAppsScript.Card_Service.Card => {
  if (view.kind === 'thread') return threadCard(context, view.thread, view);
  const { t } = context.texts;
  if (view.kind === 'nothingSent') return plainCard(context, t('message.noneSent'), t('message.noneSentText'));
  if (!view.reading) return plainCard(context, t('message.noStatus'), t('message.noStatusText'));
  const standing = standingSections(context, { notice: undefined, reading: view.reading });
  return plainCard(context, t('message.notRead'), t('message.notReadText'), standing);
};

const plainCard = (
  { texts: { t } }: CardContext,
  title: string,
  text: string,
  sections: readonly GoogleAppsScript.Card_Service.CardSection[] = [],
) => {
  const list = buttonsOf([buttonOf(t('action.list'), showHomepage())]);
  const card = CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(title))
    .addSection(sectionOf(undefined, [paragraphOf(html`${text}`), list]));
  for (const section of sections) card.addSection(section);
  return card.build();
};
