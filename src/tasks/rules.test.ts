import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant } from '../platform/dates.ts';
import { byMonth, dueDay, firstDue, stageOf } from './rules.ts';

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

it('A second reminder comes nearer to the day, in place of the first where that was not told', () => {
  const on = (now: Instant) => stageOf('2026-06-10T21:59:00.000Z', 60, now, 14);
  expect(
    ['2026-05-26', '2026-05-27', '2026-06-10', '2026-06-11'].map((day) => on(`${day}T10:00:00.000Z`)),
  ).toEqual(['soon', 'again', 'today', 'overdue']);
});

describe('a calendar of tasks', () => {
  const now = '2026-11-30T12:00:00.000Z';

  it('has what is late first, then the months as the Action counts its days, then what has no day', () => {
    const dues = [
      '2026-11-29T12:00:00.000Z',
      '2026-11-30T22:30:00.000Z',
      '2026-12-31T22:59:59.000Z',
      '2026-12-31T23:00:00.000Z',
      null,
    ];
    expect(
      byMonth(
        dues.map((due) => ({ due })),
        now,
      ).map(({ month, tasks }) => [month, tasks.length]),
    ).toEqual([
      ['late', 1],
      ['2026-11-01', 1],
      ['2026-12-01', 1],
      ['2027-01-01', 1],
      ['undated', 1],
    ]);
  });

  it('has each task once, in the order in which they come, each under its month', () =>
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -90, max: 400 }))), (days) => {
        const tasks = days
          .map((day, at) => task(day === null ? null : addSeconds(now, day * 86_400), `/${at}`))
          .toSorted(firstDue);
        const groups = byMonth(tasks, now);
        expect(groups.flatMap((group) => group.tasks)).toEqual(tasks);
        expect(new Set(groups.map(({ month }) => month)).size).toBe(groups.length);
        for (const { month, tasks: of } of groups)
          for (const { due } of of)
            expect(month).toBe(
              due === null ? 'undated' : due < now ? 'late' : `${dueDay(due).slice(0, 7)}-01`,
            );
      }),
    ));
});
