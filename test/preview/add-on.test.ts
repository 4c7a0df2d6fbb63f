import type { Trace } from '../../src/preview/api';
import { textOf } from '../tools/cards';
import { pressing } from './support/cards';
import { HOUR, ME, NOW, type Running, runPreview, sampleMailbox } from './support/preview';

let preview: Running;
beforeAll(async () => {
  preview = await runPreview(await sampleMailbox());
});

const lastEvent = async () => (await preview.get<Trace[]>('/api/traces'))[0]?.event;

const common = (more: object = {}) => ({
  hostApp: 'GMAIL',
  platform: 'WEB',
  userLocale: 'ja',
  timeZone: { id: 'Asia/Tokyo', offset: 32_400_000 },
  ...more,
});

test('the homepage event tells of nothing but where it was opened', async () => {
  await preview.call({ run: 'onHomepage' });
  expect(await lastEvent()).toEqual({ commonEventObject: common() });
});

test('the contextual event names the open message', async () => {
  const [message] = preview.mailbox.newestFirst();
  const open = { messageId: message?.id ?? '', threadId: message?.threadId ?? '' };
  await preview.call({ run: 'onMessage', platform: 'ANDROID', language: 'en', open });
  expect(await lastEvent()).toEqual({
    commonEventObject: common({ platform: 'ANDROID', userLocale: 'en' }),
    gmail: { ...open, accessToken: expect.any(String) },
  });
});

test('the compose event has the recipients where Google documents them, and where it sends them', async () => {
  const compose = {
    to: '田中 <taro@example.co.jp>, jiro@example.co.jp',
    cc: '',
    bcc: 'b@example.com, unfinished',
    subject: '件名',
  };
  await preview.call({ run: 'onCompose', compose });
  const recipients = {
    toRecipients: ['taro@example.co.jp', 'jiro@example.co.jp'],
    ccRecipients: [],
    bccRecipients: ['b@example.com'],
  };
  expect(await lastEvent()).toEqual({
    commonEventObject: common(),
    gmail: { accessToken: expect.any(String), ...recipients },
    draftMetadata: { ...recipients, subject: '件名' },
  });
});

test('a click carries its parameters and the inputs, each as its kind', async () => {
  const inputs = {
    name: { strings: ['a', 'b'] },
    day: { msSinceEpoch: NOW },
    moment: { msSinceEpoch: NOW, hasDate: true, hasTime: true },
    time: { hours: 9, minutes: 30 },
  };
  await preview.call({ run: 'onHomepage', parameters: { page: '1' }, inputs });
  expect(await lastEvent()).toEqual({
    commonEventObject: common({
      parameters: { page: '1' },
      formInputs: {
        name: { stringInputs: { value: ['a', 'b'] } },
        day: { dateInput: { msSinceEpoch: NOW } },
        moment: { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: NOW } },
        time: { timeInput: { hours: 9, minutes: 30 } },
      },
    }),
  });
});

test('a card is answered as CardService recorded it, and its buttons work', async () => {
  const { result } = await preview.call({ run: 'onHomepage' });
  expect(textOf(result)).toContain('返信待ち');
  const refreshed = await preview.call(pressing(result, '更新'));
  expect(refreshed.error).toBeUndefined();
  expect(JSON.stringify(refreshed.result)).toContain('updateCard');
});

test('only functions that the manifest or a shown card names can be run', async () => {
  const fresh = await runPreview();
  for (const run of ['doGet', 'onHourly', 'reportStatuses', 'refresh', 'eval', 'constructor', '__proto__']) {
    const { status, text } = await fresh.post(
      '/api/add-on',
      { run, language: 'en', platform: 'WEB' },
      { 'Accept-Language': 'en' },
    );
    expect([run, status]).toEqual([run, 403]);
    expect(JSON.parse(text).error).toContain(run);
  }
  await fresh.call({ run: 'onHomepage' });
  expect((await fresh.post('/api/add-on', { run: 'refresh', language: 'en', platform: 'WEB' })).status).toBe(200);
});

test('an execution is remembered with what it cost, what it was given and what it answered', async () => {
  const { trace } = await preview.call({ run: 'onHomepage' });
  const [newest, ...older] = await preview.get<Trace[]>('/api/traces');
  expect(newest).toEqual(JSON.parse(JSON.stringify(trace)));
  expect(newest?.calls.methods['GmailApp.search'] ?? newest?.calls.mail).toBeGreaterThan(0);
  expect(newest?.number).toBe((older[0]?.number ?? 0) + 1);
});

test('each execution is counted by itself', async () => {
  await preview.call({ run: 'onHomepage' });
  await preview.ask('/exec?t=x');
  const [load] = await preview.get<Trace[]>('/api/traces');
  expect(load).toMatchObject({ run: 'doGet', calls: { mail: 0 } });
});

test('no more than the last 50 executions are remembered', async () => {
  for (let i = 0; i < 55; i++) await preview.ask('/exec?t=x');
  const traces = await preview.get<Trace[]>('/api/traces');
  expect(traces).toHaveLength(50);
  expect(traces[0]).toMatchObject({ run: 'doGet', result: { kind: 'text', content: '' } });
});

test("the hourly trigger runs with a time-driven event, by the preview's clock", async () => {
  await preview.advance(2 * HOUR);
  const response = await preview.post('/api/hourly', {});
  const trace: Trace = JSON.parse(response.text);
  expect(trace).toMatchObject({ run: 'onHourly', event: { 'day-of-month': 20, hour: 2, timezone: 'UTC' } });
  expect(trace.error).toBeUndefined();
  expect(trace.at).toBeGreaterThanOrEqual(NOW + 2 * HOUR);
});

test('the hourly run is one also where Kidoku has made a trigger of its own, and is that one', async () => {
  await preview.call({ run: 'onUniversalSettings' });
  const inputs = { labels: { strings: ['on'] }, days: { strings: ['3'] }, keptDays: { strings: ['180'] } };
  await preview.call({ run: 'saveSettings', inputs });
  for (const hours of [0, 1, 1]) {
    await preview.advance(hours * HOUR);
    await preview.ask('/exec?t=x');
    await preview.post('/api/hourly', {});
    const runs = (await preview.get<Trace[]>('/api/traces')).map(({ run, error }) => ({ run, error }));
    expect(runs.slice(0, 2)).toEqual([{ run: 'onHourly' }, { run: 'doGet' }]);
  }
  const [{ event } = { event: {} }] = await preview.get<Trace[]>('/api/traces');
  expect(event).toMatchObject({ triggerUid: expect.stringMatching(/^\d+$/) });
});

test('the session says what Gmail reads in the manifest', async () => {
  expect(await preview.get('/api/session')).toMatchObject({
    mailbox: 'sample',
    me: { name: '佐藤 花子', address: ME },
    timeZone: 'Asia/Tokyo',
    addOn: {
      name: 'Kidoku',
      homepage: 'onHomepage',
      contextual: 'onMessage',
      compose: { run: 'onCompose' },
      universal: [{ run: 'onUniversalList' }, { run: 'onUniversalSettings' }, { run: 'onUniversalSetupCheck' }],
      hourly: 'onHourly',
    },
  });
});
