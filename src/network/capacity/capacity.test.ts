// @second-database: roles and grants, row security

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildMembership } from '../../people/testing.ts';
import type { Actor } from '../../platform/permissions.ts';
import { may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { buildSubGrant } from '../../results/testing.ts';
import { mergeOrganisations } from '../merging/merge-organisations.ts';
import { buildOrganisation } from '../testing.ts';
import { endShare } from './end-share.ts';
import { finishAssessment } from './finish-assessment.ts';
import { readCapacity } from './permissions.ts';
import {
  countImproved,
  findAssessment,
  listAssessments,
  listMeans,
  listShared,
  readScores,
} from './queries.ts';
import { scoreArea } from './score-area.ts';
import { shareCapacity } from './share-capacity.ts';
import { startAssessment } from './start-assessment.ts';
import { answerAll, buildAssessment, buildShare, memberOf, questionnaire } from './testing.ts';

const definition = { capacity: { ...questionnaire, followUpDays: 300 } };

/** What somebody finds as the application's role, with their row security. */
async function as<T>(tx: Tx, actor: Actor, read: () => Promise<T>): Promise<T> {
  const staff = actor.organisationKind !== 'cso' && actor.organisationKind !== 'institution';
  await sql`select set_config('app.person', ${actor.personId}, true), set_config('app.organisation', ${actor.organisationId}, true), set_config('app.staff', ${staff ? 'on' : 'off'}, true)`.execute(
    tx,
  );
  await sql`set local role mostura_app`.execute(tx);
  const found = await read();
  await sql`reset role`.execute(tx);
  return found;
}
const sees = (tx: Tx, cast: Cast, actor: Actor, id: string) =>
  as(tx, actor, async () => {
    const found = await findAssessment(tx, cast.actionId, id);
    const { scores } = await readScores(tx, id);
    return [found !== undefined && may(actor, readCapacity, found), scores.size > 0];
  });

describe('an assessment of one’s own strength', () => {
  it('is begun, answered and finished by the organisation alone', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      for (const actor of [cast.elira, cast.ana, cast.dragan])
        await expect(
          startAssessment(cast.work(actor), { mode: 'self', companion: '' }),
        ).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const id = await startAssessment(cast.work(cast.bora), { mode: 'self', companion: 'x' });
      expect(await findAssessment(tx, cast.actionId, id)).toMatchObject({
        round: 'baseline',
        companion: '',
        questionnaire: { version: 1 },
      });
      await expect(
        startAssessment(cast.work(cast.besa), { mode: 'self', companion: '' }),
      ).rejects.toMatchObject({ code: 'capacity_begun' });
      const typed = { version: 1, 'score-one_a': '2' };
      for (const [wrong, field] of [
        [{ 'score-one_a': '5' }, 'score-one_a'],
        [{ 'note-one_a': 'Minutes without a score.' }, 'score-one_a'],
        [{ 'score-one_a': 'na', 'note-one_a': 'x'.repeat(601) }, 'note-one_a'],
      ] as const)
        await expect(
          scoreArea(cast.work(cast.besa), {
            assessmentId: id,
            area: 'project',
            typed: { version: 1, ...wrong },
          }),
        ).rejects.toMatchObject({ code: 'capacity_answer', field, status: 422 });
      await expect(
        scoreArea(cast.work(cast.foreign.besa), { assessmentId: id, area: 'project', typed }),
      ).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(
        scoreArea(cast.work(cast.besa), { assessmentId: id, area: 'nowhere', typed }),
      ).rejects.toMatchObject({ code: 'not_found' });
      await scoreArea(cast.work(cast.besa), { assessmentId: id, area: 'project', typed });
      await expect(
        scoreArea(cast.work(cast.bora), { assessmentId: id, area: 'project', typed }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
      await expect(finishAssessment(cast.work(cast.besa), { assessmentId: id })).rejects.toMatchObject({
        code: 'capacity_incomplete',
      });
      await answerAll(cast.work(cast.besa), id, '3');
      await finishAssessment(cast.work(cast.besa), { assessmentId: id });
      await expect(answerAll(cast.work(cast.besa), id, '4')).rejects.toMatchObject({ code: 'capacity_done' });
      const next = await startAssessment(cast.work(cast.besa), { mode: 'accompanied', companion: 'A body' });
      expect(await findAssessment(tx, cast.actionId, next)).toMatchObject({
        round: 'follow_up',
        companion: 'A body',
      });
    }));

  it('leaves no score and no note in the audit trail', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await buildAssessment(cast.work(cast.besa), { one_a: '1', one_b: '4', two_a: 'na' });
      const { rows } = await sql<{ details: object }>`
        select details from platform.audit_entry where word like 'capacity.%' and action_id = ${cast.actionId} order by word`.execute(
        tx,
      );
      expect(rows.map(({ details }) => Object.keys(details).sort())).toEqual([
        ['round'],
        ['answered', 'area'],
        ['answered', 'area'],
      ]);
    }));
});

