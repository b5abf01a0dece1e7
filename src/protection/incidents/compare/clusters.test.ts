import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../../tests/support/database.ts';
import { counted } from '../../../../tests/support/release-steps.ts';
import { inStore, type Stage } from '../../../../tests/support/world-of-incidents.ts';
import type { Tx } from '../../../platform/work.ts';
import { deskIn } from '../../statistics/testing.ts';
import { withdrawIncident } from '../withdraw-incident.ts';
import { answerAll, threeOrganisations, told } from './testing.ts';

type Pair = readonly [number, number];
const idOf = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

/** Which cluster each member is in, by the database. */
async function clustersOf(tx: Tx, pairs: readonly Pair[]): Promise<Map<string, string>> {
  const [firsts, seconds] = [pairs.map(([a]) => idOf(a)), pairs.map(([, b]) => idOf(b))];
  const { rows } = await sql<{ member: string; cluster: string }>`
    select member, cluster from incidents.clusters_of(${firsts}::uuid[], ${seconds}::uuid[])`.execute(tx);
  expect(new Set(rows.map(({ member }) => member)).size).toBe(rows.length);
  return new Map(rows.map(({ member, cluster }) => [member, cluster]));
}

/** The same, by painting over: written apart from it. */
function painted(pairs: readonly Pair[]): Map<string, string> {
  const colour = new Map(pairs.flat().map((one) => [one, one]));
  for (let again = true; again; ) {
    again = false;
    for (const [a, b] of pairs) {
      const least = Math.min(colour.get(a)!, colour.get(b)!);
      if (colour.get(a) !== least || colour.get(b) !== least) again = true;
      colour.set(a, least).set(b, least);
    }
  }
  return new Map([...colour].map(([one, of]) => [idOf(one), idOf(of)]));
}

const pair = fc.tuple(fc.nat(14), fc.nat(14)).filter(([a, b]) => a !== b);

describe('Clusters', () => {
  it('are an equivalence over the pairs, whatever their order and direction', () =>
    rolledBack(async (tx) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(pair, { maxLength: 20 }),
          fc.infiniteStream(fc.nat()),
          async (pairs, keys) => {
            const found = await clustersOf(tx, pairs);
            expect(found).toEqual(painted(pairs));
            for (const [a, b] of pairs) expect(found.get(idOf(a))).toBe(found.get(idOf(b)));
            // Each is named after a member of its own.
            for (const cluster of found.values()) expect(found.get(cluster)).toBe(cluster);
            const shuffled = pairs
              .map(([a, b]) => ({ key: keys.next().value!, pair: [b, a] as const }))
              .toSorted((x, y) => x.key - y.key);
            expect(
              await clustersOf(
                tx,
                shuffled.map((one) => one.pair),
              ),
            ).toEqual(found);
          },
        ),
        { numRuns: 60 },
      );
    }));
});

/** What a half-year took in: how many people were pushed back, by how many organisations. */
async function pushedBack({ tx }: Stage, startsOn = '2026-01-01') {
  const { rows } = await sql<{ people: number; organisations: number }>`
    select coalesce(sum(a.value), 0)::int as people, count(distinct a.organisation_id)::int as organisations
    from release.atom a join release.period p on p.id = a.period_id
    where a.family = 'people' and a.what = 'men' and p.starts_on = ${startsOn}::date`.execute(tx);
  return rows[0];
}
const close = (stage: Stage, yes = [stage.cast.elira, stage.cast.besa, stage.cast.foreign.elira]) =>
  counted(deskIn(stage.tx, stage.cast), yes);

