// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { loadAction } from '../../action/index.ts';
import { buildGrid } from '../../grants/assessment/testing.ts';
import { addToLesson } from '../../grants/mentoring/add-to-lesson.ts';
import { listOpenMentorings } from '../../grants/mentoring/queries.ts';
import { recordLesson } from '../../grants/mentoring/record-lesson.ts';
import { buildMentoring, mentoringTime } from '../../grants/mentoring/testing.ts';
import { buildAgreement, buildPublishedCall, buildSubmitted } from '../../grants/testing.ts';
import { buildVaultDocument } from '../../grants/vault/testing.ts';
import { eraseUnusedPerson } from '../../people/index.ts';
import { buildPerson } from '../../people/testing.ts';
import { system } from '../../platform/database/frame.ts';
import type { Tx } from '../../platform/work.ts';
import { buildTraining } from '../../training/participants/testing.ts';
import { retentionRules } from '../declarations/declaration.ts';
import { endHold, holdRetention } from './hold-retention.ts';
import { purgeRecords, retentionJobs } from './purge-records.ts';
import { countGoing, listGoing } from './queries.ts';

const needs = {
  eraseUnused: (work: Parameters<typeof eraseUnusedPerson>[0], personId: string) =>
    eraseUnusedPerson(work, personId, 'Erased person'),
};
const file = { sha256: 'ab'.repeat(32), size: 10, type: 'application/pdf', name: 'statute.pdf' };
const inYears = (years: number) => `${2026 + years}-11-25T12:00:00.000Z`;

