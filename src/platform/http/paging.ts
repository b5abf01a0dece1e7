import { isPlainDate, type PlainDate } from '../dates.ts';
import { isId } from '../ids.ts';
import type { Context } from './route.ts';

/** How many rows one page of a list shows. */
export const pageSize = 50;
/** How many rows a list asks for: one more than it shows says that there is a next page. */
export const pageLimit = pageSize + 1;
/** Rows a page of a list whose rows say much: on a phone each of them is a card. */
export const cardSize = 25;
export const cardLimit = cardSize + 1;

/** The rows to show and, where there are more, the link to the next page: the same question, after the last row shown. */
export function paged<Row extends { readonly id: string }>(
  query: Readonly<Record<string, string>>,
  found: readonly Row[],
  markOf: (last: Row) => string = ({ id }) => id,
  size = pageSize,
): { rows: readonly Row[]; next: string | undefined } {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const next =
    found.length > size && last ? `?${new URLSearchParams({ ...query, after: markOf(last) })}` : undefined;
  return { rows, next };
}

/** The mark of a row in a list by day, and what it says; undefined for whatever else stands in an address. */
export const markOfDay = ({ day, id }: DayMark): string => `${day}.${id}`;
export type DayMark = { readonly day: PlainDate; readonly id: string };
export function dayMarkIn(after: string | undefined): DayMark | undefined {
  const [day = '', id = '', ...more] = (after ?? '').split('.');
  return isPlainDate(day) && isId(id) && more.length === 0 ? { day, id } : undefined;
}

/** What a list is asked: by its address, and by the words that were typed and stand in none. */
export function askedOf({
  query,
  words,
}: Pick<Context, 'query' | 'words'>): Readonly<Record<string, string>> {
  return { ...query, ...words };
}

/** What was asked of a list without the page it stands on: for its filter and for its file. */
export function filterOnly<Query extends { readonly after?: unknown }>({
  after: _page,
  ...filter
}: Query): Omit<Query, 'after'> {
  return filter;
}
