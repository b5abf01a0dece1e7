// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { listOnTheWay } from '../../network/way/queries.ts';
import { system } from '../../platform/database/frame.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { countInvitedByMail } from '../letters/queries.ts';
import { acceptInvitation } from '../participants/answer-invitation.ts';
import { inviteParticipants } from '../participants/invite-participants.ts';
import { participantRows } from '../participants/participant-rows.ts';
import { findParticipant, listParticipants, present } from '../participants/queries.ts';
import { hashParticipantSecret } from '../participants/secret.ts';
import { buildParticipant, testSecret } from '../participants/testing.ts';
import { listStanding } from '../tasks/queries.ts';
import { inviteByLoop } from './invite-by-loop.ts';
import { listLoopTasks } from './list-waiting-tasks.ts';
import { ownLearning } from './own-learning.ts';
import { findOwnAddress } from './queries-own.ts';
import { takeUpInvitation } from './take-up-invitation.ts';
import { buildLoop, loopCast, loopRule } from './testing.ts';

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
async function invitations(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from training.loop_invitation`.execute(
    tx,
  );
  return rows[0]!.n;
}
const runs = (tx: Tx) =>
  tx.selectFrom('training.loopRun').select(['callId', 'belowPercent', 'mostCriteria']).execute();
const loopMails = (tx: Tx) =>
  tx
    .selectFrom('platform.mail')
    .select(['personId', 'args'])
    .where('template', '=', 'training.mail.loop')
    .execute();
const secret = { secret: testSecret };
const said = {
  name: 'Bora',
  sex: 'unsaid',
  organisationName: 'Bridge Youth Centre',
  organisationKind: 'cso',
  jurisdiction: 'RS',
  consent: true,
} as const;

describe('the learning loop', () => {
  it('invites nobody before the decision was told', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId } = await buildLoop(cast, tx, { silent: true });
      expect(cast.jobs.map(({ word }) => word)).not.toContain('loop.invite');
      await run(cast, callId);
      expect([await invitations(tx), await runs(tx)]).toEqual([0, []]);
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
      expect(await invitations(tx)).toBe(0);
      await asOwner(tx);
      expect(await invitations(tx)).toBe(2);
      expect(await runs(tx)).toEqual([
        { callId, belowPercent: loopRule.belowPercent, mostCriteria: loopRule.atMost },
      ]);
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
      const mails = await loopMails(tx);
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

  it('invites nobody who was strong, and the call was gone through', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const strong = await buildLoop(cast, tx, { points: 4 });
      await run(cast, strong.callId);
      expect([await invitations(tx), (await runs(tx)).length, await loopMails(tx)]).toEqual([0, 1, []]);
    }));

  it('does nothing in an Action without a rule, however weak an application was', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx, { rule: undefined });
      const weak = await buildLoop(cast, tx);
      await run(cast, weak.callId);
      expect([await invitations(tx), await runs(tx), await loopMails(tx)]).toEqual([0, [], []]);
    }));

  it('shows an organisation’s points and invitations to its own people and to nobody else', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId, gatheringId } = await buildLoop(cast, tx);
      await run(cast, callId);
      for (const actor of [cast.ana, cast.elira, cast.cene, cast.hana, cast.ivo, cast.goran]) {
        await as(tx, actor, true);
        expect(await invitations(tx)).toBe(0);
      }
      await as(tx, cast.foreign.besa, false);
      expect(await invitations(tx)).toBe(0);
      expect(await listLoopTasks(tx, cast.foreign.besa, cast.actionId, at)).toEqual([]);
      await as(tx, cast.bora, false);
      expect(await invitations(tx)).toBe(2);
      const own = await ownLearning(tx, cast.bora, cast.actionId, at);
      expect(own.invitations.map(({ criterionTitle }) => criterionTitle.en)).toEqual(['costs', 'need']);
      expect(own.coming).toMatchObject([{ gatheringId, own: undefined }]);
      expect(await listLoopTasks(tx, cast.bora, cast.actionId, at)).toMatchObject([
        { about: 'Training of the tests', href: '/learning' },
      ]);
    }));

  it('is taken up by a person of the organisation, who then registers as anybody who is invited', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId, gatheringId } = await buildLoop(cast, tx);
      await run(cast, callId);
      await as(tx, cast.foreign.besa, false);
      await expectRefusal(
        takeUpInvitation(cast.work(cast.foreign.besa), secret, { gatheringId }),
        'not_found',
      );
      await as(tx, cast.elira, true);
      await expectRefusal(takeUpInvitation(cast.work(cast.elira), secret, { gatheringId }), 'not_permitted');
      expect(await listParticipants(tx, cast.actionId, gatheringId)).toEqual([]);
      await as(tx, cast.bora, false);
      const page = await takeUpInvitation(cast.work(cast.bora), secret, { gatheringId });
      expect(await takeUpInvitation(cast.work(cast.bora), secret, { gatheringId })).toBe(page);
      const linkSecret = page.replace('/registration/', '');
      await present(tx, hashParticipantSecret(testSecret, linkSecret));
      await acceptInvitation(cast.work(cast.bora), secret, { linkSecret, locale: 'en', form: said });
      expect(await listLoopTasks(tx, cast.bora, cast.actionId, at)).toEqual([]);
      await asOwner(tx);
      const [one] = await listParticipants(tx, cast.actionId, gatheringId);
      expect(await findParticipant(tx, cast.actionId, one!.id)).toMatchObject({
        state: 'registered',
        organisationId: cast.bora.organisationId,
        organisationKind: 'cso',
      });
    }));

  it('looks to staff as if nobody had been invited until somebody answers, whoever took an invitation up', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId, gatheringId } = await buildLoop(cast, tx);
      const seen = async () => {
        await as(tx, cast.elira, true);
        const people = await listParticipants(tx, cast.actionId, gatheringId);
        const mine = {
          people,
          rows: participantRows(languageOf('en'), people),
          asked: await countInvitedByMail(tx, gatheringId),
          standing: await listStanding(tx, cast.actionId, {
            hostId: cast.organisations.partner,
            from: '2026-01-01',
            today: '2026-11-25',
          }),
          way: await listOnTheWay(tx, cast.actionId, '2026-11-25'),
        };
        await asOwner(tx);
        return mine;
      };
      const before = await seen();
      await run(cast, callId);
      expect(await seen()).toEqual(before);
      await as(tx, cast.bora, false);
      const page = await takeUpInvitation(cast.work(cast.bora), secret, { gatheringId });
      expect(page).toMatch(/^\/registration\//);
      expect(await seen()).toEqual(before);
      // Staff invite the same address: from then on it is their invitation, with their mail.
      const { email } = await findOwnAddress(tx, cast.bora.personId);
      await inviteParticipants(cast.work(cast.elira), secret, {
        gatheringId,
        form: {
          mails: [email],
          organisationId: null,
          organisationKind: 'cso',
          jurisdiction: null,
          locale: 'en',
          note: '',
          letter: null,
        },
      });
      expect((await seen()).people).toMatchObject([{ state: 'invited', mail: email }]);
      expect(cast.jobs.at(-1)!.word).toBe('participant.invite');
    }));

  it('leads to the form that is open to all where a training is open, and writes nothing', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId, gatheringId } = await buildLoop(cast, tx, { registration: 'open' });
      await run(cast, callId);
      const take = async () => {
        await as(tx, cast.bora, false);
        const page = await takeUpInvitation(cast.work(cast.bora), secret, { gatheringId });
        await asOwner(tx);
        return page;
      };
      const all = () => tx.selectFrom('training.participant').select('state').execute();
      expect([await take(), await all()]).toEqual([`/events/${gatheringId}/register`, []]);
      // Whoever registered there without an account is known by the address, and led to that place.
      const { email } = await findOwnAddress(tx, cast.bora.personId);
      const { link } = await buildParticipant(tx, { actionId: cast.actionId, gatheringId, mail: email });
      expect(await take()).toBe(`/registration/${link}`);
      expect(await listLoopTasks(tx, cast.bora, cast.actionId, at)).toEqual([]);
      await tx.updateTable('training.participant').set({ state: 'cancelled' }).execute();
      expect(await take()).toBe(`/events/${gatheringId}/register`);
      expect(await all()).toEqual([{ state: 'cancelled' }]);
    }));

  it('leads whoever gave their place up to that place, and never to a second one', () =>
    rolledBack(async (tx) => {
      const cast = await loopCast(tx);
      const { callId, gatheringId } = await buildLoop(cast, tx);
      await run(cast, callId);
      for (const state of ['declined', 'cancelled'] as const) {
        await as(tx, cast.bora, false);
        const page = await takeUpInvitation(cast.work(cast.bora), secret, { gatheringId });
        await asOwner(tx);
        await tx.updateTable('training.participant').set({ state }).execute();
        await as(tx, cast.bora, false);
        expect(await takeUpInvitation(cast.work(cast.bora), secret, { gatheringId })).toBe(page);
        await asOwner(tx);
        expect(await tx.selectFrom('training.participant').select('state').execute()).toEqual([{ state }]);
      }
    }));
});
