import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { counted } from '../../../tests/support/release-steps.ts';
import { dangers, means, priceBands } from '../incidents/codes.ts';
import { groupOf, methodDimensions } from './rules/families.ts';
import { freeTables } from './rules/free-tables.ts';
import { atDesk } from './testing.ts';

const route = (more: object = {}) =>
  JSON.stringify({
    ...{
      means: ['water', 'water', 'road'],
      dangers: ['water'],
      price: 'under_500',
      told: { low: 3, high: 9 },
    },
    ...more,
  });

describe('How people travelled', () => {
  it('has a line for each code in exactly one of three tables, of which a half-year has one', () => {
    const given = { means, danger: dangers, price: priceBands };
    for (const dimension of methodDimensions)
      for (const code of given[dimension])
        expect(methodDimensions.filter((one) => groupOf(one, `${dimension}.${code}`) === code)).toEqual([
          dimension,
        ]);
    const taken = [{ family: 'methods', startsOn: '2026-01-01', number: null, setAside: true }] as const;
    const free = freeTables(['2026-01-01'], taken).map(({ tableKey }) => tableKey);
    expect(free.filter((one) => one.startsWith('methods'))).toEqual([]);
  });

  it(
    'is counted by the least of what was told, each code once in an incident',
    atDesk(async ({ tx, ...desk }) => {
      await sql`update incidents.incident set route = ${route()}::jsonb`.execute(tx);
      await counted({ tx, ...desk });
      const { rows } = await sql<{ what: string; sum: number }>`
        select what, sum(value)::int as sum from release.atom where family = 'methods'
        group by what order by what`.execute(tx);
      expect(rows.map(({ what }) => what)).toEqual([
        'danger.water',
        'means.road',
        'means.water',
        'price.under_500',
      ]);
      const { rows: spoken } = await sql<{ incidents: number; same: boolean }>`
        select (min(value) filter (where what = 'means.water') > 0)::int as incidents,
          (select sum(people) filter (where family = 'methods') = sum(people) filter (where family = 'people')
            from release.behind) as same from release.atom where family = 'methods'`.execute(tx);
      expect(spoken).toEqual([{ incidents: 1, same: true }]);
      expect(new Set(rows.map(({ sum }) => sum)).size).toBe(1);
      expect(rows[0]!.sum % 3).toBe(0);
    }),
  );

  it.each([
    ['an amount', { price: '1500' }],
    ['another code', { means: ['dinghy'] }],
    ['a word of its own', { note: 'by the bridge' }],
    ['nobody', { told: { low: 0, high: 0 } }],
    ['text for a number', { told: 'many' }],
  ])('is stored with no %s', (_, more) =>
    atDesk(async ({ tx }) => {
      await expect(
        sql`update incidents.incident set route = ${route(more)}::jsonb`.execute(tx),
      ).rejects.toMatchObject({ constraint: 'route_of_codes' });
    })(),
  );
});
