import { expect, it } from 'vitest';
import { newId } from '../ids.ts';
import { dayMarkIn, filterOnly, markOfDay, paged, pageLimit, pageSize } from './paging.ts';

const some = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `row-${at + 1}` }));

it('shows a full page without a next one when there is no more', () => {
  expect(paged({ q: 'a' }, some(pageSize))).toEqual({ rows: some(pageSize), next: undefined });
  expect(paged({}, [])).toEqual({ rows: [], next: undefined });
});

it('asks the same question after the last row shown when there is more', () => {
  const { rows, next } = paged({ q: 'a & b', after: 'row-0' }, some(pageLimit));
  expect(rows).toHaveLength(pageSize);
  expect(next).toBe(`?q=a+%26+b&after=row-${pageSize}`);
});

it('can mark the place by more than an id', () => {
  expect(paged({}, some(pageLimit), ({ id }) => `day.${id}`).next).toBe(`?after=day.row-${pageSize}`);
});

it('reads the mark of a day and an id, and nothing that only looks like one', () => {
  const mark = { day: '2026-02-28', id: newId() } as const;
  expect(dayMarkIn(markOfDay(mark))).toEqual(mark);
  const odd = [
    undefined,
    '',
    mark.id,
    `2026-02-30.${mark.id}`,
    `${mark.day}.${'-'.repeat(36)}`,
    `${markOfDay(mark)}.`,
  ];
  for (const one of odd) expect(dayMarkIn(one)).toBeUndefined();
});

it('forgets the page in a filter, and only the page', () => {
  expect(filterOnly({ q: 'a', after: 'row-1' })).toEqual({ q: 'a' });
});
