import { linesOf, runTool } from './support/run-tool';

test("prints what became of the mails of the sample mailbox, and how to ask about one's own", () => {
  const { status, stdout, stderr } = runTool('start', []);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = linesOf(stdout).filter((line) => line !== '');
  expect(lines[0]).toMatch(/sample mailbox/);
  expect(lines[1]).toMatch(/^status +sent +to +subject +because$/);
  expect(lines.find((line) => line.includes('業務委託契約書のご確認のお願い'))).toMatch(
    /^replied .* reply 09-01 15:31/,
  );
  expect(lines.find((line) => line.includes('Pallet heights'))).toMatch(/delivery delayed 11-19 20:10$/);
  expect(lines.find((line) => line.includes('Survey about packaging'))).toMatch(/receipt declined 10-30 22:02$/);
  expect(stdout).toMatch(/^71 sent threads: \d+ replied, \d+ opened, \d+ bounced, \d+ no response\./m);
  expect(lines.pop()).toMatch(/npm run --silent status -- --mbox .* --me /);
});
