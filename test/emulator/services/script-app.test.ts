import { emulate, run } from '../script';

const HOUR = 3_600_000;
const ADD_ON = { addOns: { common: {} } };
const code = (schedule: string) => `
  function install() { ScriptApp.newTrigger('tick').timeBased().${schedule}.create(); }
  function tick(event) { console.log(new Date().toISOString()); return event; }`;

/** When the trigger runs, hour by hour. */
const runsOf = (schedule: string, hours: number): readonly string[] => {
  const script = emulate(code(schedule));
  script.call('install');
  for (let hour = 0; hour < hours; hour += 1) {
    script.clock.advance(HOUR);
    script.runDueTriggers();
  }
  return script.logs().map(({ text }) => text.slice(5, 16));
};

describe('a time-driven trigger', () => {
  test('runs when it is due', () => {
    expect(runsOf('everyHours(2)', 5)).toEqual(['03-04T03:12', '03-04T05:12']);
    expect(runsOf('everyMinutes(30)', 2)).toEqual(['03-04T02:12', '03-04T03:12']);
  });

  test('runs at an hour of the script’s time zone, or of another', () => {
    expect(runsOf('everyDays(1).atHour(9)', 50)).toEqual(['03-05T00:12', '03-06T00:12']);
    expect(runsOf('atHour(9).everyDays(2).inTimezone("Europe/Berlin")', 72)).toEqual(['03-04T08:12', '03-06T08:12']);
  });

  test('runs on a day of the week or of the month', () => {
    expect(runsOf('onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(9)', 24 * 10)).toEqual(['03-06T00:12', '03-13T00:12']);
    expect(runsOf('onMonthDay(1).atHour(0)', 24 * 60)).toEqual(['03-31T15:12', '04-30T15:12']);
  });

  test('that is to run once runs once, and stays in the list', () => {
    expect(runsOf('after(90 * 60 * 1000)', 5)).toEqual(['03-04T03:12']);
    expect(runsOf('at(new Date(2026, 2, 4, 12))', 5)).toEqual(['03-04T03:12']);
    expect(runsOf('atDate(2026, 3, 5)', 24)).toEqual(['03-04T15:12']);
  });

  test('tells the moment in its event, in UTC', () => {
    const script = emulate(
      `${code('everyHours(1)')} function tick(event) { PropertiesService.getUserProperties().setProperty('event', JSON.stringify(event)); }`,
    );
    script.call('install');
    script.clock.advance(HOUR);
    expect(script.runDueTriggers()).toEqual(['tick']);
    expect(JSON.parse(script.userProperties.get('event') ?? '')).toMatchObject({
      hour: 2,
      month: 3,
      'day-of-week': 3,
      year: 2026,
    });
  });

  test('of an add-on runs every hour at most', () => {
    expect(() => emulate(code('everyMinutes(30)'), { manifest: ADD_ON }).call('install')).toThrow(
      'The recurrence interval for an Add-on trigger must be at least one hour.',
    );
    expect(() => emulate(code('everyHours(1)'), { manifest: ADD_ON }).call('install')).not.toThrow();
    expect(() => emulate(code('after(60000)'), { manifest: ADD_ON }).call('install')).not.toThrow();
  });

  test('is one of 20', () => {
    const script = emulate(code('everyHours(1)'));
    for (let count = 0; count < 20; count += 1) script.call('install');
    expect(() => script.call('install')).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  test('must say when it runs', () => {
    expect(() => run("ScriptApp.newTrigger('x').timeBased().create()")).toThrow('no recurrence');
    expect(() => run("ScriptApp.newTrigger('x').timeBased().everyMinutes(7)")).toThrow('Invalid argument: 7');
    expect(() => run("ScriptApp.newTrigger('x').timeBased().inTimezone('Mars/Olympus')")).toThrow('Mars/Olympus');
  });

  test('uses up 90 minutes of running a day', () => {
    const script = emulate(
      `${code('everyHours(1)')} function tick() { for (let i = 0; i < 70; i += 1) Utilities.sleep(5000); }`,
    );
    script.call('install');
    const tick = () => {
      script.clock.advance(HOUR);
      return script.runDueTriggers();
    };
    for (let run = 0; run < 15; run += 1) tick();
    tick();
    expect(tick).toThrow('Service using too much computer time for one day.');
  });
});

describe('the list of triggers', () => {
  test('names them, and lets them be deleted', () => {
    const list = `ScriptApp.newTrigger('a').timeBased().everyHours(1).create(); const kept = ScriptApp.newTrigger('b').timeBased().everyHours(1).create();
      for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === 'a') ScriptApp.deleteTrigger(trigger);
      return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK, String(t.getTriggerSource()), t.getTriggerSourceId(), t.getUniqueId() === kept.getUniqueId()]);`;
    expect(run(list)).toEqual([['b', true, 'CLOCK', null, true]]);
  });

  test('needs the scope for it', () => {
    expect(() => run("ScriptApp.newTrigger('a')", { manifest: { oauthScopes: [] } })).toThrow(
      'Specified permissions are not sufficient to call ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
  });
});

describe('the web app', () => {
  const service = 'const service = ScriptApp.getService(); return [service.getUrl(), service.isEnabled()];';

  test('has an address where it is deployed', () => {
    expect(run(service)).toEqual([null, false]);
    expect(run(service, { webAppUrl: 'https://script.google.com/macros/s/x/exec' })).toEqual([
      ...['https://script.google.com/macros/s/x/exec', true],
    ]);
  });
});
