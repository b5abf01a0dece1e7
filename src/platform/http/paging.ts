import { isPlainDate, type PlainDate } from '../dates.ts';
import { isId } from '../ids.ts';
import type { Context } from './route.ts';

/** How many rows one page of a list shows: on a phone each of them is a card. */
export const pageSize = 20;
/** Rows a page of a list whose rows say much. */
export const cardSize = 12;
/** How many rows a page shows that was asked for all of them, to be printed. */
export const wholeSize = 500;

type Asked = Readonly<Record<string, string>>;

/** Of an address only whether it asks for all of a page: whole lists, and open what is folded. */
export function wholeOf(query: Asked): { readonly show?: 'all' } {
  return query.show === 'all' ? { show: 'all' } : {};
}

const sizeOf = (query: Asked, size: number) => (wholeOf(query).show ? wholeSize : size);

/** How many rows to ask for: one more than the page shows. */
export const limitOf = (query: Asked, size = pageSize): number => sizeOf(query, size) + 1;

/** The rows to show and, where there are more, the link to the next page: the same question, after the last row shown. */
export function paged<Row extends { readonly id: string }>(
  query: Asked,
  found: readonly Row[],
  markOf: (last: Row) => string = ({ id }) => id,
  usual = pageSize,
): { rows: readonly Row[]; next: string | undefined } {
  const size = sizeOf(query, usual);
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
export function filterOnly<Query extends { readonly after?: unknown; readonly show?: unknown }>({
  after: _page,
  show: _whole,
  ...filter
}: Query): Omit<Query, 'after' | 'show'> {
  return filter;
}

/** What an address says of its page and not of its rows. */
const ofPage = ['after', 'show', 'lang'];

/** The question of a list as its file is asked it: `?jurisdiction=RS`, or nothing. */
export function fileQuery(query: Readonly<Record<string, unknown>>, ...more: [string, string][]): string {
  const filter = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' && !ofPage.includes(name) ? [[name, value]] : [],
  );
  const text = new URLSearchParams([...filter, ...more]).toString();
  return text ? `?${text}` : '';
}
