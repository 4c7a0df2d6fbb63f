import type { Message, Person } from '../../api';
import type { App } from '../app';

const isMe = (app: App, { address }: Person): boolean => {
  const { me } = app.session();
  return [me.address, ...me.aliases].some((own) => own.toLowerCase() === address.toLowerCase());
};

/** How a line names somebody: oneself as "me", others by name. */
export const shortName = (app: App, person: Person): string =>
  isMe(app, person) ? app.t('mail.me') : person.name || person.address;

/** `Name <address>`, the name in quotes where it needs them. */
export const written = ({ name, address }: Person): string => {
  if (name === '' || name === address) return address;
  return /[",;<>@()]/.test(name) ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` : `${name} <${address}>`;
};

/** Whom an answer goes to. An answer to one's own mail goes on to its recipients. */
export const answered = (app: App, message: Message, all: boolean) => {
  const others = (people: readonly Person[]) => people.filter((one) => !isMe(app, one));
  const list = (people: readonly Person[]) => people.map(written).join(', ');
  if (isMe(app, message.from)) return { to: list(message.to), cc: all ? list(message.cc) : '' };
  if (!all) return { to: written(message.from), cc: '' };
  return { to: list([message.from, ...others(message.to)]), cc: list(others(message.cc)) };
};

/** "Re: " before a subject that has none yet. */
export const answeredSubject = (subject: string): string => (/^re\s*[::]/i.test(subject) ? subject : `Re: ${subject}`);
