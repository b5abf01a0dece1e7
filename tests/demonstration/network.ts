import { expect, it } from 'vitest';
import { listOnTheWay } from '../../src/network/way/queries.ts';
import { countMarks } from '../../src/network/way/steps.ts';
import { type TestYear, today, unmarkedIn } from './test-year.ts';

/** What the year holds of organisations: the Action's own with nothing said of them, invented ones with names of every kind. */
export function holdsOrganisations(year: TestYear) {
  const { all, read, parts } = year;
  it('says nothing of the real bodies of the Action but that partners issue calls and host gatherings', async () => {
    expect(
      await all(`select o.name from network.organisation o where o.key is not null and (
        exists (select from training.attendance a where a.organisation_id = o.id)
        or exists (select from grants.application a where a.organisation_id = o.id)
        or exists (select from network.output_author a where a.organisation_id = o.id)
        or exists (select from network.partnership_party a where a.organisation_id = o.id)
        or (o.kind = 'institution' and exists (select from people.membership m where m.organisation_id = o.id)))`),
    ).toEqual([]);
  });

  it('has organisations at every step of the way, and some that were asked and never came', async () => {
    const found = await read((tx) => listOnTheWay(tx, parts().actionId, today));
    const [{ counts } = { counts: undefined }] = countMarks(found, () => ['all'], ['all']);
    expect(Object.values(counts!).every((count) => count > 0)).toBe(true);
    expect(counts).toMatchObject({ never_came: 4 });
  });

  it('has one organisation that registered twice, in two scripts, and counts it once', async () => {
    expect(
      await all(`select a.name as alias, k.name as kept, m.undone_at is null as stands
        from network.merge m join network.organisation a on a.id = m.alias_id
          join network.organisation k on k.id = a.merged_into`),
    ).toEqual([{ alias: 'Novinari od nikade', kept: 'Новинари од никаде', stands: true }]);
    const listed = await read((tx) => listOnTheWay(tx, parts().actionId, today));
    expect(listed.filter(({ name }) => name === 'Novinari od nikade')).toEqual([]);
  });

  it('has partnerships that grew out of a sub-grant and of a gathering, both for everybody to read', async () => {
    expect(
      await all(`select count(agreement_id)::int as grants, count(gathering_id)::int as gatherings
        from published.open_partnership`),
    ).toEqual([{ grants: 1, gatherings: 1 }]);
  });

  it('holds names of every kind that people have', async () => {
    const names = (await all('select name from network.organisation where key is null')).map(({ name }) =>
      String(name),
    );
    for (const kind of [
      /^=/,
      /[’']/,
      /"/,
      /[а-ш]/i,
      /\p{Emoji_Presentation}/u,
      /\p{Script=Arabic}/u,
      /</,
      /^..$/,
      /^.{190,200}$/,
    ])
      expect(names.some((name) => kind.test(name))).toBe(true);
  });

  it('marks every invented organisation, person and record of theirs', async () => {
    expect(
      await unmarkedIn(year, [
        `select name from network.organisation where key is null and (registration_number not like 'DEMO-%' or description not like '%nvented for the demonstration%')`,
        `select name from people.person where email not like '%demonstration.example'`,
        `select title from network.output where title not like '%(demonstration)'`,
        `select subject from network.partnership where subject not like '%(demonstration)'`,
        `select note from network.capacity_score where note not in ('', 'Our minutes and papers (demonstration)')`,
        `select name from network.partnership_party where name not like '%Imagined%'`,
      ]),
    ).toEqual([]);
  });
}