it('of an organisation that turned out to be another one is not begun anew; what was begun is finished', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const begun = await buildAssessment(cast.work(cast.besa));
    await mergeOrganisations(cast.work(cast.ana), {
      aliasId: cast.organisations.cso,
      keptId: cast.foreign.organisations.cso,
      reason: 'One.',
    });
    await answerAll(cast.work(cast.besa), begun, '2');
    await finishAssessment(cast.work(cast.besa), { assessmentId: begun });
    const start = (actor: Actor) => startAssessment(cast.work(actor), { mode: 'self', companion: '' });
    await expect(start(cast.besa)).rejects.toMatchObject({ code: 'organisation_merged' });
    await start(cast.foreign.besa);
  }));

describe('who reads it', () => {
  it('are its own people, in the permission and in the database, and nobody of the Action', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await buildAssessment(cast.work(cast.besa), '2');
      for (const actor of [cast.besa, cast.bora])
        expect(await sees(tx, cast, actor, id)).toEqual([true, true]);
      for (const name of ['ana', 'cene', 'dragan', 'elira', 'fatos', 'goran', 'hana', 'ivo'] as const)
        expect([name, await sees(tx, cast, cast[name], id)]).toEqual([name, [false, false]]);
      expect(await sees(tx, cast, cast.foreign.besa, id)).toEqual([false, false]);
      expect(
        await as(tx, cast.ana, () => listAssessments(tx, cast.actionId, cast.besa.organisationId)),
      ).toEqual([]);
    }));

  it('are people of a body it chose, until it ends that, and never who decides on its applications', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await buildAssessment(cast.work(cast.besa), '2');
      const { partner } = cast.organisations;
      await expect(shareCapacity(cast.work(cast.bora), { withId: partner })).rejects.toMatchObject({
        code: 'not_permitted',
      });
      await expect(
        shareCapacity(cast.work(cast.besa), { withId: cast.besa.organisationId }),
      ).rejects.toMatchObject({ code: 'organisation_not_known' });
      await shareCapacity(cast.work(cast.besa), { withId: partner });
      for (const name of ['elira', 'fatos', 'hana'] as const)
        expect([name, await sees(tx, cast, cast[name], id)]).toEqual([name, [true, true]]);
      for (const name of ['ana', 'cene', 'goran', 'dragan'] as const)
        expect([name, await sees(tx, cast, cast[name], id)]).toEqual([name, [false, false]]);
      expect(await as(tx, cast.hana, () => listShared(tx, cast.actionId, partner))).toHaveLength(1);

      // She decides on awards too, whatever she acts as: it is shut to her.
      await buildMembership(tx, {
        actionId: cast.actionId,
        personId: cast.hana.personId,
        organisationId: partner,
        role: 'programme_manager',
        jurisdiction: null,
      });
      expect(await sees(tx, cast, cast.hana, id)).toEqual([false, false]);

      await applyTo(tx, cast, partner);
      for (const name of ['elira', 'fatos'] as const)
        expect([name, await sees(tx, cast, cast[name], id)]).toEqual([name, [false, false]]);
    }));

  it('read no more once it was ended, by whoever signs for the organisation', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await buildAssessment(cast.work(cast.besa), '2');
      const shareId = await buildShare(cast, cast, cast.organisations.partner);
      await expect(endShare(cast.work(cast.foreign.besa), { shareId })).rejects.toMatchObject({
        code: 'not_permitted',
      });
      expect(await sees(tx, cast, cast.fatos, id)).toEqual([true, true]);
      await endShare(cast.work(cast.besa), { shareId });
      expect(await sees(tx, cast, cast.fatos, id)).toEqual([false, false]);
    }));

  it('cannot write what was shared with them', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await buildAssessment(cast.work(cast.besa), '2');
      await buildShare(cast, cast, cast.organisations.partner);
      const changed = await as(tx, cast.fatos, () =>
        tx
          .updateTable('network.capacityScore')
          .set({ score: 4 })
          .where('assessmentId', '=', id)
          .executeTakeFirst(),
      );
      expect(Number(changed.numUpdatedRows)).toBe(0);
    }));

  it('is nothing that was not finished, and nobody gives themselves what is another’s', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      await buildShare(cast, cast, cast.organisations.partner);
      const draft = await startAssessment(cast.work(cast.besa), { mode: 'self', companion: '' });
      await sql`insert into network.capacity_score (assessment_id, organisation_id, statement, score)
        values (${draft}::uuid, ${cast.besa.organisationId}::uuid, 'one_a', 2)`.execute(tx);
      expect(await sees(tx, cast, cast.besa, draft)).toEqual([true, true]);
      expect(await sees(tx, cast, cast.fatos, draft)).toEqual([false, false]);
      await sql`savepoint before`.execute(tx);
      const taken = as(tx, cast.foreign.elira, () =>
        sql`insert into network.capacity_share (id, action_id, organisation_id, with_id, given_at)
          values (gen_random_uuid(), ${cast.actionId}::uuid, ${cast.besa.organisationId}::uuid,
            ${cast.foreign.elira.organisationId}::uuid, now())`.execute(tx),
      );
      await expect(taken).rejects.toThrow('row-level security');
      await sql`rollback to before`.execute(tx);
      const reopened = await as(tx, cast.fatos, () =>
        sql`update network.capacity_share set ended_at = now()`.execute(tx),
      );
      expect(Number(reopened.numAffectedRows)).toBe(0);
    }));
});