describe('One incident that three organisations were told of', () => {
  const three = (
    body: (stage: Stage, organisations: Awaited<ReturnType<typeof threeOrganisations>>) => Promise<void>,
  ) =>
    inStore(async (stage) => {
      const organisations = await threeOrganisations(stage);
      // The second of them has more people, and the third fewer.
      for (const [at, men] of [23, 25, 21].entries()) await told(stage, organisations[at]!, { men });
      await body(stage, organisations);
    });

  it(
    'counts three times only where all say that they are different',
    three(async (stage, organisations) => {
      for (const [monitor] of organisations) await answerAll(stage, monitor, 'different');
      await close(stage);
      expect(await pushedBack(stage)).toEqual({ people: 23 + 25 + 21, organisations: 3 });
    }),
  );

  it(
    'counts once where nobody answered, by one organisation alone: the earliest recorded',
    three(async (stage, organisations) => {
      await sql`update incidents.incident set recorded_on = '2026-05-20' where organisation_id = ${organisations[2]![0].organisationId}::uuid`.execute(
        stage.tx,
      );
      await close(stage);
      expect(await pushedBack(stage)).toEqual({ people: 21, organisations: 1 });
    }),
  );

  it(
    'counts once where they agree, over the one who agrees with both, though the others are not sure or do not count',
    three(async (stage, organisations) => {
      const [partner, cso, third] = organisations;
      await answerAll(stage, cso![0], 'same');
      const names = new Map(
        (await stage.tx.selectFrom('network.organisation').select(['id', 'name']).execute()).map(
          ({ id, name }) => [name, id],
        ),
      );
      const ofCso = (row: { otherName: string }) => names.get(row.otherName) === cso![0].organisationId;
      for (const [monitor] of [partner!, third!]) {
        await answerAll(stage, monitor, 'same', ofCso);
        await answerAll(stage, monitor, 'different', (row) => !ofCso(row));
      }
      await close(stage, [partner![0], third![0]]);
      expect((await pushedBack(stage))?.organisations).toBe(1);
    }),
  );

  it(
    'counts twice where one says that its own is another one, and the other two are the same',
    three(async (stage, organisations) => {
      const [, , third] = organisations;
      await answerAll(stage, third![0], 'different');
      const names = new Map(
        (await stage.tx.selectFrom('network.organisation').select(['id', 'name']).execute()).map(
          ({ id, name }) => [name, id],
        ),
      );
      const ofThird = (row: { otherName: string }) => names.get(row.otherName) === third![0].organisationId;
      for (const [monitor] of organisations.slice(0, 2)) {
        await answerAll(stage, monitor, 'different', ofThird);
        await answerAll(stage, monitor, 'same', (row) => !ofThird(row));
      }
      await close(stage);
      expect((await pushedBack(stage))?.organisations).toBe(2);
    }),
  );

  it(
    'is counted by the others once the one that spoke is withdrawn; what was counted stays as it was counted',
    three(async (stage, organisations) => {
      const [partner] = organisations;
      for (const [monitor] of organisations) await answerAll(stage, monitor, 'same');
      const { rows } = await sql<{ id: string }>`
        select id from incidents.incident where organisation_id = ${partner![0].organisationId}::uuid`.execute(
        stage.tx,
      );
      await stage.as(partner![0], (work) => withdrawIncident(work, rows[0]!.id));
      await close(stage);
      const before = await pushedBack(stage);
      expect(before?.organisations).toBe(1);
      expect([25, 21]).toContain(before?.people);
      const left = await sql<{ id: string; organisationId: string }>`
        select id, organisation_id from incidents.incident where state = 'recorded'`.execute(stage.tx);
      for (const { id, organisationId } of left.rows) {
        const [writer] = organisations.find(([one]) => one.organisationId === organisationId)!;
        await stage.as(writer, (work) => withdrawIncident(work, id));
      }
      expect(await pushedBack(stage)).toEqual(before);
      expect((await sql`select 1 from release.counted`.execute(stage.tx)).rows).toEqual([]);
    }),
  );
});

it(
  'An incident over the end of a half-year counts in the earlier one alone, though its record there is withdrawn after the count',
  inStore(async (stage) => {
    const [partner, cso, third] = await threeOrganisations(stage);
    const early = await told(stage, partner!, { from: '2025-12-30', to: '2025-12-31' });
    await told(stage, cso!, { from: '2026-01-01', to: '2026-01-02' });
    for (const [monitor] of [partner!, cso!]) await answerAll(stage, monitor, 'same');
    await told(stage, third!, { from: '2026-01-20', to: '2026-01-20' });
    // The earlier half-year was counted before.
    const { tx, cast } = stage;
    await sql`insert into release.counted (action_id, incident_id, starts_on) values (${cast.actionId}::uuid, ${early}::uuid, '2025-07-01')`.execute(
      tx,
    );
    await stage.as(partner![0], (work) => withdrawIncident(work, early));
    await sql`insert into release.period (id, action_id, starts_on, ends_on, asked_on, answer_by, counted_on)
      values (gen_random_uuid(), ${cast.actionId}::uuid, '2025-07-01', '2025-12-31', '2026-02-15', '2026-03-01', '2026-03-02')`.execute(
      tx,
    );
    await close(stage, [cso![0], third![0]]);
    expect(await pushedBack(stage)).toEqual({ people: 23, organisations: 1 });
  }),
);
