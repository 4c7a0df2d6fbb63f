/** Reads bytes in a charset of Java's. Throws on a charset that Java does not know. */
export const decode = (bytes: Buffer, charset: string): string => {
  const name = charset.toLowerCase();
  if (latin1.has(name)) return bytes.toString('latin1');
  if (ascii.has(name)) return bytes.toString('latin1').replace(/[\x80-\xff]/g, '\ufffd');
  try {
    return new TextDecoder(aliases.get(name) ?? name, { ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Error(`Unsupported charset: ${charset}`, { cause });
  }
};

const latin1 = new Set(['iso-8859-1', 'iso8859_1', 'latin1', 'l1', 'iso_8859-1', '8859_1', 'cp819', 'ibm819']);
const ascii = new Set(['us-ascii', 'ascii', 'iso646-us', 'ansi_x3.4-1968', '646']);
/** Java's names that the WHATWG Encoding Standard does not have. */
const aliases = new Map([
  ['cp932', 'shift_jis'],
  ['ms932', 'shift_jis'],
  ['utf8', 'utf-8'],
]);
