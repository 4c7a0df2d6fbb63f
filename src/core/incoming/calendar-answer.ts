import type { Mail } from '../mime/mail';
import { ownParts } from './parts';

const CALENDAR = /^(?:text\/(?:x-)?v?calendar|application\/ics)$/;

/** The iTIP method of a calendar object in the mail, upper case (RFC 5546 section 1.4): `REQUEST`, `REPLY`, `COUNTER`, … */
export const calendarMethod = (mail: Mail): string | undefined =>
  ownParts(mail)
    .filter((part) => CALENDAR.test(part.type))
    .map((part) => part.parameters.method?.toUpperCase())
    .find((method) => method !== undefined && method !== '');

/** Whether the method is one by which an attendee answers an invitation. */
export const isCalendarAnswer = (method: string | undefined): boolean => method === 'REPLY' || method === 'COUNTER';
