import type { Hashtag } from '../documents/hxl.ts';
import { jurisdictionName } from '../language/jurisdictions.ts';
import type { Language } from '../language/language.ts';
import { type Money, toDecimal } from '../money.ts';
import type { Shown } from '../suppression.ts';
import type { ColumnType, PublicCell, PublicColumn } from './public-table.ts';

type Value<Row> = (row: Row, language: Language) => PublicCell;

function columnOf<Row>(type: ColumnType) {
  return (name: string, tag: Hashtag, words: string, value: Value<Row>): PublicColumn<Row> => ({
    ...{ name, tag, words, type, value },
  });
}

/** The columns of a table whose rows are of one type: `const { text, code } = columnsOf<Grant>()`. */
export function columnsOf<Row>() {
  const [text, code, date] = [columnOf<Row>('text'), columnOf<Row>('code'), columnOf<Row>('date')];
  return {
    text,
    code,
    date,
    integer: columnOf<Row>('integer'),
    decimal: columnOf<Row>('decimal'),
    boolean: columnOf<Row>('boolean'),
    address: columnOf<Row>('address'),
    /** A code for programs, and beside it what people call it: `kind` and `kind_name`. */
    coded: (
      name: string,
      tag: Hashtag,
      words: string,
      of: (row: Row) => string | null | undefined,
      named: (code: string, language: Language) => string,
    ): PublicColumn<Row>[] => [
      code(`${name}_code`, `${tag}+code` as Hashtag, words, of),
      text(name, `${tag}+name` as Hashtag, words, (row, language) => {
        const found = of(row);
        return found === null || found === undefined ? null : named(found, language);
      }),
    ],
    /** The code of one of the six and its name; without a code the words of `elsewhere`, such as the whole region. */
    jurisdiction: (
      of: (row: Row) => string | null | undefined,
      {
        elsewhere,
        name = 'jurisdiction',
        tag = '#country',
        words = 'common.jurisdiction',
      }: { elsewhere?: string; name?: string; tag?: Hashtag; words?: string } = {},
    ): PublicColumn<Row>[] => [
      code(`${name}_code`, `${tag}+code` as Hashtag, words, of),
      text(name, `${tag}+name` as Hashtag, words, (row, { t, locale }) => {
        const found = of(row);
        if (found) return jurisdictionName(found, locale);
        return elsewhere ? t(elsewhere) : null;
      }),
    ],
    /** A count that may be withheld to protect people, and beside it whether it is. */
    counted: (
      name: string,
      tag: Hashtag,
      words: string,
      of: (row: Row) => Shown | undefined,
    ): PublicColumn<Row>[] => [
      columnOf<Row>('integer')(name, tag, words, (row) => {
        const found = of(row);
        return found && 'shown' in found ? found.shown : null;
      }),
      columnOf<Row>('boolean')('hidden', '#meta+hidden', 'opendata.column.hidden', (row) => {
        const found = of(row);
        return !(found && 'shown' in found);
      }),
    ],
    money: (
      name: string,
      tag: Hashtag,
      words: string,
      of: (row: Row) => Money | null,
    ): PublicColumn<Row> => ({
      ...{ name, tag, words, type: 'decimal' },
      value: (row) => {
        const found = of(row);
        return found && toDecimal(found);
      },
    }),
  };
}
