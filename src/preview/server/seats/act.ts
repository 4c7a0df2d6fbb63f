import type { SeatAction } from '../../api';
import { Refused } from '../failure';
import type { Preview } from '../preview';
import { answeredIn } from './answered';
import { bounce } from './bounce';
import { delivered } from './delivery';
import { dealingsWith, messageIn } from './mailbox';
import { outOfOffice } from './out-of-office';
import { receipt } from './receipt';
import { reply } from './reply';
import type { Dealings, SeatState } from './seats';

/** Carries out what a recipient, or their server, does with a mail. What they send arrives in the sender's mailbox. */
export const act = (preview: Preview, seat: SeatState, id: string, action: SeatAction): void => {
  const message = messageIn(seat, id);
  const dealings = dealingsWith(seat, message);
  checkAction(seat, dealings, action.action);
  const of = answeredIn(seat, message, preview.emulator.clock.now());
  if (action.action === 'opened') markRead(seat, id);
  else if (action.action === 'declineReceipt') dealings.receipt = 'declined';
  else if (action.action === 'reply') arrive(preview, reply(of, action.text));
  else {
    arrive(preview, AUTOMATIC[action.action](of));
    if (action.action === 'sendReceipt') dealings.receipt = 'sent';
  }
  if (action.action !== 'opened' || !dealings.done.includes('opened')) dealings.done.push(action.action);
};

const AUTOMATIC = { sendReceipt: receipt, outOfOffice, bounce } as const;

/** Throws where the mail did not ask for it, or it was done before: only people answer more than once. */
const checkAction = (
  { person }: SeatState,
  { receipt: question, done }: Dealings,
  action: SeatAction['action'],
): void => {
  if (action === 'opened' || action === 'reply') return;
  if (action === 'sendReceipt' || action === 'declineReceipt') {
    if (person.program !== 'asks') throw new Refused(409, 'noReceipts');
    if (question === 'notAsked') throw new Refused(409, 'receiptNotAsked');
    if (question !== 'asked') throw new Refused(409, 'alreadyDone');
  }
  if (done.includes(action)) throw new Refused(409, 'alreadyDone');
};

const markRead = ({ store }: SeatState, id: string): void =>
  store.setLabels(
    id,
    [...messageIn({ store }, id).labelIds].filter((label) => label !== 'UNREAD'),
  );

/** Gmail takes a mail in: into the inbox, in the thread where it belongs. */
const arrive = ({ emulator, options }: Preview, raw: Buffer): void => {
  const at = emulator.clock.now();
  options.mailbox.add({
    raw: delivered(raw, options.user.address, at),
    labels: ['INBOX', 'UNREAD'],
    internalDate: at,
  });
};