describe('what is known of all together', () => {
  it('is nothing of four, the mean of five, and still of five until there are ten', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const seen: unknown[] = [];
      for (let at = 1; at <= 10; at++) {
        const organisationId = await buildOrganisation(tx, { actionId: cast.actionId, name: `Number ${at}` });
        const member = memberOf(cast, organisationId);
        const day = (month: number) =>
          cast.work(member, `2026-0${month}-${String(at).padStart(2, '0')}T10:00:00.000Z`);
        await buildAssessment(day(2), { one_a: '1', one_b: 'na', two_a: '2' });
        await buildAssessment(day(8), { one_a: at <= 5 ? '2' : '4', one_b: '4', two_a: '2' });
        if (at === 4 || at === 5 || at === 9 || at === 10)
          seen.push([at, await listMeans(tx, cast.actionId), await countImproved(tx, cast.actionId)]);
      }
      const of = (organisations: number, after: number) => [
        { area: 'project', organisations, before: 1, after },
        { area: 'two', organisations, before: 2, after: 2 },
      ];
      const sorted = seen.map((one) => {
        const [at, means, improved] = one as [number, { area: string }[], number];
        return [at, means.toSorted((a, b) => (a.area < b.area ? -1 : 1)), improved];
      });
      expect(sorted).toEqual([
        [4, [], 0],
        [5, of(5, 2), 5],
        [9, of(5, 2), 5],
        [10, of(10, 3), 10],
      ]);
    }));

  it('grows in every number by five: an area that one of them skipped, and those who did not become stronger, cannot be subtracted', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (let at = 1; at <= 10; at++) {
        const organisationId = await buildOrganisation(tx, { actionId: cast.actionId, name: `Number ${at}` });
        const member = memberOf(cast, organisationId);
        const on = (month: number) =>
          cast.work(member, `2026-0${month}-${String(at).padStart(2, '0')}T10:00:00.000Z`);
        // The seventh skips an area, and the last two do not become stronger.
        const two = at === 7 ? 'na' : '2';
        await buildAssessment(on(2), { one_a: '1', one_b: 'na', two_a: two });
        await buildAssessment(on(8), { one_a: at <= 8 ? '2' : '1', one_b: '4', two_a: two });
      }
      const means = (await listMeans(tx, cast.actionId)).map(({ area, organisations }) => [
        area,
        organisations,
      ]);
      expect(new Map(means as [string, number][])).toEqual(
        new Map([
          ['project', 10],
          ['two', 5],
        ]),
      );
      expect(await countImproved(tx, cast.actionId)).toBe(5);
    }));

  it('is not moved by a merge: who entered stays, and a waiting one does not come in', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const ids: string[] = [];
      for (let at = 1; at <= 6; at++) {
        const organisationId = await buildOrganisation(tx, { actionId: cast.actionId, name: `Number ${at}` });
        const member = memberOf(cast, organisationId);
        await buildAssessment(cast.work(member, '2026-02-01T10:00:00.000Z'), '1');
        await buildAssessment(cast.work(member, `2026-08-0${at}T10:00:00.000Z`), at === 6 ? '4' : '2');
        ids.push(organisationId);
      }
      const before = await listMeans(tx, cast.actionId);
      await sql`update network.organisation set merged_into = ${ids[1]}::uuid where id = ${ids[4]}::uuid`.execute(
        tx,
      );
      await sql`select network.release_capacity(${cast.actionId}::uuid)`.execute(tx);
      expect(await listMeans(tx, cast.actionId)).toEqual(before);
    }));

  it('does not change by a second follow-up', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const works = [];
      for (let at = 1; at <= 5; at++) {
        const organisationId = await buildOrganisation(tx, { actionId: cast.actionId, name: `Number ${at}` });
        const member = memberOf(cast, organisationId);
        await buildAssessment(cast.work(member, '2026-02-01T10:00:00.000Z'), '1');
        await buildAssessment(cast.work(member, `2026-08-0${at}T10:00:00.000Z`), '2');
        works.push(cast.work(member, '2026-10-01T10:00:00.000Z'));
      }
      const before = await listMeans(tx, cast.actionId);
      expect(before).toHaveLength(2);
      for (const work of works) await buildAssessment(work, '4');
      expect(await listMeans(tx, cast.actionId)).toEqual(before);
    }));

  it('is read by the public and by no name; the pairs behind it by nobody', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await sql`set local role mostura_portal`.execute(tx);
      expect(await listMeans(tx, cast.actionId)).toEqual([]);
      await sql`savepoint before`.execute(tx);
      await expect(sql`select * from network.capacity_pairs()`.execute(tx)).rejects.toThrow(
        'permission denied',
      );
      await sql`rollback to before`.execute(tx);
      await sql`set local role mostura_app`.execute(tx);
      await expect(sql`select * from network.capacity_pairs()`.execute(tx)).rejects.toThrow(
        'permission denied',
      );
    }));
});

async function applyTo(tx: Tx, cast: Cast, partnerId: string): Promise<void> {
  await buildSubGrant(tx, cast, cast.besa.organisationId);
  await sql`update grants.call set partner_id = ${partnerId}::uuid where action_id = ${cast.actionId}`.execute(
    tx,
  );
}
