import { emulate, run } from '../script';

const MINUTE = 60_000;
const ADD_ON = { commonEventObject: { hostApp: 'GMAIL', platform: 'WEB' } };

describe('an execution', () => {
  test('starts with fresh variables each time', () => {
    const script = emulate('let count = 0; function next() { count += 1; return count; }');
    expect([script.call('next'), script.call('next')]).toEqual([1, 1]);
  });

  test('has ECMAScript and Google, but nothing of Node or of a browser', () => {
    const names = [
      'setTimeout',
      'setInterval',
      'fetch',
      'URL',
      'URLSearchParams',
      'TextDecoder',
      'TextEncoder',
      'atob',
    ];
    names.push('btoa', 'crypto', 'process', 'Buffer', 'require', 'module', 'performance', 'window', 'structuredClone');
    expect(run(`return ${JSON.stringify(names)}.filter((name) => name in globalThis);`)).toEqual([]);
    expect(run('return [typeof GmailApp, typeof console.log, typeof Intl, typeof Map].join();')).toBe(
      'object,function,object,function',
    );
  });

  test('runs all files of the folder in one scope, in the order of their names', () => {
    const script = emulate('const greeting = "やあ"; ', {
      files: { 'Later.js': 'function greet() { return greeting; }' },
    });
    expect(script.call('greet')).toBe('やあ');
  });

  test('calls functions however they were declared, but none that is private or missing', () => {
    const script = emulate('function a() {} const b = () => {}; var c = function () {}; function d_() {} let e = 1;');
    expect(['a', 'b', 'c', 'd_', 'e', 'f', 'a.b'].filter(script.has)).toEqual(['a', 'b', 'c']);
    expect(() => script.call('f')).toThrow('Script function not found: f');
    expect(() => script.call('d_')).toThrow('Script function not found: d_');
  });

  test('asking whether a function exists counts nothing', () => {
    const script = emulate('PropertiesService.getUserProperties(); function a() {}');
    script.has('a');
    expect(script.calls().state).toBe(0);
  });

  test('takes the event and gives the result as values of the caller', () => {
    const script = emulate('function echo(event) { event.list.push(event.list instanceof Array); return event; }');
    const event = { list: [1, { deep: 'x' }], at: new Date(0) };
    const result = script.call('echo', event);
    expect(result).toStrictEqual({ list: [1, { deep: 'x' }, true], at: new Date(0) });
    expect(event.list).toHaveLength(2);
  });

  test('runs what is asynchronous to its end', () => {
    const script = emulate(`
      async function later() { await null; console.log('done'); return [1]; }
      function forget() { later().then(() => console.log('then')); }
      async function fail() { await null; null.field; }
      function hang() { return new Promise(() => {}); }`);
    expect(script.call('later')).toEqual([1]);
    script.call('forget');
    expect(script.logs().map(({ text }) => text)).toEqual(['done', 'done', 'then']);
    expect(() => script.call('fail')).toThrow(TypeError);
    expect(() => script.call('hang')).toThrow('never settles');
  });

  test('a folder that is not there is named', () => {
    expect(() => emulate('', { folder: '/nowhere/dist' }).call('a')).toThrow('/nowhere/dist: no such folder');
  });
});

