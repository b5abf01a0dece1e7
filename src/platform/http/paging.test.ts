import { expect, it } from 'vitest';
import { newId } from '../ids.ts';
import {
  cardSize,
  dayMarkIn,
  filterOnly,
  limitOf,
  markOfDay,
  paged,
  pageSize,
  wholeOf,
  wholeSize,
} from './paging.ts';

const some = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `row-${at + 1}` }));

it('shows a full page without a next one when there is no more', () => {
  expect(paged({ q: 'a' }, some(pageSize))).toEqual({ rows: some(pageSize), next: undefined });
  expect(paged({}, [])).toEqual({ rows: [], next: undefined });
});

it('asks the same question after the last row shown when there is more', () => {
  const { rows, next } = paged({ q: 'a & b', after: 'row-0' }, some(pageSize + 1));
  expect(rows).toHaveLength(pageSize);
  expect(next).toBe(`?q=a+%26+b&after=row-${pageSize}`);
});

it('can mark the place by more than an id', () => {
  expect(paged({}, some(pageSize + 1), ({ id }) => `day.${id}`).next).toBe(`?after=day.row-${pageSize}`);
});

it('shows as many rows of a list whose rows say much as the list says', () => {
  const { rows, next } = paged({}, some(limitOf({}, cardSize)), ({ id }) => id, cardSize);
  expect([rows.length, next]).toEqual([cardSize, `?after=row-${cardSize}`]);
});

it('shows the whole list to whoever asks for it, as far as a page can hold it', () => {
  const asked = { q: 'a', show: 'all' };
  expect([limitOf({}), limitOf(asked), limitOf(asked, cardSize)]).toEqual([
    pageSize + 1,
    wholeSize + 1,
    wholeSize + 1,
  ]);
  expect(paged(asked, some(wholeSize))).toEqual({ rows: some(wholeSize), next: undefined });
  expect(paged(asked, some(wholeSize + 1)).next).toBe(`?q=a&show=all&after=row-${wholeSize}`);
  expect([wholeOf(asked), wholeOf({ show: 'some' })]).toEqual([{ show: 'all' }, {}]);
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
  expect(filterOnly({ q: 'a', after: 'row-1', show: 'all' })).toEqual({ q: 'a' });
});
