import { emulate } from '../script';

const DAY = 24 * 60 * 60_000;
const code = `
  function read(e) { const store = PropertiesService.getUserProperties(); for (let i = 0; i < e.times; i += 1) store.getKeys(); }
  function fetch(e) { for (let i = 0; i < e.times; i += 1) UrlFetchApp.fetch('https://example.com/'); }
  function send(e) { for (let i = 0; i < e.times; i += 1) MailApp.sendEmail('taro@example.com', 'x', 'y'); return MailApp.getRemainingDailyQuota(); }`;

describe('the daily quotas', () => {
  test('end with the message that Google gives', () => {
    const script = emulate(code);
    script.call('read', { times: 50_000 });
    expect(() => script.call('read', { times: 1 })).toThrow('Service invoked too many times for one day: properties.');
  });

  test('begin anew 24 hours after their first use', () => {
    const script = emulate(code);
    script.call('read', { times: 10 });
    script.clock.advance(DAY - 1);
    script.call('read', { times: 49_990 });
    expect(() => script.call('read', { times: 1 })).toThrow('too many times');
    script.clock.advance(1);
    expect(() => script.call('read', { times: 50_000 })).not.toThrow();
  });

  test('are larger for Workspace, and can be off', () => {
    expect(() => emulate(code, { quotas: 'workspace' }).call('read', { times: 60_000 })).not.toThrow();
    expect(() => emulate(code, { quotas: 'off' }).call('read', { times: 60_000 })).not.toThrow();
  });

  test('count requests and recipients', () => {
    const script = emulate(code, { urlFetch: () => ({}) });
    expect(() => script.call('fetch', { times: 20_001 })).toThrow(
      'Service invoked too many times for one day: urlfetch.',
    );
    expect(script.call('send', { times: 99 })).toBe(1);
    expect(() => script.call('send', { times: 2 })).toThrow('Service invoked too many times for one day: email.');
  });
});
