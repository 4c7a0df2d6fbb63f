import { reasonsOfSilence, type SilenceFacts } from '../../src/core/diagnosis';
import type { Evidence, RecipientState } from '../../src/core/threads/model';

const NOW = Date.UTC(2026, 10, 20);
const nobody = { includes: () => false };
const facts = (changes: Partial<SilenceFacts> = {}): SilenceFacts => ({
  now: NOW,
  sentAt: NOW - 86_400_000,
  asksReceipt: true,
  hasPixel: true,
  recipients: 1,
  optedOut: nobody,
  excluded: nobody,
  forbidden: { pixel: false, receipts: false },
  endpointAnswers: undefined,
  ...changes,
});
const silent = (changes: Partial<RecipientState> = {}): RecipientState => ({
  address: 'taro@example.co.jp',
  addressed: true,
  status: 'noSignal',
  evidence: [],
  ...changes,
});
const evidence = (kind: Evidence['kind'], detail: string): Evidence => ({
  kind,
  detail,
  at: NOW,
  id: undefined,
  messageId: undefined,
  confidence: 'certain',
  counts: false,
});
const everybody = { includes: () => true };

test('whoever gave a signal, or was not addressed, needs no explanation', () => {
  expect(reasonsOfSilence(silent({ status: 'opened' }), facts())).toEqual([]);
  expect(reasonsOfSilence(silent({ addressed: false }), facts())).toEqual([]);
});

test.each([
  ['asked and pixel', facts(), ['images', 'phones', 'administrator']],
  ['neither', facts({ asksReceipt: false, hasPixel: false }), ['noRequest', 'noPixel']],
  ['several', facts({ recipients: 2 }), ['several', 'images', 'phones', 'administrator']],
  ['one pixel for several', facts({ recipients: 2, asksReceipt: false }), ['noRequest', 'several', 'images']],
  ['within the hour', facts({ sentAt: NOW - 3_599_999 }), ['justSent', 'images', 'phones', 'administrator']],
  ['after an hour', facts({ sentAt: NOW - 3_600_000 }), ['images', 'phones', 'administrator']],
  ['a pixel that is not reached', facts({ endpointAnswers: false }), ['endpoint', 'images', 'phones', 'administrator']],
  ['one that is', facts({ endpointAnswers: true }), ['images', 'phones', 'administrator']],
  ['no pixel to reach', facts({ endpointAnswers: false, hasPixel: false }), ['noPixel', 'phones', 'administrator']],
  ['opted out', facts({ optedOut: everybody, hasPixel: false }), ['optedOut', 'phones', 'administrator']],
  ['excluded', facts({ excluded: everybody, hasPixel: false }), ['excluded', 'phones', 'administrator']],
])('%s', (_, known, reasons) => {
  expect(reasonsOfSilence(silent(), known)).toEqual(reasons);
});

test('who got a blind copy is told apart where a receipt was asked for', () => {
  const blind = silent({ blind: true });
  expect(reasonsOfSilence(blind, facts({ recipients: 2 }))).toEqual(['bcc', 'several', 'images', 'phones']);
  expect(reasonsOfSilence(blind, facts({ recipients: 2, asksReceipt: false }))).not.toContain('bcc');
});

test('an account of gmail.com is not said to lack a request: no request would help', () => {
  const reasons = reasonsOfSilence(silent({ address: 'taro@gmail.com' }), facts({ asksReceipt: false }));
  expect(reasons).toEqual(['gmailCom', 'images']);
  const optedOut = facts({ optedOut: everybody });
  expect(reasonsOfSilence(silent({ address: 'taro@gmail.com' }), optedOut)).toEqual(['optedOut', 'gmailCom', 'images']);
});

test('of a list nobody expects a receipt', () => {
  expect(reasonsOfSilence(silent({ address: 'team@googlegroups.com' }), facts({ hasPixel: false }))).toEqual([
    'nobody',
    'noPixel',
  ]);
});

test('what came and says nothing of reading goes first, and at most four are named', () => {
  const delayed = silent({ evidence: [evidence('bounce', 'delayed 4.4.1'), evidence('receipt', 'denied')] });
  expect(reasonsOfSilence(delayed, facts({ recipients: 3, sentAt: NOW }))).toEqual([
    'delayed',
    'denied',
    'justSent',
    'several',
  ]);
});
