import type { DeliveryAction } from '../../incoming';

/** An address as reports write it, without its brackets. Text around it may be Japanese, so it is ASCII alone. */
export const ADDRESS = String.raw`(?:"[^"\s]{1,64}"|[\w.!#$%&'*+/=?^{|}~-]{1,128})@[a-z\d](?:[\w.-]{0,250}[a-z\d])?`;

/** How a family of mail systems words its reports where no machine-readable part says the same. */
export type ReportFormat = {
  readonly name: string;
  /** The words after which the recipients stand, one a line. A space stands for any white space. */
  readonly announces: RegExp;
  /** What the recipients' lines begin with, the address in group 1, where it is not the address itself. */
  readonly recipient?: RegExp;
  /** What happened, where it is not that delivery failed. */
  readonly action?: DeliveryAction;
};

/** A line that begins with an address, in brackets or quotes, after a bullet or a word like "Recipient:". */
export const ADDRESS_FIRST = new RegExp(
  String.raw`^[ \t*•・-]{0,40}(?:>>> )?(?:(?:(?:final |original )?recipient(?:'s)?(?: address)?|e-?mail|user|address|宛先|あて先|送信先|受信者|アドレス)[ \t]?[:：][ \t]{0,20})?["'<(]{0,2}(${ADDRESS})(?![\w@.-]*@)`,
  'i',
);

/** The same where only an address in angle brackets and a colon is meant: `<taro@example.co.jp>:`. */
export const BRACKETED_FIRST = new RegExp(String.raw`^<(${ADDRESS})>[ \t]?(?:\([^()]{0,300}\)[ \t]?)?:`, 'i');
