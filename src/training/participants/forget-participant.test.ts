// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { forgetParticipant } from './forget-participant.ts';
import { listParticipants } from './queries.ts';
import { buildTraining, testSecret } from './testing.ts';

const needs = { secret: testSecret };
async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
  });
  return { cast, ...training };
}
const held = (tx: Tx, gatheringId: string) =>
  tx
    .updateTable('training.gathering')
    .set({ startsOn: '2020-03-01', endsOn: '2020-03-02' })
    .where('id', '=', gatheringId)
    .execute();

describe('taking one’s name out', () => {
  it('is refused to everybody but its host’s people and whoever has the link', () =>
    rolledBack(async (tx) => {
      const { cast, participantIds } = await stage(tx);
      for (const actor of [nobody, cast.besa, cast.fatos, cast.foreign.elira])
        await expect(
          forgetParticipant(cast.work(actor), needs, { participantId: participantIds[0]! }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(
        forgetParticipant(cast.work(nobody), needs, { linkSecret: 'x'.repeat(26) }),
      ).rejects.toMatchObject({ code: 'not_found' });
    }));

  it('gives up a place to come, empties the row and shuts the link, by the link alone', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, links, participantIds } = await stage(tx);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true)`.execute(
        tx,
      );
      const mine = { linkSecret: links[0]! };
      await forgetParticipant(cast.work(nobody), needs, mine);
      await expect(forgetParticipant(cast.work(nobody), needs, mine)).rejects.toMatchObject({
        code: 'not_found',
      });
      await sql`reset role`.execute(tx);
      expect(cast.jobs.map(({ word, data }) => [word, data])).toContainEqual([
        'participant.move_up',
        { gatheringId },
      ]);
      const people = await listParticipants(tx, cast.actionId, gatheringId);
      expect(people.find(({ id }) => id === participantIds[0])).toMatchObject({
        ...{ state: 'cancelled', name: '', mail: null, organisationId: null, organisationName: '' },
        emptiedAt: expect.any(String),
      });
      expect(people.find(({ id }) => id === participantIds[1])).toMatchObject({
        state: 'registered',
        emptiedAt: null,
      });
      const { rows } = await sql`
        select actor_id, details from platform.audit_entry where word = 'participant.forget'`.execute(tx);
      expect(rows).toEqual([{ actorId: null, details: {} }]);
    }));

  it('leaves somebody counted where the gathering was held', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, participantIds } = await stage(tx);
      await held(tx, gatheringId);
      await forgetParticipant(cast.work(cast.elira), needs, { participantId: participantIds[0]! });
      const people = await listParticipants(tx, cast.actionId, gatheringId);
      const one = people.find(({ id }) => id === participantIds[0])!;
      expect(one).toMatchObject({ state: 'registered', name: '', mail: null });
      const { rows } = await sql<{ kept: boolean }>`
        select trainee_key is not null as kept from training.participant where id = ${one.id}::uuid`.execute(
        tx,
      );
      expect(rows).toEqual([{ kept: true }]);
      expect(cast.jobs.map(({ word }) => word)).not.toContain('participant.move_up');
    }));
});
