import type { Mail, Part } from '../mime/mail';

/** Parts of one report that are looked at. */
const MAX_PARTS = 200;

const ATTACHED_MESSAGE = /^(?:message\/(?:rfc822|global|news)|(?:text|message)\/(?:rfc822|global)-headers)$/;

/** Whether the part holds another message or its header. */
export const isAttachedMessage = (part: Part): boolean => ATTACHED_MESSAGE.test(part.type);

/** The parts that a message itself is made of, containers first. What an attached message holds is another's. */
export const ownParts = (mail: Part): readonly Part[] => {
  const found: Part[] = [];
  const pending: Part[] = [mail];
  for (let part = pending.pop(); part && found.length < MAX_PARTS; part = pending.pop()) {
    found.push(part);
    if (!isAttachedMessage(part)) pending.push(...[...part.parts].reverse());
  }
  return found;
};

/** The message that is attached, or its header: the returned original of a report. */
export const attachedMessage = (mail: Part): Part | undefined =>
  ownParts(mail)
    .filter(isAttachedMessage)
    .map((part) => part.parts[0])
    .find((message) => message !== undefined);

/** Whether the content was read, or only headers and structure are known (Gmail's answer without bodies). */
export const isContentKnown = (mail: Mail): boolean => mail.text() !== undefined;
