import Encoding from 'encoding-japanese';

export const id = '<offer.42@mail.example.com>';
export const header = `Received: from pc.example.com by mx.example.com; Wed, 4 Mar 2026 10:00:00 +0900
From: me@example.com
To: "Sato" <sato@example.net>, <boss@example.net>
Message-ID: ${id}
Subject: Offer 42
`;
export const failed = (address: string, status?: string) => ({ address, action: 'failed', status });
export const delayed = (address: string) => ({ address, action: 'delayed', status: undefined });
export const bounce = (...recipients: readonly object[]) => ({
  kind: 'bounce',
  refersTo: [id],
  bounce: { recipients, originalMessageId: id },
});

export const inJis = (text: string): Buffer =>
  Buffer.from(Encoding.convert(text, { from: 'UNICODE', to: 'JIS', type: 'string' }), 'latin1');