async function castWithAction(tx: Tx): Promise<Cast> {
  const action = await loadAction('actions/shbb');
  const definition = { ...action, grids: [...action.grids, { ...action.grids[0]!, ...buildGrid() }] };
  return castOf(tx, { definition });
}
/** As the job does it: under the application's role, seeing everything. */
async function purge(tx: Tx, cast: Cast, now: string) {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'on', true)`.execute(tx);
  const gone = await purgeRecords({ ...cast.work(system), now }, needs);
  await sql`reset role`.execute(tx);
  return gone;
}
const applicationOf = (tx: Tx, id: string) =>
  tx.selectFrom('grants.application').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('retention', () => {
  it('takes nothing before its time, and nothing that runs on', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      const call = await buildPublishedCall(cast);
      const submitted = await buildSubmitted(cast, call, { file });
      const { agreementId } = await buildAgreement(cast, { file });
      expect(await purge(tx, cast, '2026-02-16T12:00:00.000Z')).toEqual({});
      await purge(tx, cast, inYears(20));
      // Neither decided nor withdrawn; signed and not completed.
      const { applicationId } = await tx
        .selectFrom('grants.subGrantAgreement')
        .select('applicationId')
        .where('id', '=', agreementId)
        .executeTakeFirstOrThrow();
      for (const id of [submitted.applicationId, applicationId])
        expect((await applicationOf(tx, id)).content).not.toBeNull();
    }));

  it('empties a withdrawn application and keeps its counts, amounts and hash; its file goes after the transaction', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      const { applicationId: id } = await buildSubmitted(cast, await buildPublishedCall(cast), { file });
      await tx
        .updateTable('grants.application')
        .set({ state: 'withdrawn', withdrawnAt: '2026-02-10T12:00:00.000Z' })
        .where('id', '=', id)
        .execute();
      const before = await applicationOf(tx, id);
      const asked = { actionId: cast.actionId, months: 36, until: '2029-02-10' };
      expect(await listGoing(tx, 'applications', { ...asked, until: '2029-02-09' }, 9)).toEqual([]);
      expect(await listGoing(tx, 'applications', asked, 9)).toEqual([
        { id, about: before.number, goesOn: '2029-02-10' },
      ]);
      cast.jobs.length = 0;
      expect(await purge(tx, cast, '2029-02-10T12:00:00.000Z')).toMatchObject({ applications: 1 });
      const after = await applicationOf(tx, id);
      expect(after).toMatchObject({
        answers: {},
        content: null,
        contentSha256: before.contentSha256,
        requestedMinor: before.requestedMinor,
        number: before.number,
        state: 'withdrawn',
      });
      expect(await tx.selectFrom('platform.file').select('id').execute()).toEqual([]);
      expect(cast.jobs).toContainEqual({ word: 'retention.remove_content', data: { sha256: file.sha256 } });
      expect(await purge(tx, cast, '2029-02-10T12:00:00.000Z')).toEqual({});
    }));

  it('empties a completed agreement with its reports and application seven years after it ended', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      const { agreementId } = await buildAgreement(cast, { file });
      await tx
        .updateTable('grants.subGrantAgreement')
        .set({ state: 'completed', updatedAt: '2027-03-01T12:00:00.000Z', specialConditions: 'Ask Besa.' })
        .where('id', '=', agreementId)
        .execute();
      const read = () =>
        tx
          .selectFrom('grants.subGrantAgreement')
          .selectAll()
          .where('id', '=', agreementId)
          .executeTakeFirstOrThrow();
      await purge(tx, cast, '2034-02-28T12:00:00.000Z');
      expect((await read()).specialConditions).toBe('Ask Besa.');
      const { amountMinor, number } = await read();
      await purge(tx, cast, '2034-03-01T12:00:00.000Z');
      expect(await read()).toMatchObject({ specialConditions: '', summary: '', amountMinor, title: number });
      expect((await applicationOf(tx, (await read()).applicationId)).answers).toEqual({});
    }));

  it('empties what a mentor and the sub-grantee wrote, and asks neither to write it again', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      const ended = [
        await buildMentoring(cast, await buildAgreement(cast, { file }), { until: 'ended' }),
        await buildMentoring(cast, await buildAgreement(cast, { file }), { until: 'ended' }),
      ] as const;
      const said = { mentoringId: ended[0], lesson: 'Filing bills at once.' };
      await recordLesson(cast.work(cast.ana, mentoringTime), said);
      await addToLesson(cast.work(cast.besa, mentoringTime), said);
      const done = { state: 'completed', updatedAt: '2027-03-01T12:00:00.000Z' } as const;
      await tx.updateTable('grants.subGrantAgreement').set(done).execute();
      const now = '2034-03-01T12:00:00.000Z';
      await purge(tx, cast, now);
      const asking = { actionId: cast.actionId, ...cast.ana };
      expect(await listOpenMentorings(tx, asking)).toEqual([]);
      for (const [at, code] of ['mentor_lesson_written', 'mentor_texts_gone'].entries()) {
        const again = { ...said, mentoringId: ended[at]! };
        await expectRefusal(recordLesson(cast.work(cast.ana, now), again), code);
        await expectRefusal(addToLesson(cast.work(cast.besa, now), again), code);
      }
    }));

  it('erases who has had no role for two years, and nobody else', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      const idle = await buildPerson(tx, { name: 'Idle Canary' });
      await purge(tx, cast, '2028-01-14T12:00:00.000Z');
      const nameOf = async (id: string) =>
        (await tx.selectFrom('people.person').select('name').where('id', '=', id).executeTakeFirstOrThrow())
          .name;
      expect(await nameOf(idle)).toBe('Idle Canary');
      await purge(tx, cast, '2028-01-15T12:00:00.000Z');
      expect(await nameOf(idle)).toBe('Erased person');
      expect(await nameOf(cast.besa.personId)).toBe('Besa');
    }));

  it('takes the names of a training, and leaves who they were as counts and the key that counts them once', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      const { participantIds } = await buildTraining(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      });
      const held = () =>
        tx.selectFrom('training.participant').selectAll().where('id', 'in', participantIds).execute();
      const before = await held();
      expect(await purge(tx, cast, '2028-11-27T12:00:00.000Z')).not.toHaveProperty('participants');
      expect(await purge(tx, cast, '2028-11-28T12:00:00.000Z')).toMatchObject({ participants: 2 });
      const after = await held();
      const counted = (rows: typeof after) =>
        rows.map(({ id, sex, organisationKind, jurisdiction, state, traineeKey }) =>
          [id, sex, organisationKind, jurisdiction, state, traineeKey].join(' '),
        );
      expect(counted(after).sort()).toEqual(counted(before).sort());
      for (const row of after)
        expect(row).toMatchObject({ name: '', mail: null, organisationName: '', organisationId: null });
    }));

  it('takes what trainers were called together with the names of the training, and not before', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      const { sessionIds } = await buildTraining(tx, {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      });
      const trainers = 'Zana Canary, a prosecutor';
      await tx.updateTable('training.session').set({ trainers }).where('id', '=', sessionIds[0]!).execute();
      const shown = async () =>
        (
          await tx
            .selectFrom('published.session')
            .select('trainers')
            .where('id', '=', sessionIds[0]!)
            .executeTakeFirstOrThrow()
        ).trainers;
      await purge(tx, cast, '2028-11-27T12:00:00.000Z');
      expect(await shown()).toBe('Zana Canary, a prosecutor');
      await purge(tx, cast, '2028-11-28T12:00:00.000Z');
      expect(await shown()).toBe('');
    }));

  it('takes what people wrote for the Action once its accounts were closed and its months have passed, and never while nobody said so', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      const target = { id: cast.actionId, actionId: cast.actionId, indicator: 'organisations_engaged' };
      await tx
        .insertInto('results.target')
        .values({ ...target, value: 90, reason: 'Ask Besa.', setBy: cast.ana.personId, setAt: inYears(0) })
        .execute();
      const held = () => tx.selectFrom('results.target').select(['value', 'reason']).execute();
      await buildVaultDocument(cast, { file });
      const documents = () => tx.selectFrom('grants.vaultDocument').select('id').execute();
      expect(await purge(tx, cast, inYears(60))).not.toHaveProperty('action');
      await sql`update action.action set definition = jsonb_set(definition, '{privacy,accounted}', '{"value": "2027-03-01"}')`.execute(
        tx,
      );
      expect(await purge(tx, cast, '2034-02-28T12:00:00.000Z')).not.toHaveProperty('action');
      expect(await held()).toMatchObject([{ reason: 'Ask Besa.' }]);
      expect(await documents()).toHaveLength(1);
      cast.jobs.length = 0;
      expect(await purge(tx, cast, '2034-03-01T12:00:00.000Z')).toMatchObject({ action: 1 });
      expect(await documents()).toEqual([]);
      expect(cast.jobs).toContainEqual({ word: 'retention.remove_content', data: { sha256: file.sha256 } });
      expect(await held()).toEqual([{ value: 90, reason: '' }]);
      expect(await purge(tx, cast, '2034-03-02T12:00:00.000Z')).not.toHaveProperty('action');
    }));

  it('waits for all of a rule while the officer holds it back, and says so once', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      const hana = cast.work(cast.hana);
      for (const actor of [cast.ana, cast.ivo, cast.elira])
        await expect(
          holdRetention(cast.work(actor), { rule: 'mails', reason: 'Audit' }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      await tx
        .insertInto('platform.mail')
        .values({
          id: cast.actionId,
          actionId: cast.actionId,
          toAddress: 'x@example.org',
          locale: 'en',
          template: 'x',
          createdAt: inYears(0),
        })
        .execute();
      await holdRetention(hana, { rule: 'mails', reason: 'Audit of the Court' });
      await expect(holdRetention(hana, { rule: 'mails', reason: 'x' })).rejects.toMatchObject({
        code: 'retention_held',
      });
      expect(await purge(tx, cast, '2027-01-25T12:00:00.000Z')).not.toHaveProperty('mails');
      await endHold(hana, { rule: 'mails' });
      await expect(endHold(hana, { rule: 'mails' })).rejects.toMatchObject({ code: 'retention_not_held' });
      expect(await purge(tx, cast, '2027-01-25T12:00:00.000Z')).toMatchObject({ mails: 1 });
    }));

  it('says in the audit how many of what went, and leaves nothing of any rule for a second run', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      await buildSubmitted(cast, await buildPublishedCall(cast), { file });
      const gone = await purge(tx, cast, inYears(30));
      expect(gone).toMatchObject({ calls: 1 });
      const entries = await tx
        .selectFrom('platform.auditEntry')
        .select('details')
        .where('word', '=', 'retention.purge')
        .execute();
      expect(entries.map(({ details }) => details)).toEqual(
        Object.entries(gone).map(([rule, count]) => ({ rule, count })),
      );
      for (const rule of retentionRules)
        expect([
          rule,
          await countGoing(tx, rule, { actionId: cast.actionId, months: 1, until: '2056-11-25' }),
        ]).toEqual([rule, 0]);
    }));

  it('takes a content away only when no record leads to it and it is not young', () =>
    rolledBack(async (tx) => {
      const cast = await castWithAction(tx);
      const removed: { sha256: string; before: string }[] = [];
      const store = {
        remove: async (sha256: string, { before }: { before: Date }) => {
          removed.push({ sha256, before: before.toISOString() });
        },
      };
      const job = retentionJobs({ ...needs, store }).find(({ word }) => word === 'retention.remove_content')!;
      await buildSubmitted(cast, await buildPublishedCall(cast), { file });
      await job.run(cast.work(system), { sha256: file.sha256 });
      expect(removed).toEqual([]);
      await job.run(cast.work(system), { sha256: 'cd'.repeat(32) });
      expect(removed).toEqual([{ sha256: 'cd'.repeat(32), before: '2026-11-24T12:00:00.000Z' }]);
    }));
});
