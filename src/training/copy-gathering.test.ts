import { expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { dayIn } from '../platform/dates.ts';
import { endOfDay, zone } from '../platform/zone.ts';
import { copyGathering } from './copy-gathering.ts';
import { buildModule, buildTraining } from './participants/testing.ts';
import { addSessions } from './programme/add-sessions.ts';
import { findOffer, listSessions } from './programme/queries.ts';
import { patternForm } from './programme/schema.ts';
import { findGathering } from './queries.ts';

it('An event is copied to another day as a draft, with its sessions and places moved along.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { actionId } = cast;
    const { gatheringId } = await buildTraining(tx, {
      ...{ actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
    });
    const before = (await findGathering(tx, actionId, gatheringId))!;
    const form = { title: 'Second round', startsOn: '2027-03-08', titles: {} };
    for (const actor of [cast.cene, cast.besa, cast.foreign.elira])
      await expect(copyGathering(cast.work(actor), { gatheringId, form })).rejects.toMatchObject({
        code: 'not_permitted',
      });
    const id = await copyGathering(cast.work(cast.elira), { gatheringId, form });
    const copy = (await findGathering(tx, actionId, id))!;
    expect(copy).toMatchObject({ ...form, place: before.place, publishedAt: null, otherWomen: 0 });
    const [own, copied] = [await listSessions(tx, gatheringId), await listSessions(tx, id)];
    expect(copied.map(({ title }) => title)).toEqual(own.map(({ title }) => title));
    expect(copied[0]!.day).toBe('2027-03-08');
    expect((await findOffer(tx, id))?.places).toBe((await findOffer(tx, gatheringId))?.places);
  }));

it.each([
  ['2027-03-08', '2027-03-01'],
  ['2026-12-02', '2026-11-25'],
  ['2026-12-01', null],
])('Copied to %s, the last day to register moves along, unless it has passed already: %s.', (startsOn, day) =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { gatheringId } = await buildTraining(tx, {
      ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
      days: ['2026-10-08'],
    });
    await tx
      .updateTable('training.offer')
      .set({ registerUntil: endOfDay('2026-10-01') })
      .where('gatheringId', '=', gatheringId)
      .execute();
    const form = { title: 'Second round', startsOn, titles: {} };
    const id = await copyGathering(cast.work(cast.elira), { gatheringId, form });
    const { registerUntil } = (await findOffer(tx, id))!;
    expect(registerUntil && dayIn(zone, registerUntil)).toBe(day);
  }),
);

it('Several sessions are added on the chosen days, for each part of the day that has a title.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { gatheringId } = await buildTraining(tx, {
      ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
    });
    const { startsOn, endsOn } = (await findGathering(tx, cast.actionId, gatheringId))!;
    const count = (await listSessions(tx, gatheringId)).length;
    const typed = (more: object) => patternForm.parse({ 'days[]': [startsOn, endsOn], ...more });
    await expect(addSessions(cast.work(cast.elira), { gatheringId, form: typed({}) })).rejects.toMatchObject({
      code: 'pattern_without_part',
    });
    const moduleId = await buildModule(tx, { actionId: cast.actionId, createdBy: cast.elira.personId });
    const evening = {
      ...{ evening_title: 'Film', evening_starts: '19:00', evening_ends: '20:30', evening_module: moduleId },
      ...{ morning_title: 'Talk', morning_starts: '09:00', morning_ends: '12:00', morning_module: '' },
    };
    await addSessions(cast.work(cast.elira), { gatheringId, form: typed(evening) });
    const days = new Set([startsOn, endsOn]).size;
    const added = await listSessions(tx, gatheringId);
    expect(added.length).toBe(count + 2 * days);
    // Each part of the day has its own module, or none.
    const modules = (title: string) =>
      new Set(added.filter((one) => one.title === title).map((one) => one.moduleId));
    expect(modules('Film')).toEqual(new Set([moduleId]));
    expect(modules('Talk')).toEqual(new Set([null]));
    expect(patternForm.safeParse({ 'days[]': [startsOn], evening_title: 'Film' }).success).toBe(false);
  }));
