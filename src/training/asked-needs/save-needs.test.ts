// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { system } from '../../platform/database/frame.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { cancelRegistration } from '../participants/cancel-registration.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { forgetNeeds } from './forget-needs.ts';
import { listAskedNeeds, listOwnNeeds } from './queries.ts';
import { saveNeeds } from './save-needs.ts';
import { needsForm } from './schema.ts';

const needs = { secret: testSecret };
async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
  });
  const [morning, , , lastAfternoon] = training.sessionIds;
  const ask = (linkSecret: string, typed: Record<string, string>) =>
    saveNeeds(cast.work(nobody), needs, { linkSecret, form: needsForm.parse(typed) });
  const typed = { [`access-${morning}`]: 'A ramp', [`diet-${lastAfternoon}`]: 'No nuts' };
  return { cast, ask, typed, morning: morning!, lastAfternoon: lastAfternoon!, ...training };
}

describe('what people need', () => {
  it('is asked by the link alone, and not by whoever gave up the place', () =>
    rolledBack(async (tx) => {
      const { cast, ask, links, typed } = await stage(tx);
      await expect(ask('x'.repeat(26), typed)).rejects.toMatchObject({ code: 'not_found' });
      await cancelRegistration(cast.work(nobody), needs, { linkSecret: links[0]! });
      await expect(ask(links[0]!, typed)).rejects.toMatchObject({ code: 'participant_state' });
    }));

  it('is kept session by session, changed, and seen by no other participant', () =>
    rolledBack(async (tx) => {
      const { ask, gatheringId, links, participantIds, typed, morning, lastAfternoon } = await stage(tx);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true)`.execute(
        tx,
      );
      await ask(links[0]!, typed);
      await ask(links[0]!, { [`access-${morning}`]: '', [`diet-${lastAfternoon}`]: 'No fish' });
      expect(await listOwnNeeds(tx, participantIds[0]!)).toEqual([
        { sessionId: lastAfternoon, access: '', diet: 'No fish' },
      ]);
      await ask(links[1]!, { [`access-${morning}`]: 'A loop' });
      expect(await listOwnNeeds(tx, participantIds[0]!)).toEqual([]);
      await sql`reset role`.execute(tx);
      expect((await listAskedNeeds(tx, gatheringId)).map(({ access, diet }) => access + diet)).toEqual([
        'A loop',
        'No fish',
      ]);
    }));

  it('is forgotten in the night after each session, and at once when somebody takes part no more', () =>
    rolledBack(async (tx) => {
      const { cast, ask, gatheringId, links, typed, morning } = await stage(tx);
      await ask(links[0]!, typed);
      await ask(links[1]!, { [`access-${morning}`]: 'A loop' });
      expect(await forgetNeeds(cast.work(system))).toBe(0);
      expect(await forgetNeeds(cast.work(system, '2026-11-26T23:10:00.000Z'))).toBe(2);
      await cancelRegistration(cast.work(nobody), needs, { linkSecret: links[0]! });
      expect(await forgetNeeds(cast.work(system))).toBe(1);
      expect(await listAskedNeeds(tx, gatheringId)).toEqual([]);
    }));
});
