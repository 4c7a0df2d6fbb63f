import { domainOf, messageIdFor, type Step, sentBefore, toUser } from '../telling/conversation';
import { hanako } from '../telling/people';
import { encodedWords } from '../writer/encode';
import type { Entity, Mail, Person } from '../writer/mail';

export type Meeting = {
  readonly title: string;
  /** `20260914T010000Z` */
  readonly start: string;
  readonly end: string;
  readonly uid: string;
};

/** An invitation that the user's calendar sent in her name. */
export const invitation =
  (at: string, to: readonly Person[], meeting: Meeting): Step =>
  (told) => ({
    ...toUser(hanako, at, told.subject),
    to,
    messageId: messageIdFor(told, 'uuid', 'google.com').replace('<', '<calendar-'),
    fields: [['Sender', 'Google Calendar <calendar-notification@google.com>']],
    body: withCalendar('REQUEST', `${meeting.title} にご招待します。\n${meeting.start}\n`, [
      ...event(meeting),
      ...to.map(({ address }) => `ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${address}`),
    ]),
    labels: ['Sent'],
  });

/** The user's own answer to somebody's invitation; it asks for nothing. */
export const ownAnswer =
  (at: string, host: Person, meeting: Meeting): Step =>
  (told) => ({
    ...toUser(hanako, at, told.subject),
    to: [host],
    messageId: messageIdFor(told, 'uuid', 'google.com').replace('<', '<calendar-'),
    fields: [['Sender', 'Google Calendar <calendar-notification@google.com>']],
    body: withCalendar('REPLY', `${hanako.name}: ACCEPTED\n`, attendance(meeting, hanako, 'ACCEPTED')),
    labels: ['Sent'],
  });

type Answer = 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';

/** Google's answer: From is the guest, Sender is Google's calendar. */
export const answeredByGoogle =
  (at: string, guest: Person, meeting: Meeting, answer: Answer, prefix: string): Step =>
  (told) => ({
    ...answerTo(told, at, guest, `${prefix}${meeting.title}`),
    messageId: messageIdFor(told, 'uuid', 'google.com').replace('<', '<calendar-'),
    fields: [
      ['Reply-To', guest.address],
      ['Sender', 'Google Calendar <calendar-notification@google.com>'],
    ],
    body: {
      type: 'multipart/mixed',
      content: [
        withCalendar('REPLY', `${guest.name}: ${answer}\n`, attendance(meeting, guest, answer)),
        {
          type: 'application/ics; name="invite.ics"',
          encoding: 'base64',
          charset: 'utf-8',
          fields: [['Content-Disposition', 'attachment; filename="invite.ics"']],
          content: calendar('REPLY', attendance(meeting, guest, answer)),
        },
      ],
    },
  });

/** Outlook's answer: the whole mail is the answer and its text. */
export const answeredByOutlook =
  (at: string, guest: Person, meeting: Meeting, answer: Answer, prefix: string): Step =>
  (told) => ({
    ...answerTo(told, at, guest, `${prefix}${meeting.title}`),
    messageId: messageIdFor(told, 'outlook', domainOf(guest)),
    fields: [
      ['Thread-Topic', encodedWords(meeting.title, 'utf-8')],
      ['X-Auto-Response-Suppress', 'All'],
      ['Content-Class', 'urn:content-classes:calendarmessage'],
    ],
    body: withCalendar('REPLY', '', attendance(meeting, guest, answer)),
  });

const answerTo = (
  told: Parameters<Step>[0],
  at: string,
  guest: Person,
  subject: string,
): Omit<Mail, 'messageId' | 'body'> => ({
  ...toUser(guest, at, subject),
  references: [sentBefore(told).messageId],
  thread: 'own',
});

const withCalendar = (method: string, text: string, lines: readonly string[]): Entity => ({
  type: 'multipart/alternative',
  content: [
    { type: 'text/plain', charset: 'utf-8', encoding: 'base64', content: text },
    { type: `text/calendar; method=${method}`, charset: 'utf-8', encoding: 'base64', content: calendar(method, lines) },
  ],
});

const attendance = (meeting: Meeting, guest: Person, answer: Answer): readonly string[] => [
  ...event(meeting),
  `ATTENDEE;PARTSTAT=${answer};CN=${guest.address}:mailto:${guest.address}`,
];

const event = ({ title, start, end, uid }: Meeting): readonly string[] => [
  `UID:${uid}`,
  `DTSTART:${start}`,
  `DTEND:${end}`,
  `SUMMARY:${title}`,
  `ORGANIZER;CN=${hanako.address}:mailto:${hanako.address}`,
];

/** RFC 5545: an object of one event. */
const calendar = (method: string, lines: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kidoku//Sample mailbox//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
