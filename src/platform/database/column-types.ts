import pg from 'pg';
import { toInstant } from '../dates.ts';

type Parse = (text: string) => unknown;
const { builtins } = pg.types;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the integers a number can hold`);
  return value;
}

/**
 * `2026-11-25 10:00:00.123456+00` → `2026-11-25T10:00:00.123Z`. Our sessions are in UTC, where letters only need to be put in
 * their places: a list has a hundred instants.
 */
function instant(text: string): string {
  if (text.endsWith('+00') && text[10] === ' ' && text[4] === '-') {
    const thousandths = text.slice(20, -3);
    const exact = thousandths.length === 3 ? thousandths : thousandths.slice(0, 3).padEnd(3, '0');
    return `${text.slice(0, 10)}T${text.slice(11, 19)}.${exact}Z`;
  }
  return toInstant(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
}

const asText: Parse = (text) => text;
const texts = pg.types.getTypeParser(1009 as number) as (text: string) => (string | null)[];
const each =
  (parse: Parse): Parse =>
  (text) =>
    texts(text).map((item) => (item === null ? null : parse(item)));

const parsers = new Map<number, Parse>([
  [builtins.INT8, safeInteger],
  [builtins.TIMESTAMPTZ, instant],
  [builtins.DATE, asText],
  [builtins.NUMERIC, asText],
  [builtins.INTERVAL, asText],
  [1016, each(safeInteger)],
  [1185, each(instant)],
  [1182, each(asText)],
  [1231, each(asText)],
]);

/** How columns become values, as the generated tables.ts says: nothing passes through a JavaScript Date or a float. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};
