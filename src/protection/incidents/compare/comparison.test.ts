// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../tests/support/language.ts';
import {
  assess,
  events,
  inStore,
  record,
  write,
  writePage,
} from '../../../../tests/support/world-of-incidents.ts';
import { asSeenBy } from '../../../platform/database/frame.ts';
import { dayIn } from '../../../platform/dates.ts';
import { newId } from '../../../platform/ids.ts';
import { zone } from '../../../platform/zone.ts';
import { protectionTasks } from '../../tasks.ts';
import { withDuties } from '../../testing.ts';
import { writtenPages } from '../testing.ts';
import { withdrawIncident } from '../withdraw-incident.ts';
import { answerComparison } from './answer-comparison.ts';
import { listCompared, repeatCompared } from './queries-answers.ts';
import { answerAll, pairsOf, threeOrganisations, told } from './testing.ts';

describe('Two organisations', () => {
  it(
    'that recorded the same are told of each other: organisation, month, kind and place, and nothing else',
    inStore(async (stage) => {
      const [partner, cso] = await threeOrganisations(stage);
      const own = await told(stage, partner!);
      expect(await pairsOf(stage, partner![0])).toEqual([]);
      const other = await told(stage, cso!, { from: '2026-05-07', to: '2026-05-07', men: 28 });
      const [seen, ...more] = await pairsOf(stage, partner![1]);
      expect(more).toEqual([]);
      const { name } = await stage.tx
        .selectFrom('network.organisation')
        .select('name')
        .where('id', '=', cso![0].organisationId)
        .executeTakeFirstOrThrow();
      const { id, since, ...rest } = seen!;
      expect(since <= dayIn(zone, new Date().toISOString())).toBe(true);
      expect(rest).toEqual({
        ...{ organisationId: partner![0].organisationId, incidentId: own, otherName: name },
        ...{ month: '2026-05', kind: 'violation', jurisdiction: 'RS', border: 'HU' },
        ...{ answer: null, answeredOn: null, result: 'open' },
      });
      expect(JSON.stringify(seen)).not.toContain(other);
      expect(await pairsOf(stage, cso![0])).toMatchObject([{ id, incidentId: other }]);
      expect(await pairsOf(stage, stage.cast.foreign.elira)).toEqual([]);
    }),
  );

  it(
    'are not told where days, numbers, kind or place are apart, of what nobody checked or what may not be counted',
    inStore(async (stage) => {
      const [partner, cso, third] = await threeOrganisations(stage);
      await told(stage, partner!);
      await told(stage, cso!, { from: '2026-05-08', to: '2026-05-09' });
      await told(stage, cso!, { men: 60 });
      await told(stage, partner!);
      const place = { ...writtenPages.place, fromOn: '2026-05-01', toOn: '2026-05-04' };
      await record(stage, cso![0], [place]);
      for (const differing of [
        { ...writtenPages.what, kind: 'crime' as const },
        { ...place, border: 'BA' },
        { page: 'sources' as const, sources: [{ ...writtenPages.sources.sources[0], mayCount: false }] },
      ]) {
        const id = await record(
          stage,
          third![0],
          [place, differing].filter(
            (one, at, all) => all.findLastIndex(({ page }) => page === one.page) === at,
          ),
        );
        await assess(stage, third![1], id);
      }
      for (const [monitor] of [partner!, cso!, third!]) expect(await pairsOf(stage, monitor)).toEqual([]);
      // Of the last fourteen days neither is told, nor to a monitor elsewhere.
      await told(stage, cso!);
      expect(await pairsOf(stage, cso![0])).toHaveLength(2);
      await sql`update incidents.incident set to_on = platform.today() - 14, recorded_on = platform.today()
        where organisation_id = ${cso![0].organisationId}::uuid`.execute(stage.tx);
      expect(await pairsOf(stage, partner![0])).toEqual([]);
      expect(await pairsOf(stage, cso![0])).toEqual([]);
    }),
  );

  it(
    'answer each for itself, in their own name and kept with the day; what comes of both is told once they have',
    inStore(async (stage) => {
      const [partner, cso, third] = await threeOrganisations(stage);
      const id = await told(stage, partner!);
      await told(stage, cso!);
      const [pair] = await pairsOf(stage, partner![0]);
      const answer = (who = partner![1], given: 'same' | 'different' | 'unsure' = 'same') =>
        stage.as(who, (work) => answerComparison(work, { comparisonId: pair!.id, answer: given }));
      for (const who of [third![0], stage.cast.ana])
        await expect(answer(who)).rejects.toMatchObject({ code: expect.stringMatching(/not_found|42501/) });
      await answer();
      await answer();
      expect(
        (await events(stage, partner![0], id)).filter((word) => word === 'incident.compare'),
      ).toHaveLength(1);
      const results = async () => [
        (await pairsOf(stage, partner![0]))[0]!.result,
        (await pairsOf(stage, cso![0]))[0]!.result,
      ];
      expect(await results()).toEqual(['waiting', 'open']);
      await answer(cso![0], 'unsure');
      expect(await results()).toEqual(['unsettled', 'unsettled']);
      await answer(cso![0], 'same');
      expect(await results()).toEqual(['same', 'same']);
      for (const [who] of [partner!, cso!]) await answer(who, 'different');
      expect(await results()).toEqual(['different', 'different']);
      const { rows } = await sql<{ by: string[] }>`
        select array[first_by, second_by] as by from incidents.comparison where first_on is not null and second_on is not null`.execute(
        stage.tx,
      );
      expect(new Set(rows[0]!.by)).toEqual(new Set([partner![0].personId, cso![0].personId]));
    }),
  );

  it(
    'read no row of it themselves, and answer nothing that they are not shown',
    inStore(async (stage) => {
      const [partner, cso] = await threeOrganisations(stage);
      await told(stage, partner!);
      await told(stage, cso!);
      const { cast, tx } = stage;
      for (const statement of [
        sql`select 1 from incidents.comparison`,
        sql`select 1 from release.counted`,
        sql`select incidents.answer_near(${cast.actionId}::uuid, ${newId()}::uuid, 'same', platform.today())`,
      ])
        await expect(stage.as(partner![0], async () => statement.execute(tx))).rejects.toMatchObject({
          code: '42501',
        });
      for (const statement of [
        sql`select * from incidents.near(${cast.actionId}::uuid)`,
        sql`select incidents.answer_near(${cast.actionId}::uuid, ${newId()}::uuid, 'same', platform.today())`,
      ])
        await expect(stage.as(cast.hana, async () => statement.execute(tx))).rejects.toMatchObject({
          code: '42501',
        });
    }),
  );

  it(
    'have a task with the day since which the oldest pair waits, until they answered',
    inStore(async (stage) => {
      const [partner, cso] = await threeOrganisations(stage);
      await told(stage, partner!);
      const tasks = async () => {
        const actor = withDuties(partner![0], 'monitor');
        const asking = { ...{ tx: stage.tx, actor, actionId: stage.cast.actionId }, language: languageOf() };
        const listed = await asSeenBy(stage.tx, actor, () =>
          protectionTasks.list({ ...asking, now: new Date().toISOString() }),
        );
        return listed.map(({ kind, about }) => `${kind}: ${about.replace(/\d+ \w+ \d{4}$/, 'day')}`);
      };
      expect(await tasks()).toEqual([]);
      await told(stage, cso!);
      expect(await tasks()).toEqual(['compare: 1 incident, the oldest since day']);
      await answerAll(stage, partner![0], 'unsure');
      expect(await tasks()).toEqual([]);
    }),
  );
});

