/** Where Gmail shows a conversation; who has several accounts is led to this one. */
export const gmailAddress = (account: string, threadId: string): string =>
  `https://mail.google.com/mail/?authuser=${encodeURIComponent(account)}#all/${encodeURIComponent(threadId)}`;
