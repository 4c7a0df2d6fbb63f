/** The address, where it is one that a card may open: web pages and mail. */
export const openable = (url: string): string | undefined => {
  const address = URL.parse(url.trim());
  return address && ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : undefined;
};
