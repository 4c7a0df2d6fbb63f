import { parseAddresses } from '../address';

/**
 * The address in a field of a report: `rfc822; taro@example.co.jp` (RFC 3464 section 2.1.2, RFC 8098 section 3.2.4).
 * A semicolon separates addresses, so the address type before it is passed over as what is no address.
 * QUIRK: KMail writes a display name before the address, others omit the type.
 */
export const mailboxOf = (value: string | undefined): string | undefined =>
  parseAddresses(value?.slice(0, 2000))[0]?.address;
