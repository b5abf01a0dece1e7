import { expect, it } from 'vitest';
import { type TestYear, unmarkedIn } from './test-year.ts';

/** What the year holds of cycles of assessment. */
export function holdsCycles(year: TestYear) {
  const { all } = year;
  it('holds cycles of assessment that are published, and one in which assessors answer', async () => {
    expect(
      await all('select state, count(*)::int as count from matrix.cycle group by state order by state'),
    ).toEqual([
      { state: 'answering', count: 1 },
      { state: 'published', count: 2 },
    ]);
    const [found] =
      await all(`select count(*)::int as verdicts, count(*) filter (where decided_by is not null)::int as decided
      from matrix.verdict`);
    expect(found).toMatchObject({ verdicts: 3 * 3 * 4 + 6 * 8 * 4 });
    expect(Number(found!.decided)).toBeGreaterThan(10);
    expect(await all('select way from matrix.reply order by way')).toEqual([
      { way: 'letter' },
      { way: 'page' },
    ]);
  });

  it('marks every cycle as invented, and none of it is about a real place', async () => {
    expect(
      await unmarkedIn(year, [
        `select title from matrix.cycle where title not like '%(demonstration)'`,
        `select source_title from matrix.answer where source_title <> '' and source_title not like '%(demonstration)'`,
        `select text from matrix.reply where text not like '%(demonstration)'`,
        `select text from matrix.erratum where text not like '%(demonstration)'`,
        `select code from matrix.cycle_place where code not like 'X_' or code = 'XK'`,
      ]),
    ).toEqual([]);
  });
}
