import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { system } from '../../platform/database/frame.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { acceptInvitation } from '../participants/answer-invitation.ts';
import { findParticipant, listParticipants, present } from '../participants/queries.ts';
import { hashParticipantSecret } from '../participants/secret.ts';
import { testSecret } from '../participants/testing.ts';
import { inviteByLoop } from './invite-by-loop.ts';
import { listLoopTasks } from './list-waiting-tasks.ts';
import { ownLearning } from './own-learning.ts';
import { takeUpInvitation } from './take-up-invitation.ts';
import { buildLoop, loopCast } from './testing.ts';

const needs = { baseUrl: 'https://mostura.example' };
const at = '2026-11-25T12:00:00.000Z';

/** From now on the rows are those that somebody sees as requests run. */
async function as(tx: Tx, actor: Actor, staff: boolean): Promise<void> {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor.personId}, true),
    set_config('app.organisation', ${actor.organisationId ?? ''}, true), set_config('app.staff', ${staff ? 'on' : 'off'}, true)`.execute(
    tx,
  );
}
const asOwner = (tx: Tx) => sql`reset role`.execute(tx);
const run = async (cast: Cast, callId: string) => inviteByLoop(cast.work(system), needs, { callId });
async function counts(tx: Tx) {
  const { rows } = await sql<{ shares: number; invitations: number }>`
    select (select count(*) from training.loop_share)::int as shares,
      (select count(*) from training.loop_invitation)::int as invitations`.execute(tx);
  return rows[0]!;
}

describe('the learning loop', () => {
  it('invites nobody before the decision was told', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId } = await buildLoop(cast, tx, { silent: true });
      expect(cast.jobs.map(({ word }) => word)).not.toContain('loop.invite');
      await run(cast, callId);
      expect(await counts(tx)).toEqual({ shares: 0, invitations: 0 });
    }));

  it('invites an applicant to what it was weakest in, once, and writes that there is something to read', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId, moduleId } = await buildLoop(cast, tx);
      expect(cast.jobs.filter(({ word }) => word === 'loop.invite')).toEqual([
        { word: 'loop.invite', data: { callId } },
      ]);
      // The job runs under the role of requests: row security lets it write, and read nothing back.
      await as(tx, system, true);
      await run(cast, callId);
      await run(cast, callId);
      expect(await counts(tx)).toEqual({ shares: 0, invitations: 0 });
      await asOwner(tx);
      expect(await counts(tx)).toEqual({ shares: 3, invitations: 2 });
      expect(
        await tx
          .selectFrom('training.loopInvitation')
          .select(['criterion', 'moduleId', 'organisationId'])
          .orderBy('criterion')
          .execute(),
      ).toEqual(
        ['costs', 'need'].map((criterion) => ({
          criterion,
          moduleId,
          organisationId: cast.besa.organisationId,
        })),
      );
      const mails = await tx
        .selectFrom('platform.mail')
        .select(['personId', 'template', 'args'])
        .where('template', '=', 'training.mail.loop')
        .execute();
      expect(mails.map(({ personId }) => personId).sort()).toEqual(
        [cast.besa.personId, cast.bora.personId].sort(),
      );
      expect(mails[0]!.args).toEqual({ link: 'https://mostura.example/learning' });
      const trail = await tx
        .selectFrom('platform.auditEntry')
        .select(['subjectId', 'details'])
        .where('word', '=', 'loop.invite')
        .execute();
      expect(trail).toEqual([{ subjectId: callId, details: { asked: 1 } }]);
    }));

  it('invites nobody who was strong, nor in an Action without a rule', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const strong = await buildLoop(cast, tx, { points: 4 });
      await run(cast, strong.callId);
      expect(await counts(tx)).toEqual({ shares: 3, invitations: 0 });
    }));

  it('shows an organisation’s points and invitations to its own people and to nobody else', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId, gatheringId } = await buildLoop(cast, tx);
      await run(cast, callId);
      for (const actor of [cast.ana, cast.elira, cast.cene, cast.hana, cast.ivo, cast.goran]) {
        await as(tx, actor, true);
        expect(await counts(tx)).toEqual({ shares: 0, invitations: 0 });
      }
      await as(tx, cast.foreign.besa, false);
      expect(await counts(tx)).toEqual({ shares: 0, invitations: 0 });
      expect(await listLoopTasks(tx, cast.foreign.besa, cast.actionId, at)).toEqual([]);
      await as(tx, cast.bora, false);
      expect(await counts(tx)).toEqual({ shares: 3, invitations: 2 });
      const own = await ownLearning(tx, cast.bora, cast.actionId, at);
      expect(own.invitations.map(({ criterionTitle }) => criterionTitle.en)).toEqual(['costs', 'need']);
      expect(own.coming).toMatchObject([{ gatheringId, state: undefined }]);
      expect(await listLoopTasks(tx, cast.bora, cast.actionId, at)).toMatchObject([
        { about: 'Training of the tests', href: '/learning' },
      ]);
      await expect(sql`select from training.loop_change`.execute(tx)).rejects.toThrow(/permission denied/);
    }));

  it('is taken up by a person of the organisation, who then registers as anybody who is invited', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId, gatheringId } = await buildLoop(cast, tx);
      await run(cast, callId);
      const secret = { secret: testSecret };
      await as(tx, cast.foreign.besa, false);
      await expectRefusal(
        takeUpInvitation(cast.work(cast.foreign.besa), secret, { gatheringId }),
        'not_found',
      );
      await as(tx, cast.elira, true);
      await expectRefusal(takeUpInvitation(cast.work(cast.elira), secret, { gatheringId }), 'not_permitted');
      expect(await listParticipants(tx, cast.actionId, gatheringId)).toEqual([]);
      await as(tx, cast.bora, false);
      const link = await takeUpInvitation(cast.work(cast.bora), secret, { gatheringId });
      expect(await takeUpInvitation(cast.work(cast.bora), secret, { gatheringId })).toBe(link);
      await present(tx, hashParticipantSecret(testSecret, link));
      await acceptInvitation(cast.work(cast.bora), secret, {
        linkSecret: link,
        locale: 'en',
        form: {
          name: 'Bora',
          sex: 'unsaid',
          organisationName: 'Bridge Youth Centre',
          organisationKind: 'cso',
          jurisdiction: 'RS',
        },
      });
      expect(await listLoopTasks(tx, cast.bora, cast.actionId, at)).toEqual([]);
      await asOwner(tx);
      const [one] = await listParticipants(tx, cast.actionId, gatheringId);
      expect(await findParticipant(tx, cast.actionId, one!.id)).toMatchObject({
        state: 'registered',
        organisationId: cast.bora.organisationId,
        organisationKind: 'cso',
      });
    }));
});
