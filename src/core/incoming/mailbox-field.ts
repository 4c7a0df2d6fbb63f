import { parseAddresses } from '../address';

/**
 * The address in a field of a report: `rfc822; taro@example.co.jp` (RFC 3464 section 2.1.2, RFC 8098 section 3.2.4).
 * QUIRK: KMail writes a display name before it, others omit the address type.
 */
export const mailboxOf = (value: string | undefined): string | undefined =>
  parseAddresses(value?.slice(0, 2000).replace(/^[^;@"<]*;/, ''))[0]?.address;
