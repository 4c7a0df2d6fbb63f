/** The address, where it is one that a card may open: web pages and mail. */
export const openable = (url: string): string | undefined => {
  const trimmed = url.trim();
  const address = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  return address && ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : undefined;
};
