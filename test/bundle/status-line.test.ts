import { cameApart } from './support/letters';
import { answer, quotation } from './support/quotation';
import { receipt } from './support/reports';
import { statusLines } from './support/status-lines';

describe.each([
  ['with Takeout headers', true],
  ['without Takeout headers', false],
])('%s', (_, takeout) => {
  test('a line says which mail it is about, and each signal when it came and how sure it is', async () => {
    const opened = cameApart(
      '2026-11-02 11:00',
      receipt({ from: 'taro@example.co.jp', original: 'quotation@kidoku.example' }),
    );
    const lines = await statusLines([quotation, opened, answer], { takeout });
    expect(lines).toEqual([
      {
        threadId: expect.stringMatching(/^[0-9a-f]{16}$/),
        messageId: '<quotation@kidoku.example>',
        subject: 'お見積りの件',
        sentAt: '2026-11-02T01:00:00.000Z',
        status: 'replied',
        awaiting: false,
        awaitingReason: 'replied',
        recipients: [
          {
            address: 'taro@example.co.jp',
            status: 'replied',
            evidence: [
              {
                kind: 'receipt',
                at: '2026-11-02T02:00:00.000Z',
                messageId: '<mdn-taro@example.co.jp-quotation@kidoku.example@mail.example.co.jp>',
                confidence: 'strong',
                counts: expect.any(Boolean),
                detail: 'displayed',
              },
              {
                kind: 'reply',
                at: '2026-11-02T06:00:00.000Z',
                messageId: '<answer@example.co.jp>',
                confidence: 'certain',
                counts: true,
                detail: '',
              },
            ],
          },
        ],
      },
    ]);
  });
});
