// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { system } from '../../platform/database/frame.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { cancelRegistration } from '../participants/cancel-registration.ts';
import { confirmRegistration } from '../participants/confirm-registration.ts';
import { registerAgain } from '../participants/register-again.ts';
import { registerParticipant } from '../participants/register-participant.ts';
import { registrationForm } from '../participants/schema.ts';
import { participantSecret } from '../participants/secret.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { forgetNeeds } from './forget-needs.ts';
import { findOwnNeeds, listAskedNeeds } from './queries.ts';
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
  const ask = (linkSecret: string, typed: string) =>
    saveNeeds(cast.work(nobody), needs, { linkSecret, form: needsForm.parse({ needs: typed }) });
  const cancel = (linkSecret: string) => cancelRegistration(cast.work(nobody), needs, { linkSecret });
  const again = (linkSecret: string, now?: string) =>
    registerAgain(cast.work(nobody, now), needs, { linkSecret });
  const offer = (values: { registration?: 'invited' | 'open'; places?: number }) =>
    tx.updateTable('training.offer').set(values).where('gatheringId', '=', training.gatheringId).execute();
  return { cast, ask, cancel, again, offer, ...training };
}

describe('what people need', () => {
  it('is asked by the link alone; whoever cancelled their place can only take it away', () =>
    rolledBack(async (tx) => {
      const { ask, cancel, links, participantIds } = await stage(tx);
      await expect(ask('x'.repeat(26), 'A ramp')).rejects.toMatchObject({ code: 'not_found' });
      await ask(links[0]!, 'A ramp');
      await cancel(links[0]!);
      await expect(ask(links[0]!, 'A loop')).rejects.toMatchObject({ code: 'participant_state' });
      expect((await findOwnNeeds(tx, participantIds[0]!))?.needs).toBe('A ramp');
      await ask(links[0]!, '');
      expect(await findOwnNeeds(tx, participantIds[0]!)).toBeUndefined();
    }));

  it('is kept as it was ticked, carried to a new place and forgotten with the words', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, links, participantIds } = await stage(tx);
      const form = needsForm.parse({ 'usual[]': ['halal', 'child_care'], interpreter: 'sq' });
      await saveNeeds(cast.work(nobody), needs, { linkSecret: links[0]!, form });
      expect(await findOwnNeeds(tx, participantIds[0]!)).toEqual({ ...form, needs: '' });
      const [asked] = await listAskedNeeds(tx, gatheringId);
      expect(asked).toMatchObject({ usual: ['halal', 'child_care'], interpreter: 'sq' });
      await saveNeeds(cast.work(nobody), needs, { linkSecret: links[0]!, form: needsForm.parse({}) });
      expect(await findOwnNeeds(tx, participantIds[0]!)).toBeUndefined();
    }));

  it('is kept once for all sessions, changed, and seen by no other participant', () =>
    rolledBack(async (tx) => {
      const { ask, gatheringId, links, participantIds } = await stage(tx);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true)`.execute(
        tx,
      );
      await ask(links[0]!, 'A ramp');
      await ask(links[0]!, 'No fish');
      expect((await findOwnNeeds(tx, participantIds[0]!))?.needs).toBe('No fish');
      await ask(links[1]!, 'A loop');
      expect(await findOwnNeeds(tx, participantIds[0]!)).toBeUndefined();
      await sql`reset role`.execute(tx);
      const asked = (await listAskedNeeds(tx, gatheringId)).map((one) => one.needs);
      expect(asked.sort()).toEqual(['A loop', 'No fish']);
    }));

  it('is hidden from the organisers while a place is cancelled, and there again for whoever registers again', () =>
    rolledBack(async (tx) => {
      const { ask, cancel, again, offer, gatheringId, links, participantIds } = await stage(tx);
      await ask(links[0]!, 'A ramp');
      await expect(again(links[0]!)).rejects.toMatchObject({ code: 'participant_state' });
      await cancel(links[0]!);
      expect(await listAskedNeeds(tx, gatheringId)).toEqual([]);
      await tx.updateTable('training.participant').set({ consentedAt: '2026-11-01T09:00:00.000Z' }).execute();
      await offer({ registration: 'invited' });
      await expect(again(links[0]!)).rejects.toMatchObject({ code: 'registration_closed' });
      await offer({ registration: 'open' });
      expect(await again(links[0]!)).toBe('registered');
      expect((await listAskedNeeds(tx, gatheringId)).map((one) => one.needs)).toEqual(['A ramp']);
      await cancel(links[0]!);
      await offer({ places: 1 });
      expect(await again(links[0]!)).toBe('waiting');
      expect((await findOwnNeeds(tx, participantIds[0]!))?.needs).toBe('A ramp');
    }));

  it('goes with whoever registers anew with the form, to the new place alone', () =>
    rolledBack(async (tx) => {
      const { cast, ask, cancel, again, gatheringId } = await stage(tx);
      const register = async () => {
        const { participantId } = await registerParticipant(cast.work(nobody), needs, {
          ...{ gatheringId, locale: 'en' },
          form: registrationForm.parse({
            ...{ name: 'Ana Test', mail: 'ana@example.org', organisationKind: 'cso', consent: 'yes' },
          }),
        });
        const linkSecret = participantSecret(testSecret, participantId);
        await confirmRegistration(cast.work(nobody), needs, { linkSecret });
        return { participantId, linkSecret };
      };
      const first = await register();
      await ask(first.linkSecret, 'A ramp');
      await cancel(first.linkSecret);
      const second = await register();
      expect(second.participantId).not.toBe(first.participantId);
      expect((await findOwnNeeds(tx, second.participantId))?.needs).toBe('A ramp');
      expect(await findOwnNeeds(tx, first.participantId)).toBeUndefined();
      await expect(again(first.linkSecret)).rejects.toMatchObject({ code: 'registered_anew' });
    }));

  it('is forgotten in the night after the event', () =>
    rolledBack(async (tx) => {
      const { cast, ask, cancel, gatheringId, links } = await stage(tx);
      await ask(links[0]!, 'A ramp');
      await ask(links[1]!, 'A loop');
      await cancel(links[0]!);
      expect(await forgetNeeds(cast.work(system))).toBe(0);
      expect(await forgetNeeds(cast.work(system, '2026-11-26T23:10:00.000Z'))).toBe(0);
      expect(await forgetNeeds(cast.work(system, '2026-11-27T23:10:00.000Z'))).toBe(2);
      expect(await listAskedNeeds(tx, gatheringId)).toEqual([]);
    }));
});
