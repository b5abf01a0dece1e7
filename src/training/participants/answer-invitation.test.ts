import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { acceptInvitation, declineInvitation } from './answer-invitation.ts';
import { listParticipants } from './queries.ts';
import { buildTraining, testSecret } from './testing.ts';

const needs = { secret: testSecret };
async function invited(tx: Tx) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    participants: [{ state: 'invited', name: '', mail: 'somebody@example.org' }],
  });
  const work = cast.work(nobody);
  const stateNow = async () =>
    (await listParticipants(tx, cast.actionId, training.gatheringId)).map(({ state, name }) => [state, name]);
  return { cast, work, stateNow, linkSecret: training.links[0]! };
}
const form = {
  name: 'Somebody',
  sex: 'f',
  organisationName: 'Club',
  organisationKind: 'cso',
  jurisdiction: 'RS',
  consent: true,
} as const;

it('who says no to an invitation is told no more, and cannot come by the same link', () =>
  rolledBack(async (tx) => {
    const { work, stateNow, linkSecret } = await invited(tx);
    await declineInvitation(work, needs, { linkSecret });
    expect(await stateNow()).toEqual([['declined', '']]);
    for (const answer of [
      () => declineInvitation(work, needs, { linkSecret }),
      () => acceptInvitation(work, needs, { linkSecret, form, locale: 'en' }),
    ])
      await expect(answer()).rejects.toMatchObject({ code: 'participant_state' });
  }));

it('who accepts agrees to be listed where the list rests on consent', () =>
  rolledBack(async (tx) => {
    const { work, stateNow, linkSecret } = await invited(tx);
    const accept = (consent: boolean) =>
      acceptInvitation(work, needs, { linkSecret, form: { ...form, consent }, locale: 'en' });
    await expect(accept(false)).rejects.toMatchObject({ code: 'consent_needed' });
    expect(await stateNow()).toEqual([['invited', '']]);
    await accept(true);
    expect(await stateNow()).toEqual([['registered', 'Somebody']]);
  }));

it('whoever was forgotten is not written down again by an old link', () =>
  rolledBack(async (tx) => {
    const { cast, work, stateNow, linkSecret } = await invited(tx);
    await sql`select training.forget(${cast.besa.personId}::uuid, 'Somebody@example.org', now())`.execute(tx);
    for (const answer of [
      () => declineInvitation(work, needs, { linkSecret }),
      () => acceptInvitation(work, needs, { linkSecret, form, locale: 'en' }),
    ])
      await expect(answer()).rejects.toMatchObject({ code: 'not_found' });
    expect(await stateNow()).toEqual([['invited', '']]);
  }));
