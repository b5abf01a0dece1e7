import { expect, it } from 'vitest';
import { firstDue } from './rules.ts';

const task = (due: string | null, href: string) => ({ text: 'Do it', about: '', href, due });

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
