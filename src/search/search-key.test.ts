// @second-database: folding
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { rolledBack } from '../../tests/support/database.ts';
import { searchKey } from '../platform/language/search-key.ts';

const letters = [
  ...'abcčćdđefghijklmnopqrsštuvwxyzžëçßæœøłþıİĐÐŁØÆŒÞẞ',
  ...'абвгдђежзијклљмнњопрстћуфхцчџшѓќѕѐѝйщъыьэюяєіґїёўАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШЃЌЅЙЩЪЫЬЭЮЯЄІҐЇ',
  ...'0123456789 -/.,()“”’&\n',
  ...['dj', 'gj', 'kj', 'Dž', 'ǆ', 'é', 'č', 'ﬁ', '½', 'K', '中'],
];

it('the database folds every text as the program folds what is typed', () =>
  rolledBack(async (tx) => {
    const texts = fc
      .sample(fc.array(fc.constantFrom(...letters), { maxLength: 24 }), 600)
      .map((one) => one.join(''));
    const all = [...letters, ...letters.map((one) => one.toUpperCase()), ...texts];
    const { rows } = await sql<{ text: string; key: string }>`
      select text, platform.search_key(text) as key from unnest(${all}::text[]) text`.execute(tx);
    expect(
      rows
        .filter(({ text, key }) => key !== searchKey(text))
        .map(({ text, key }) => [text, key, searchKey(text)]),
    ).toEqual([]);
  }));
