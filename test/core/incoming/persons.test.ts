import { classify } from '../../../src/core/incoming/classify';
import { autoReplies } from './mails/auto-replies';
import { read } from './mails/case';
import { calendars, persons } from './mails/persons';

describe('an automatic reply', () => {
  test.each(autoReplies)('$says', ({ raw, is }) => {
    expect(classify(read(raw))).toMatchObject(is);
  });
});

describe('a calendar object', () => {
  test.each(calendars)('$says', ({ raw, is }) => {
    expect(classify(read(raw))).toMatchObject(is);
  });
});

describe('a person', () => {
  test.each(persons)('$says', ({ raw, is }) => {
    expect(classify(read(raw))).toMatchObject(is);
  });
});