describe('A pair', () => {
  it(
    'goes with an incident that is withdrawn or, before an answer, corrected to be another; a checked correction brings it again',
    inStore(async (stage) => {
      const [partner, cso] = await threeOrganisations(stage);
      const id = await told(stage, partner!);
      const other = await told(stage, cso!);
      const place = { ...writtenPages.place, fromOn: '2026-05-01', toOn: '2026-05-04' };
      await writePage(stage, partner![0], id, place);
      await writePage(stage, partner![0], id, { ...place, toOn: '2026-05-03' });
      expect(await pairsOf(stage, cso![0])).toEqual([]);
      const [{ version }] = (
        await sql<{ version: number }>`select version from incidents.incident where id = ${id}::uuid`.execute(
          stage.tx,
        )
      ).rows as [{ version: number }];
      await assess(stage, partner![1], id, version);
      expect(await pairsOf(stage, cso![0])).toHaveLength(1);
      await answerAll(stage, cso![0], 'same');
      await stage.as(cso![0], (work) => withdrawIncident(work, other));
      expect(await pairsOf(stage, partner![0])).toEqual([]);
      await write(stage, cso![0]);
      expect((await sql`select 1 from incidents.comparison`.execute(stage.tx)).rows).toEqual([]);
    }),
  );

  it(
    'has the answers that were given since a backup, once both incidents are there: both call it the same again',
    inStore(async (stage) => {
      const { tx } = stage;
      const [partner, cso] = await threeOrganisations(stage);
      await told(stage, partner!);
      const other = await told(stage, cso!);
      for (const [monitor] of [partner!, cso!]) await answerAll(stage, monitor, 'different');
      // The backup is made here, and restored after two answers.
      await sql`savepoint backup`.execute(tx);
      for (const [monitor] of [partner!, cso!]) await answerAll(stage, monitor, 'same');
      const since = await listCompared(tx);
      await sql`rollback to savepoint backup`.execute(tx);
      expect(await pairsOf(stage, partner![0])).toMatchObject([{ result: 'different' }]);
      expect([await repeatCompared(tx, since), await repeatCompared(tx, since)]).toEqual([1, 0]);
      expect(await pairsOf(stage, partner![0])).toMatchObject([{ result: 'same' }]);
      await stage.as(cso![0], (work) => withdrawIncident(work, other));
      expect(await repeatCompared(tx, since)).toBe(0);
      expect(await listCompared(tx)).toEqual([]);
    }),
  );
});
