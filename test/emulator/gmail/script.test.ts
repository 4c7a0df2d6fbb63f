import { emulate, USER } from '../script';
import { NOW, newStore, put } from './mailbox';

const manifest = {
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' }] },
};

const main = (body: string, options = {}) => {
  const mailbox = newStore();
  put(mailbox, { labels: ['INBOX', 'UNREAD'], body: 'é' });
  const emulator = emulate(`function main() { ${body} }`, { manifest, mailbox, now: NOW, ...options });
  return { emulator, mailbox, result: () => emulator.call('main') };
};

describe('a script', () => {
  test('sees values of its own world', () => {
    const { result } = main(`
      var threads = GmailApp.search('in:inbox');
      var message = threads[0].getMessages()[0];
      var body = Gmail.Users.Messages.get('me', message.getId()).payload.body.data;
      return [threads instanceof Array, message.getDate() instanceof Date, body.constructor === Array, body.join(),
        Utilities.newBlob(body).getDataAsString(), String(message)];
    `);
    expect(result()).toEqual([true, true, true, '-61,-87', 'é', 'GmailMessage']);
  });

  test('catches errors as Apps Script throws them', () => {
    const { result } = main(`
      var caught = [];
      [function () { Gmail.Users.Messages.get('me', 'ff'); }, function () { GmailApp.search('x', 0, 501); },
        function () { GmailApp.search('x').nothing(); }].forEach(function (act) {
        try { act(); } catch (e) { caught.push(String(e), e instanceof Error, e.details ? e.details.code : null); }
      });
      return caught;
    `);
    expect(result()).toEqual([
      'GoogleJsonResponseException: API call to gmail.users.messages.get failed with error: Requested entity was not found.',
      ...[true, 404],
      ...['Exception: Argument max cannot exceed 500.', true, null],
      ...['TypeError: GmailApp.search(...).nothing is not a function', true, null],
    ]);
  });

  test('hands objects back, and they are known', () => {
    const { result, mailbox } = main(`
      var label = GmailApp.createLabel('Seen');
      var threads = GmailApp.getInboxThreads();
      label.addToThreads(threads).getThreads();
      GmailApp.markThreadsRead(threads);
      return GmailApp.getMessagesForThreads(threads)[0][0].isUnread();
    `);
    expect(result()).toBe(false);
    expect([...(mailbox.newestFirst()[0]?.labelIds ?? [])]).toEqual(['INBOX', 'Label_1']);
  });

  test('uses the mailbox up to the daily quota, counted by messages', () => {
    const { emulator, result, mailbox } = main(`
      for (var i = 0; i < 201; i++) GmailApp.getMessagesForThreads(GmailApp.search('in:inbox', 0, 100));
    `);
    for (let count = 0; count < 99; count++) put(mailbox, { subject: `${count}` });
    expect(result).toThrow('Service invoked too many times for one day');
    // 198 rounds of a search and a hundred messages fit into 20,000.
    expect(emulator.calls().methods).toEqual({ 'GmailApp.search': 199, 'GmailApp.getMessagesForThreads': 199 });
  });

  test('meets the failures that a test sets', () => {
    const { emulator, result } = main(`return GmailApp.search('in:inbox').length;`);
    emulator.fail('GmailApp.search', { error: 'Service unavailable: Gmail', times: 1 });
    expect(result).toThrow('Service unavailable: Gmail');
    expect(result()).toBe(1);
    expect(emulator.calls()).toMatchObject({ mail: 2, state: 0, other: 0 });
  });

  test('is refused what its manifest does not ask for', () => {
    const oauthScopes = ['https://www.googleapis.com/auth/gmail.readonly'];
    const { result } = main(`GmailApp.sendEmail('${USER}', 'x', 'y');`, { manifest: { ...manifest, oauthScopes } });
    expect(result).toThrow(/permissions are not sufficient to call GmailApp\.sendEmail/);
  });

  test('has no advanced service that its manifest does not enable', () => {
    expect(main(`return typeof Gmail;`, { manifest: {} }).result()).toBe('undefined');
  });
});