describe('an error', () => {
  test('of the script comes out as an Error with its message and its own lines', () => {
    const script = emulate('function outer() {\n  inner();\n}\nfunction inner() {\n  null.field;\n}');
    expect(() => script.call('outer')).toThrow(TypeError);
    const error = thrownBy(() => script.call('outer'));
    expect(error.message).toBe("Cannot read properties of null (reading 'field')");
    expect(error.stack?.split('\n').slice(1)).toEqual(['    at inner (Code:5:8)', '    at outer (Code:2:3)']);
  });

  test('of a service is an Exception that the script can catch', () => {
    const caught = run(
      'try { CacheService.getUserCache().get(null) } catch (e) { return [e instanceof Error, e.name, String(e)] }',
    );
    const text = "The parameters (null) don't match the method signature for CacheService.Cache.get.";
    expect(caught).toEqual([true, 'Exception', `Exception: ${text}`]);
  });

  test('that is no Error is told as text', () => {
    expect(() => run("throw 'just text'")).toThrow('just text');
  });

  test('of a misspelt method is the one that JavaScript gives', () => {
    expect(() => run('PropertiesService.getUserPropertys()')).toThrow(
      new TypeError('PropertiesService.getUserPropertys is not a function'),
    );
  });

  test('of a documented method that is not emulated says so', () => {
    expect(() => run('ScriptApp.invalidateAuth()')).toThrow('ScriptApp.invalidateAuth is not emulated');
    expect(() => run('SpreadsheetApp.getActiveSpreadsheet()')).toThrow(
      'SpreadsheetApp.getActiveSpreadsheet is not emulated',
    );
    const libraries = { dependencies: { libraries: [{ userSymbol: 'OAuth2' }] } };
    expect(() => run("OAuth2.createService('x')", { manifest: libraries })).toThrow(
      'OAuth2.createService is not emulated',
    );
    expect(() => run('DriveApp.getRootFolder()')).toThrow('DriveApp.getRootFolder is not emulated');
  });
});

describe('the advanced Gmail service', () => {
  const gmail = {
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Mail', serviceId: 'gmail', version: 'v1' }] },
  };

  test('is there where the manifest enables it, by the name that the manifest gives it', () => {
    expect(run('return typeof Mail.Users.Messages.list;', { manifest: gmail })).toBe('function');
    expect(() => run("Gmail.Users.Messages.list('me')")).toThrow(new ReferenceError('Gmail is not defined'));
  });
});

describe('time', () => {
  test('stands still, goes on and jumps as the emulator is told', () => {
    const script = emulate('function now() { return [Date.now(), new Date().toISOString()]; }');
    expect(script.call('now')).toEqual([Date.UTC(2026, 2, 4, 1, 12), '2026-03-04T01:12:00.000Z']);
    script.clock.advance(90 * MINUTE);
    expect(script.call('now')).toEqual([script.clock.now(), '2026-03-04T02:42:00.000Z']);
    script.clock.set(0);
    expect(script.call('now')).toEqual([0, '1970-01-01T00:00:00.000Z']);
  });

  test('passes with each counted call, as slow as the emulator is told', () => {
    const script = emulate(
      'function look() { PropertiesService.getUserProperties().getKeys(); Utilities.getUuid(); }',
      {
        latency: 200,
      },
    );
    const start = script.clock.now();
    script.call('look');
    expect(script.clock.now() - start).toBe(200);
  });

  test('passes while the script sleeps', () => {
    expect(run('const start = Date.now(); Utilities.sleep(4000); return Date.now() - start;')).toBe(4000);
  });
});

describe('the execution time', () => {
  const code = `function work() { for (let i = 0; i < 100; i += 1) { Utilities.sleep(20000); Session.getScriptTimeZone(); } return 'done'; }
    function brief() { Utilities.sleep(29000); }
    function sulking() { try { Utilities.sleep(31000); Session.getScriptTimeZone(); } catch (e) { throw new Error('something else'); } }
    function stubborn() { try { Utilities.sleep(31000); Session.getScriptTimeZone(); } catch (e) { return null; } }`;

  test('of an add-on is 30 seconds', () => {
    expect(() => emulate(code).call('work', ADD_ON)).toThrow('Exceeded maximum execution time');
    expect(emulate(code).call('brief', ADD_ON)).toBeUndefined();
  });

  test('of everything else is 6 minutes', () => {
    const script = emulate(code);
    const start = script.clock.now();
    expect(() => script.call('work')).toThrow('Exceeded maximum execution time');
    expect(script.clock.now() - start).toBe(380_000);
  });

  test('can be chosen', () => {
    expect(() => emulate(code).call('brief', undefined, { limit: 'addOn' })).not.toThrow();
    expect(() => emulate(code).call('stubborn', undefined, { limit: 'addOn' })).toThrow('Exceeded maximum');
    expect(emulate(code).call('work', undefined, { limit: 'none' })).toBe('done');
  });

  test('ends an execution that catches the error, too', () => {
    expect(() => emulate(code).call('stubborn', ADD_ON)).toThrow('Exceeded maximum execution time');
    expect(() => emulate(code).call('sulking', ADD_ON)).toThrow('Exceeded maximum execution time');
  });

  test('is without limit where quotas are off', () => {
    expect(emulate(code, { quotas: 'off' }).call('work')).toBe('done');
  });
});

