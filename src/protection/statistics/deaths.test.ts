import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { counted } from '../../../tests/support/release-steps.ts';
import { atDesk } from './testing.ts';

it(
  'The dead and the missing are counted in their own family, and in no other; behind it are all people of their incidents',
  atDesk(async (desk) => {
    const { tx } = desk;
    await sql`update incidents.incident
      set people = people || '{"dead": {"low": 1, "high": 5}, "missing": {"low": 2, "high": 9}}'`.execute(tx);
    await counted(desk);
    const atoms = await sql<{ family: string; what: string; sum: number }>`
      select family, what, sum(value)::int as sum from release.atom where family in ('people', 'deaths')
      group by family, what order by family, what`.execute(tx);
    const { rows: behind } = await sql<{ people: number; deaths: number }>`
      select sum(people) filter (where family = 'people')::int as people,
        sum(people) filter (where family = 'deaths')::int as deaths from release.behind`.execute(tx);
    const { people, deaths } = behind[0]!;
    const lost = atoms.rows.filter(({ family }) => family === 'deaths');
    expect(lost.map(({ what }) => what)).toEqual(['dead', 'missing']);
    const [dead, missing] = lost.map(({ sum }) => sum);
    expect([dead! > 0, missing]).toEqual([true, 2 * dead!]);
    const alive = atoms.rows.filter(({ family }) => family === 'people');
    expect(alive.map(({ what }) => what).filter((what) => ['dead', 'missing'].includes(what))).toEqual([]);
    expect(alive.reduce((sum, one) => sum + one.sum, 0)).toBe(people);
    expect(deaths).toBe(people + dead! + missing!);
  }),
);

it(
  'Two records of one incident are asked about where only one of them counts the dead apart, and no group is named of the dead alone',
  atDesk(async ({ tx }) => {
    const { rows } = await sql<{ near: boolean; far: boolean }>`
      with given (apart, within, fewer) as (values ('{"men": {"low": 8, "high": 8}, "dead": {"low": 2, "high": 2}}'::jsonb,
        '{"men": {"low": 10, "high": 10}}'::jsonb, '{"men": {"low": 7, "high": 7}}'::jsonb))
      select incidents.least_of(apart) <= incidents.most_of(within) and incidents.least_of(within) <= incidents.most_of(apart) as near,
        incidents.least_of(apart) <= incidents.most_of(fewer) as far from given`.execute(tx);
    expect(rows).toEqual([{ near: true, far: false }]);
    await expect(
      sql`update incidents.incident set people = '{"dead": {"low": 9, "high": 9}}', groups = '{south_asia}'`.execute(
        tx,
      ),
    ).rejects.toMatchObject({ constraint: 'groups_of_five' });
  }),
);
