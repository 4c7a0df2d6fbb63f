import { messageKey } from '../../../src/core/threads/message-key';

const distinct = (ids: readonly string[]) => new Set(ids.map(messageKey)).size;

test('ids that differ a little have different keys', () => {
  const ids = Array.from({ length: 100_000 }, (_, index) => `<${(index * 7919).toString(36)}.x@mail.example>`);
  expect(distinct(ids)).toBe(ids.length);
  const counted = Array.from({ length: 100_000 }, (_, index) => `<CAB+${index}@mail.gmail.com>`);
  expect(distinct(counted)).toBe(counted.length);
});

test('every character and its place bear on the key', () => {
  const id = '<20260304011200.4711@mail.example>';
  const changed = [...id].map((_, index) => `${id.slice(0, index)}_${id.slice(index + 1)}`);
  const swapped = [...id].map((_, index) => id.slice(0, index) + id.slice(index).split('').reverse().join(''));
  expect(distinct([id, ...changed])).toBe(id.length + 1);
  expect(distinct(swapped)).toBe(new Set(swapped).size);
});

test('keys use all of their 53 bits: both halves differ for different ids', () => {
  const values = Array.from({ length: 1000 }, (_, index) => Number.parseInt(messageKey(`<${index}@x>`).slice(1), 36));
  expect(new Set(values.map((value) => value % 2 ** 32)).size).toBe(1000);
  expect(new Set(values.map((value) => Math.floor(value / 2 ** 32))).size).toBeGreaterThan(990);
  expect(Math.max(...values)).toBeGreaterThan(2 ** 52);
});

test('a key is short', () => {
  expect(messageKey(`<${'x'.repeat(900)}@mail.example>`).length).toBeLessThanOrEqual(12);
});
