import { expect, it } from 'vitest';
import { firstDue, stageOf } from './rules.ts';

const task = (due: string | null, href: string) => ({
  part: 'act' as const,
  text: 'Do it',
  about: '',
  href,
  due,
});

it('what is due first stands first, what is due on no day last, and what is alike always in the same order', () => {
  const tasks = [
    task(null, '/b'),
    task('2026-11-02T12:00:00.000Z', '/d'),
    task(null, '/a'),
    task('2026-10-31T12:00:00.000Z', '/c'),
  ];
  const order = ['/c', '/d', '/a', '/b'];
  expect(tasks.toSorted(firstDue).map(({ href }) => href)).toEqual(order);
  expect(
    tasks
      .toReversed()
      .toSorted(firstDue)
      .map(({ href }) => href),
  ).toEqual(order);
});

it.each([
  ['2026-06-02T10:00:00.000Z', undefined],
  ['2026-06-02T22:30:00.000Z', 'soon'],
  ['2026-06-09T21:59:00.000Z', 'soon'],
  ['2026-06-09T22:00:00.000Z', 'today'],
  ['2026-06-10T21:59:00.000Z', 'today'],
  ['2026-06-10T21:59:00.001Z', 'overdue'],
])('What is due at the end of 10 June in Belgrade is, at %s, %s', (now, stage) => {
  expect(stageOf('2026-06-10T21:59:00.000Z', 7, now)).toBe(stage);
});
