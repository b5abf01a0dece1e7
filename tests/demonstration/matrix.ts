import { expect, it } from 'vitest';
import { type TestYear, today, unmarkedIn } from './test-year.ts';

const mark = '(invented for the demonstration)';

/** What the year holds of cycles of assessment. */
export function holdsCycles(year: TestYear) {
  const { all } = year;
  it('holds cycles of assessment that are published, one that institutions reply to, and one in which assessors answer', async () => {
    expect(
      await all('select state, count(*)::int as count from matrix.cycle group by state order by state'),
    ).toEqual([
      { state: 'answering', count: 1 },
      { state: 'published', count: 2 },
      { state: 'reply', count: 1 },
    ]);
    const [found] =
      await all(`select count(*)::int as verdicts, count(*) filter (where decided_by is not null)::int as decided
      from matrix.verdict`);
    expect(found).toMatchObject({ verdicts: 3 * 3 * 4 + 6 * 8 * 4 + 2 * 3 * 4 });
    expect(Number(found!.decided)).toBeGreaterThan(10);
    expect(await all('select way from matrix.reply order by way')).toEqual([
      { way: 'letter' },
      { way: 'letter' },
      { way: 'page' },
      { way: 'page' },
    ]);
  });

  it('leaves two institutions time to reply: one that can be entered, and one that writes letters', async () => {
    expect(
      await all(`select o.name, exists (select from people.membership m where m.organisation_id = o.id) as enters,
          exists (select from matrix.reply r where r.invitation_id = i.id) as replied
        from matrix.invitation i join matrix.cycle_place p on p.id = i.place_id
          join matrix.cycle c on c.id = p.cycle_id join network.organisation o on o.id = i.organisation_id
        where c.state = 'reply' and c.reply_until > date '${today}' order by o.name`),
    ).toEqual([
      { name: `Agency for Imagined Bridges ${mark}`, enters: true, replied: false },
      { name: `Inspectorate of the Imagined Quay ${mark}`, enters: false, replied: false },
      { name: `Ombudsman of the Imagined River ${mark}`, enters: true, replied: true },
    ]);
  });

  it('marks every cycle as invented, and none of it is about a real place', async () => {
    expect(
      await unmarkedIn(year, [
        `select title from matrix.cycle where title not like '%(demonstration)'`,
        `select source_title from matrix.answer where source_title <> '' and source_title not like '%(demonstration)'`,
        `select text from matrix.reply where text not like '%(demonstration)'`,
        `select said.value as text from matrix.cycle c, jsonb_each_text(c.unheard) said where said.value not like '%(demonstration)'`,
        `select text from matrix.erratum where text not like '%(demonstration)'`,
        `select code from matrix.cycle_place where code not like 'X_' or code = 'XK'`,
      ]),
    ).toEqual([]);
  });
}

/** What the year holds of standards that people added, and of what others publish. */
export function holdsStandards(year: TestYear) {
  const { all } = year;
  it('holds a standard of an invented instrument, of which a lawyer has compared one provision and nobody the other', async () => {
    expect(
      await all(`select p.key, p.verified_on is not null as verified from matrix.provision p
        where p.worded_by is not null order by p.key`),
    ).toEqual([
      { key: 'DEMO-01', verified: true },
      { key: 'DEMO-02', verified: false },
    ]);
    expect(
      await all(`select key from matrix.provision where verified_on is not null and key not like 'DEMO-%'`),
    ).toEqual([]);
  });

  it('shows what the instrument was called and what was said of its provision before, and that a lawyer had compared it', async () => {
    expect(
      await all(`select n.kind, i.kind as now from published.matrix_instrument_name n
        join published.matrix_instrument i on i.id = n.instrument_id where n.name like '%(demonstration)'`),
    ).toEqual([{ kind: 'proposal', now: 'treaty' }]);
    expect(
      await all(`select p.key, w.summary <> p.summary as other, w.verified_on is not null as verified
        from published.matrix_provision_wording w join published.matrix_provision p on p.id = w.provision_id`),
    ).toEqual([{ key: 'DEMO-01', other: true, verified: true }]);
  });

  it('holds level, progress, mapping and a preliminary figure of invented publishers about invented places', async () => {
    expect(
      await all(`select s.kind, v.verbatim <> '' as words, v.page, v.preliminary, v.as_of is not null as dated
        from matrix.series s join matrix.series_value v on v.series_id = s.id
        where s.recorded_by is not null order by s.position, v.position`),
    ).toEqual([
      { kind: 'level', words: true, page: '41', preliminary: false, dated: false },
      { kind: 'progress', words: true, page: '41', preliminary: false, dated: false },
      { kind: 'count', words: false, page: '41', preliminary: false, dated: true },
      { kind: 'count', words: false, page: '41', preliminary: true, dated: true },
    ]);
    expect(
      await unmarkedIn(year, [
        `select publisher from matrix.series where recorded_by is not null and publisher not like '%(demonstration)'`,
        `select mapper from matrix.series_mapping where recorded_by is not null and mapper not like '%(demonstration)'`,
        `select jurisdiction from matrix.series_value where recorded_by is not null and jurisdiction not like 'X_'`,
      ]),
    ).toEqual([]);
  });
}
