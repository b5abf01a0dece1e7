import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { system } from '../../platform/database/frame.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { cancelRegistration } from '../participants/cancel-registration.ts';
import { confirmRegistration } from '../participants/confirm-registration.ts';
import { forgetParticipant } from '../participants/forget-participant.ts';
import { registerParticipant } from '../participants/register-participant.ts';
import { registrationForm } from '../participants/schema.ts';
import { participantSecret } from '../participants/secret.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { forgetTravel } from './forget-travel.ts';
import { findOwnTravel, findTravelOffer, listTravel } from './queries.ts';
import type { Travel } from './rules.ts';
import { saveTravel } from './save-travel.ts';
import { travelRows } from './travel-rows.ts';

const needs = { secret: testSecret };
const byBus: Travel = { nights: [-1, 0], way: 'bus', departsFrom: 'Niš', costMinor: 5000 };
const nothing: Travel = { nights: [], way: null, departsFrom: '', costMinor: null };

async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
  });
  const offer = (values: { nights?: number[]; travelUpToMinor?: number | null }) =>
    tx.updateTable('training.offer').set(values).where('gatheringId', '=', training.gatheringId).execute();
  const say = (linkSecret: string, form: Travel) =>
    saveTravel(cast.work(nobody), needs, { linkSecret, form });
  await offer({ nights: [-1, 0, 5], travelUpToMinor: 4000 });
  return { cast, offer, say, ...training };
}

it('is refused where it is not offered, after the event and without a place, except to take it away', () =>
  rolledBack(async (tx) => {
    const { cast, offer, say, links, participantIds } = await stage(tx);
    await expect(say('x'.repeat(26), byBus)).rejects.toMatchObject({ code: 'not_found' });
    // The event has two days: no offer makes a sixth night of it.
    await expect(say(links[0]!, { ...byBus, nights: [5] })).rejects.toMatchObject({
      code: 'night_not_offered',
    });
    await say(links[0]!, byBus);
    await offer({ travelUpToMinor: null });
    await expect(say(links[0]!, byBus)).rejects.toMatchObject({ code: 'travel_not_offered' });
    await offer({ travelUpToMinor: 4000 });
    const late = saveTravel(cast.work(nobody, '2026-11-28T09:00:00.000Z'), needs, {
      linkSecret: links[0]!,
      form: byBus,
    });
    await expect(late).rejects.toMatchObject({ code: 'event_over' });
    await cancelRegistration(cast.work(nobody), needs, { linkSecret: links[0]! });
    await expect(say(links[0]!, byBus)).rejects.toMatchObject({ code: 'participant_state' });
    expect(await findOwnTravel(tx, participantIds[0]!)).toEqual({ ...byBus, bookedAt: null });
    await say(links[0]!, nothing);
    expect(await findOwnTravel(tx, participantIds[0]!)).toBeUndefined();
  }));

it('is listed and taken away for those who have a place, and holds what is still offered', () =>
  rolledBack(async (tx) => {
    const { cast, offer, say, gatheringId, links } = await stage(tx);
    await say(links[0]!, byBus);
    await say(links[1]!, { ...byBus, nights: [0] });
    await cancelRegistration(cast.work(nobody), needs, { linkSecret: links[1]! });
    await offer({ nights: [0] });
    const asked = await listTravel(tx, gatheringId);
    const language = { t: (key: string) => key, day: (day: string) => day } as never;
    const [, ...rows] = travelRows(language, asked, {
      ...{ startsOn: '2026-11-26', offered: await findTravelOffer(tx, gatheringId) },
    });
    expect(rows).toEqual([
      ['Trainee of the tests', 1, 1, 'training.travel.way.bus', 'Niš', '50.00', '40.00'],
    ]);
  }));

it('goes with whoever registers anew to the new place alone', () =>
  rolledBack(async (tx) => {
    const { cast, say, gatheringId } = await stage(tx);
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
    await say(first.linkSecret, byBus);
    await cancelRegistration(cast.work(nobody), needs, first);
    const second = await register();
    expect(await findOwnTravel(tx, second.participantId)).toEqual({ ...byBus, bookedAt: null });
    expect(await findOwnTravel(tx, first.participantId)).toBeUndefined();
  }));

it('is forgotten with the name, and in the night after the event', () =>
  rolledBack(async (tx) => {
    const { cast, say, gatheringId, links, participantIds } = await stage(tx);
    await say(links[0]!, byBus);
    await say(links[1]!, byBus);
    await forgetParticipant(cast.work(nobody), needs, { linkSecret: links[1]! });
    expect(await findOwnTravel(tx, participantIds[1]!)).toBeUndefined();
    expect(await forgetTravel(cast.work(system, '2026-11-26T23:10:00.000Z'))).toBe(0);
    expect(await forgetTravel(cast.work(system, '2026-11-27T23:10:00.000Z'))).toBe(1);
    expect(await listTravel(tx, gatheringId)).toEqual([]);
  }));
