/** Width, height and transparency of a PNG, from its first chunk (PNG, 11.2.2); `undefined`: it is no PNG. */
export const pngHeader = (bytes) => {
  const isPng = bytes.length >= 33 && bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n';
  if (!isPng || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  // Colour types 4 and 6 carry opacity.
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), isTransparent: [4, 6].includes(bytes[25]) };
};
