import { renderMail, withLineEnds } from '../../../emulator/gmail/outgoing/render';
import { htmlOfText } from '../body/mail-html';
import { peopleIn } from '../gmail/reading';
import { type Answered, answerFields } from './answered';
import { quotationOf } from './quotation';

/** A person's answer, with the mail below it. */
export const reply = (of: Answered, text: string): Buffer => {
  const { seat, sender, subject, field } = of;
  const { name, address } = seat.person;
  const quotation = quotationOf(of);
  const written = htmlOfText(text).replace(/\r?\n/g, '<br>');
  return renderMail({
    ...answerFields(of),
    from: { name, address },
    to: [...peopleIn(field('Reply-To')), sender].slice(0, 1),
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    text: withLineEnds(`${text}\n\n${quotation.text}\n`),
    html: withLineEnds(`<div dir="ltr">${written}</div>${quotation.html}`),
  });
};
