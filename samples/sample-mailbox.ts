import { contracts } from './source/contracts';
import { deliveries } from './source/deliveries';
import { exhibition } from './source/exhibition';
import { followUps } from './source/follow-ups';
import { meetings } from './source/meetings';
import { otherMail } from './source/noise';
import { northgate } from './source/northgate';
import { papierhaus } from './source/papierhaus';
import { quotations } from './source/quotations';
import type { Conversation } from './telling';
import { takeoutMbox } from './writer/takeout';

/** Whose mailbox it is: the first address is hers, the others are aliases. */
export const ADDRESSES = ['hanako.sato@kidoku.example', 'h.sato@kidoku.example'] as const;

export const CONVERSATIONS: readonly Conversation[] = [
  ...contracts,
  ...quotations,
  ...deliveries,
  ...meetings,
  ...northgate,
  ...papierhaus,
  ...exhibition,
  ...followUps,
  ...otherMail,
];

/** The sample mailbox as Google Takeout exports one; one character a byte. */
export const sampleMbox = (): string =>
  takeoutMbox(
    CONVERSATIONS.flatMap(({ subject, mails }) =>
      mails.map((mail) => ({ mail, thread: mail.thread === 'same' ? subject : `${subject}${mail.messageId}` })),
    ),
  );
