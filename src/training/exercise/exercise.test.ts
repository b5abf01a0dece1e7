// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { purges } from '../../privacy/retention/queries.ts';
import { cancelRegistration } from '../participants/cancel-registration.ts';
import { present } from '../participants/queries.ts';
import { hashParticipantSecret } from '../participants/secret.ts';
import { buildParticipant, buildTraining, testSecret } from '../participants/testing.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { confirmExercise } from './confirm-exercise.ts';
import { dealRoles } from './deal-roles.ts';
import { giveRoles } from './give-roles.ts';
import { openStage } from './open-stage.ts';
import { findExercise } from './queries.ts';
import { findPlay, listOwnParts, listPlayers } from './queries-play.ts';
import { testExercise } from './testing.ts';
import { writeExercise } from './write-exercise.ts';

const changed = { ...testExercise, questions: ['What now?'] };

async function stage(tx: Tx, { confirmed = true } = {}) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    participants: [{}, {}, {}, { state: 'waiting' }],
  });
  const { moduleId, gatheringId } = training;
  const [sessionId, other] = training.sessionIds as [string, string];
  const work = cast.work(cast.elira);
  await writeExercise(work, { moduleId, form: { version: 0, text: testExercise } });
  if (confirmed) await confirmExercise(work, { moduleId, form: { version: 1 } });
  const deal = (session = sessionId) => dealRoles(work, { sessionId: session, chance: () => 0 });
  const players = () => listPlayers(tx, { sessionId, gatheringId });
  const seen = async (link: string) => {
    await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true)`.execute(
      tx,
    );
    await present(tx, hashParticipantSecret(testSecret, link));
    const parts = await listOwnParts(tx);
    const leaked = await findPlay(tx, sessionId);
    await sql`reset role`.execute(tx);
    expect(leaked).toBeUndefined();
    return parts;
  };
  // In the order in which the page lists them: all registered at once, so by their ids; the last one waits.
  const sorted = training.participantIds.map((id, at) => ({
    id,
    link: training.links[at]!,
    waits: at === 3,
  }));
  sorted.sort((a, b) => Number(a.waits) - Number(b.waits) || (a.id < b.id ? -1 : 1));
  const [participantIds, links] = [sorted.map(({ id }) => id), sorted.map(({ link }) => link)];
  return { cast, ...training, participantIds, links, sessionId, other, work, deal, players, seen };
}

describe('the simulated investigation of a module', () => {
  it('is written and confirmed by officers of the Action alone', () =>
    rolledBack(async (tx) => {
      const { cast, moduleId } = await stage(tx);
      for (const actor of [cast.besa, cast.dragan, cast.fatos, cast.goran]) {
        const work = cast.work(actor);
        for (const verb of [
          () => writeExercise(work, { moduleId, form: { version: 1, text: changed } }),
          () => confirmExercise(work, { moduleId, form: { version: 1 } }),
        ])
          await expect(verb()).rejects.toMatchObject({ code: 'not_permitted' });
      }
    }));

  it('is confirmed for one wording: a changed one asks again, the same one does not', () =>
    rolledBack(async (tx) => {
      const { cast, moduleId, work } = await stage(tx);
      expect(await findExercise(tx, moduleId)).toMatchObject({
        version: 1,
        confirmedBy: cast.elira.personId,
      });
      await writeExercise(work, { moduleId, form: { version: 1, text: testExercise } });
      expect((await findExercise(tx, moduleId))?.confirmedAt).not.toBeNull();
      await writeExercise(work, { moduleId, form: { version: 1, text: changed } });
      expect(await findExercise(tx, moduleId)).toMatchObject({
        version: 2,
        confirmedBy: null,
        confirmedAt: null,
      });
      const meanwhile = { code: 'changed_meanwhile' };
      await expect(confirmExercise(work, { moduleId, form: { version: 1 } })).rejects.toMatchObject(
        meanwhile,
      );
      await expect(
        writeExercise(work, { moduleId, form: { version: 1, text: testExercise } }),
      ).rejects.toMatchObject(meanwhile);
      await writeExercise(work, { moduleId, form: { version: 2, text: { ...changed, stages: [] } } });
      await expect(confirmExercise(work, { moduleId, form: { version: 3 } })).rejects.toMatchObject({
        code: 'exercise_unfinished',
      });
    }));
});

describe('playing it', () => {
  it('is refused while nobody has confirmed that it is invented, to others, and in a withdrawn gathering', () =>
    rolledBack(async (tx) => {
      const { cast, sessionId, gatheringId, work, deal } = await stage(tx, { confirmed: false });
      await expect(deal()).rejects.toMatchObject({ code: 'exercise_not_confirmed' });
      for (const actor of [cast.besa, cast.fatos, cast.foreign.elira])
        for (const verb of [
          () => dealRoles(cast.work(actor), { sessionId }),
          () => openStage(cast.work(actor), { sessionId, stage: 1 }),
          () => giveRoles(cast.work(actor), { sessionId, form: { version: 1, given: new Map() } }),
        ])
          await expect(verb()).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(openStage(work, { sessionId, stage: 1 })).rejects.toMatchObject({ code: 'not_found' });
      await withdrawGathering(work, { gatheringId, reason: 'Snow.' });
      await expect(deal()).rejects.toMatchObject({ code: 'gathering_withdrawn' });
    }));

  it('is dealt to those who have a place, once, and keeps the text it was dealt with', () =>
    rolledBack(async (tx) => {
      const { cast, moduleId, gatheringId, sessionId, other, participantIds, links, work, deal, players } =
        await stage(tx);
      expect(await deal()).toBe(3);
      const before = await players();
      expect(before.map(({ id, position }) => [id, position])).toEqual([
        [participantIds[0], 1],
        [participantIds[1], 2],
        [participantIds[2], 2],
      ]);
      await writeExercise(work, { moduleId, form: { version: 1, text: changed } });
      expect(await deal()).toBe(0);
      expect(await players()).toEqual(before);
      expect(await findPlay(tx, sessionId)).toMatchObject({ text: testExercise, edition: 1 });
      // In another room the text that nobody confirmed is not played, and who plays here is not drawn there.
      await expect(deal(other)).rejects.toMatchObject({ code: 'exercise_not_confirmed' });
      await confirmExercise(work, { moduleId, form: { version: 2 } });
      expect(await deal(other)).toBe(0);
      const whose = { linkSecret: links[0]! };
      await cancelRegistration(work, { secret: testSecret }, whose);
      const late = await buildParticipant(tx, { actionId: cast.actionId, gatheringId });
      await deal();
      expect((await players()).find(({ id }) => id === late.id)).toMatchObject({ position: 1 });
    }));

  it('shows each person their own brief and what is open, and nobody else anything', () =>
    rolledBack(async (tx) => {
      const { sessionId, links, work, deal, seen } = await stage(tx);
      await deal();
      const [officer, interpreter, , waiting] = links as [string, string, string, string];
      expect(await seen(officer)).toEqual([
        {
          sessionId,
          role: { title: 'Officer of the bridge', brief: 'You stand on the bridge at night.' },
          stages: [],
          more: true,
          questions: [],
        },
      ]);
      await openStage(work, { sessionId, stage: 1 });
      await openStage(work, { sessionId, stage: 1 });
      await expect(openStage(work, { sessionId, stage: 3 })).rejects.toMatchObject({
        code: 'stage_not_next',
      });
      const [first] = testExercise.stages;
      const { materialFor: _for, ...open } = first!;
      expect((await seen(officer))[0]?.stages).toEqual([{ ...open, material: '' }]);
      expect((await seen(interpreter))[0]?.stages).toEqual([open]);
      await openStage(work, { sessionId, stage: 2 });
      expect((await seen(officer))[0]).toMatchObject({
        more: false,
        questions: testExercise.questions,
        stages: [{}, { material: 'A plan of the bridge.' }],
      });
      expect(await seen(waiting)).toEqual([]);
      await cancelRegistration(work, { secret: testSecret }, { linkSecret: officer });
      expect(await seen(officer)).toEqual([]);
    }));

  it('is changed by hand, and not over what somebody else changed', () =>
    rolledBack(async (tx) => {
      const { sessionId, participantIds, work, deal, players } = await stage(tx);
      await deal();
      const [first, second] = participantIds as [string, string];
      const version = (await findPlay(tx, sessionId))!.version;
      const give = (at: number, given: [string, number | null][]) =>
        giveRoles(work, { sessionId, form: { version: at, given: new Map(given) } });
      await expect(give(version, [[first, 3]])).rejects.toMatchObject({ code: 'role_not_known' });
      await give(version, [
        [first, null],
        [second, 1],
      ]);
      expect((await players()).map(({ position }) => position)).toEqual([null, 1, 2]);
      await expect(give(version, [])).rejects.toMatchObject({ code: 'changed_meanwhile' });
      // A stage that is opened meanwhile changes nothing of who plays what.
      await openStage(work, { sessionId, stage: 1 });
      await give(version + 1, [[first, 1]]);
    }));

  it('forgets who played what with the names', () =>
    rolledBack(async (tx) => {
      const { sessionId, participantIds, deal, players } = await stage(tx);
      await deal();
      await purges.participants(tx, [participantIds[0]!], '2028-01-01T00:00:00.000Z');
      expect((await players()).map(({ position }) => position)).toEqual([null, 2, 2]);
      const { mail } = await tx
        .selectFrom('training.participant')
        .select('mail')
        .where('id', '=', participantIds[1]!)
        .executeTakeFirstOrThrow();
      await sql`select training.forget(null, ${mail}, now())`.execute(tx);
      expect((await players()).map(({ position }) => position)).toEqual([null, null, 2]);
      expect(await findPlay(tx, sessionId)).toBeDefined();
    }));
});
