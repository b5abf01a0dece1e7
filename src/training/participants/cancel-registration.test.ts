// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { cancelRegistration } from './cancel-registration.ts';
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

describe('giving up a place', () => {
  it('is refused to everybody but its host’s people and whoever has the link', () =>
    rolledBack(async (tx) => {
      const { cast, participantIds } = await stage(tx);
      const [participantId] = participantIds;
      for (const actor of [nobody, cast.besa, cast.fatos, cast.foreign.elira])
        await expect(
          cancelRegistration(cast.work(actor), needs, { participantId: participantId! }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(
        cancelRegistration(cast.work(nobody), needs, { linkSecret: 'x'.repeat(26) }),
      ).rejects.toMatchObject({ code: 'not_found' });
    }));

  it('frees one’s own place by the link, once, and no other', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, links } = await stage(tx);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true)`.execute(
        tx,
      );
      const mine = { linkSecret: links[0]! };
      await cancelRegistration(cast.work(nobody), needs, mine);
      await expect(cancelRegistration(cast.work(nobody), needs, mine)).rejects.toMatchObject({
        code: 'participant_state',
      });
      await sql`reset role`.execute(tx);
      const states = (await listParticipants(tx, cast.actionId, gatheringId)).map(({ state }) => state);
      expect(states.sort()).toEqual(['cancelled', 'registered']);
    }));

  it('is over for the participant once the event has begun, and not for the host’s people', () =>
    rolledBack(async (tx) => {
      const { cast, links, participantIds } = await stage(tx);
      const begun = '2026-11-26T08:00:00.000Z';
      await expect(
        cancelRegistration(cast.work(nobody, begun), needs, { linkSecret: links[0]! }),
      ).rejects.toMatchObject({ code: 'event_has_begun' });
      await cancelRegistration(cast.work(cast.elira, begun), needs, { participantId: participantIds[1]! });
    }));

  it('is done by the host’s people from the list', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, participantIds } = await stage(tx);
      await cancelRegistration(cast.work(cast.elira), needs, { participantId: participantIds[1]! });
      const people = await listParticipants(tx, cast.actionId, gatheringId);
      expect(people.find(({ id }) => id === participantIds[1])?.state).toBe('cancelled');
      expect(people.find(({ id }) => id === participantIds[0])?.state).toBe('registered');
      const { rows } = await sql<{ actorId: string }>`
        select actor_id from platform.audit_entry where word = 'participant.cancel' and subject_id = ${participantIds[1]}`.execute(
        tx,
      );
      expect(rows).toEqual([{ actorId: cast.elira.personId }]);
    }));
});
