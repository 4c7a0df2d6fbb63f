import { headerEnd } from '../../mail/header-section';

/** The message with that field, instead of the first one of that name or at the top. `value` is what stands on the line. */
export const withField = (raw: Buffer, name: string, value: string): Buffer => {
  const end = headerEnd(raw);
  const section = raw.toString('latin1', 0, end);
  const line = `${name}: ${Buffer.from(value).toString('latin1')}`;
  const field = fieldNamed(name);
  const eol = section.includes('\r\n') || !section.includes('\n') ? '\r\n' : '\n';
  const changed = field.test(section) ? section.replace(field, () => line) : `${line}${eol}${section}`;
  return Buffer.concat([Buffer.from(changed, 'latin1'), raw.subarray(end)]);
};

/** The message without the fields of that name. */
export const withoutField = (raw: Buffer, name: string): Buffer => {
  const end = headerEnd(raw);
  const section = raw.toString('latin1', 0, end).replace(new RegExp(`${fieldNamed(name).source}\\r?\\n`, 'gim'), '');
  return Buffer.concat([Buffer.from(section, 'latin1'), raw.subarray(end)]);
};

/** A field with its continuation lines. */
const fieldNamed = (name: string): RegExp => new RegExp(`^${name}[ \\t]*:.*(?:\\r?\\n[ \\t].*)*`, 'im');
