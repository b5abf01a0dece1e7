import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { buildParticipant, buildTraining } from '../participants/testing.ts';
import { learningHome } from './home.ts';
import { buildLoop, buildLoopInvitation, loopCast } from './testing.ts';

it('The home of an organisation has the first three trainings that it is invited to, due until its reader registers or the training begins.', () =>
  rolledBack(async (tx) => {
    const cast = await loopCast(tx);
    const { bora, elira, organisations, actionId } = cast;
    const { callId, applicationId, ...first } = await buildLoop(cast, tx);
    const later = ['2026-12-10', '2026-12-01', '2026-12-20'].map((day) =>
      buildTraining(tx, {
        ...{ actionId, hostId: organisations.partner, recordedBy: elira.personId, participants: [] },
        ...{ registration: 'invited', days: [day, day.replace(/.$/, '5')] },
      }),
    );
    const trainings = [first, ...(await Promise.all(later))];
    for (const { moduleId } of trainings)
      await buildLoopInvitation(tx, {
        ...{ actionId, organisationId: bora.organisationId!, applicationId, callId, moduleId },
      });
    await sql`select set_config('app.person', ${bora.personId}, true)`.execute(tx);
    const linesOn = async (day: string, actor = bora) => {
      const asked = { tx, actor, actionId, now: `${day}T12:00:00.000Z`, language: languageOf() };
      const [section] = await learningHome(asked as never);
      return section?.lines.map(({ href, due }) => [
        trainings.findIndex(({ gatheringId }) => href === `/events/${gatheringId}`),
        due?.slice(0, 10) ?? null,
      ]);
    };
    expect(await linesOn('2026-11-25', cast.dragan)).toBeUndefined();
    expect(await linesOn('2026-11-25', cast.foreign.besa)).toEqual([]);
    // By the first day, and one more waits on the page of all.
    expect(await linesOn('2026-11-25')).toEqual([
      [0, '2026-11-26'],
      [2, '2026-12-01'],
      [1, '2026-12-10'],
    ]);
    // What has begun can no longer be registered for: it is not overdue.
    expect((await linesOn('2026-11-27'))!.map(([at]) => at)).toEqual([2, 1, 3]);
    await buildParticipant(tx, { actionId, gatheringId: first.gatheringId, personId: bora.personId });
    expect((await linesOn('2026-11-25'))![0]).toEqual([0, null]);
    expect((await linesOn('2026-11-27'))![0]).toEqual([0, null]);
    await tx
      .updateTable('training.offer')
      .set({ registerUntil: '2026-11-30T12:00:00.000Z' })
      .where('gatheringId', '=', trainings[2]!.gatheringId)
      .execute();
    expect((await linesOn('2026-11-27'))![1]).toEqual([2, '2026-11-30']);
  }));
