import { bareSubject, foldedSubject, hasReplyPrefix, withoutTickets } from '../../../src/core/threads/subject';

test.each([
  'Re: Offer',
  'RE: Offer',
  're : Offer',
  'Re[2]: Offer',
  'Re(3): Offer',
  'Re^2: Offer',
  'RE2: Offer',
  'Re: Re: Re: Offer',
  'Re: Fwd: Offer',
  'FW: RE: Offer',
  'WG: AW: Offer',
  'Antw: Offer',
  'SV: VS: Offer',
  'RV: Offer',
  'RES: ENC: Offer',
  'TR: Offer',
  'Ｒｅ：　Ｏｆｆｅｒ',
  '返信: Offer',
  '転送：Re: Offer',
  '回复: Offer',
  '答复：Offer',
  '转发: Offer',
  '회신: Offer',
  '[sales-ml:00123] Re: Offer',
  '  Offer  ',
])('%s is about the offer', (subject) => {
  expect(bareSubject(subject)).toBe('offer');
});

test.each(['Offer: Re', 'Reoffer: a', 'Regarding: Offer', 'Offer', '[Important] Offer', '返信について: Offer'])(
  'nothing is taken from %s',
  (subject) => {
    expect(bareSubject(subject)).toBe(foldedSubject(subject));
    expect(hasReplyPrefix(subject)).toBe(false);
  },
);

test.each([
  'Re: Offer [#1234]',
  '[ticket] Re: Offer',
  'Re: [SUP-1234] Offer',
  '[#12] Re: [#12] Offer [Case 7]',
  'Offer',
])('%s, ticket marks aside, is about the offer', (subject) => {
  expect(withoutTickets(subject)).toBe('offer');
});

test('other brackets are a part of the subject', () => {
  expect(withoutTickets('Re: Offer [draft]')).toBe('offer [draft]');
  expect(withoutTickets('Re: Offer [2026] second part')).toBe('offer [2026] second part');
});

test('a forwarded message does not begin as a reply does', () => {
  expect(['Re: a', 'AW: a', '返信: a', 'SV: a', '[ml 12] Re: a', '회신: a'].map(hasReplyPrefix)).not.toContain(false);
  expect(['Fwd: a', 'FW: Re: a', 'WG: a', '転送: a', 'a', ''].map(hasReplyPrefix)).not.toContain(true);
});

test('a subject of nothing but prefixes is empty, however many there are', () => {
  expect(bareSubject('Re: ')).toBe('');
  expect(bareSubject('Re:'.repeat(40))).toBe('');
  expect(bareSubject('Re:'.repeat(100_000)).length).toBeLessThan(1000);
});
