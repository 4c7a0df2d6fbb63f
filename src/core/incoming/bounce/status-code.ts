/*  status-code = class "." subject "." detail   RFC 3463 section 2
    Not within a version or an IP address. */
const ENHANCED = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/;

/** The same behind an SMTP reply code or a number sign, where it can be nothing else: `550 5.1.1`, `550-5.7.1`, `(#5.1.1)`. */
const AFTER_REPLY = /(?:\b[245]\d\d[\s-]{1,4}#?|#)([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/;

/** The enhanced status code in a text. */
export const statusIn = (text: string): string | undefined => {
  const searched = text.slice(0, 4000);
  return (AFTER_REPLY.exec(searched) ?? ENHANCED.exec(searched))?.[1];
};

/** Whether a code says no more than its class. */
export const isGeneric = (status: string): boolean => /^[245]\.0\.0$/.test(status);
