// What the cards for sending a draft with a read receipt call.
import { draftList, draftView } from './app/drafts';
import { readEvent } from './app/event';
import { receiptRefusal } from './app/policy';
import { sendDraft } from './app/send';
import { draftCard } from './cards/draft';
import { draftsCard } from './cards/drafts';
import { inPlace, onTop } from './cards/navigation';
import { receiptsOffCard } from './cards/policy';
import { sendingCard } from './cards/sending';
import { guard, guardAction } from './guard';
import { sendPorts } from './wiring';

/** Shows the drafts that can be sent with a read receipt. */
export const showDrafts = (event: unknown) => {
  const { parameters } = readEvent(event);
  const to = (parameters.to ?? '').split(',').filter((address) => address !== '');
  const card = guard(event, (context) => {
    const { drafts, ceilings } = sendPorts();
    const refusal = receiptRefusal(ceilings()([]), []);
    return refusal ? receiptsOffCard(context, refusal) : draftsCard(context, draftList(drafts, to));
  });
  return parameters.again ? inPlace(card) : onTop(card);
};

/** Shows one draft before it is sent. */
export const showDraft = (event: unknown) => {
  const { parameters } = readEvent(event);
  const { draft = '' } = parameters;
  const card = guard(event, (context) => {
    const { drafts, ceilings } = sendPorts();
    const view = draftView(drafts, draft, ceilings());
    const gone = { kind: 'gone', tried: false } as const;
    return view ? draftCard(context, view) : sendingCard(context, gone, { draft, revision: '' });
  });
  return parameters.again ? inPlace(card) : onTop(card);
};

/** Sends a draft with a read receipt; pressed again, tells what became of it. What fails before says that nothing was sent. */
export const sendWithReceipt = (event: unknown) => {
  const { draft = '', revision = '' } = readEvent(event).parameters;
  let isBegun = false;
  return inPlace(
    guardAction(
      event,
      (context) => {
        isBegun = true;
        return sendingCard(context, sendDraft(sendPorts(), { id: draft, revision }), { draft, revision });
      },
      (card, { kind: problem, reference }, context) =>
        isBegun ? card : sendingCard(context, { kind: 'notSent', problem, reference }, { draft, revision }),
    ),
  );
};