describe('what an add-on returns', () => {
  const returned = (value: string, manifest = {}) =>
    emulate(`function answer() { return ${value}; }`, { manifest: { addOns: manifest } }).call('answer', ADD_ON);
  const linkTo = (url: string) =>
    `CardService.newActionResponseBuilder().setOpenLink(CardService.newOpenLink().setUrl('${url}')).build()`;

  test('is a card, several cards, an action or nothing', () => {
    const card = 'CardService.newCardBuilder().build()';
    expect([returned(card), returned(`[${card}, ${card}]`), returned('undefined'), returned('null')]).toEqual([
      ...[{}, [{}, {}], undefined, null],
    ]);
    expect(returned('CardService.newActionResponseBuilder().setStateChanged(true).build()')).toEqual({
      stateChanged: true,
    });
  });

  test.each(['CardService.newCardBuilder()', '{ a: 1 }', "'text'", '[1]', 'CardService.newNavigation()'])(
    'cannot be %s',
    (value) => {
      expect(() => returned(value)).toThrow(
        'The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it.',
      );
    },
  );

  test('may be written as JSON', () => {
    expect(returned("{ header: { title: 'a' }, sections: [] }")).toEqual({ header: { title: 'a' }, sections: [] });
    expect(returned('[{ sections: [] }]')).toEqual([{ sections: [] }]);
    expect(returned('{ action: { navigations: [] } }')).toEqual({ action: { navigations: [] } });
  });

  test('may open what the manifest lists, and nothing else', () => {
    const common = { openLinkUrlPrefixes: ['https://mail.google.com/mail', 'https://*.example.com/'] };
    expect(returned(linkTo('https://mail.google.com/mail/u/0/#inbox'), { common })).toHaveProperty('renderActions');
    expect(returned(linkTo('https://www.example.com/a'), { common })).toHaveProperty('renderActions');
    for (const url of [
      'https://mail.google.com/mailbox',
      'https://example.com/',
      'http://www.example.com/',
      'https://evil.example/',
    ]) {
      expect(() => returned(linkTo(url), { common })).toThrow(
        `${url} is under no prefix of addOns.common.openLinkUrlPrefixes`,
      );
    }
    expect(returned(linkTo('https://anything.example/'), { common: { openLinkUrlPrefixes: ['*'] } })).toBeTruthy();
  });
});

describe('what the script logs', () => {
  test('is kept with its level, and printed nowhere', () => {
    const script = emulate(
      "function say() { console.log('%s is %d', 'a', 1, { b: [2] }); console.error(new Error('no')); }",
    );
    const printed = jest.spyOn(process.stdout, 'write');
    script.call('say');
    expect(printed).not.toHaveBeenCalled();
    expect(script.logs()[0]).toEqual({ level: 'log', text: 'a is 1 { b: [ 2 ] }' });
    expect(script.logs()[1]).toMatchObject({ level: 'error', text: expect.stringContaining('Error: no') });
  });

  test('goes where the emulator is told, as well', () => {
    const heard: unknown[] = [];
    emulate("function say() { console.warn('x', 1); Logger.log('y'); }", {
      onLog: (level, ...values) => heard.push([level, ...values]),
    }).call('say');
    expect(heard).toEqual([
      ['warn', 'x', 1],
      ['info', 'y'],
    ]);
  });

  test('can refer to itself', () => {
    expect(() => run('const a = {}; a.a = a; console.log(a); Logger.log(a);')).not.toThrow();
  });

  test('Logger keeps the log of its own execution', () => {
    const script = emulate("function log() { Logger.log('%s!', 'a').log({ b: 1 }); return Logger.getLog(); }");
    expect(script.call('log')).toBe('a!\n{ b: 1 }\n');
    expect(script.call('log')).toBe('a!\n{ b: 1 }\n');
    expect(run("Logger.log('a'); Logger.clear(); return Logger.getLog();")).toBe('');
  });
});

const thrownBy = (work: () => unknown): Error => {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('Nothing was thrown');
};
