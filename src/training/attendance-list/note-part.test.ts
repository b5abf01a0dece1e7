import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { openTrainingPages } from '../../../tests/support/training-pages.ts';
import { newId } from '../../platform/ids.ts';
import { earned } from '../certificates/rules.ts';
import { buildTraining } from '../participants/testing.ts';
import { listAttendance } from '../queries.ts';
import { notePart } from './note-part.ts';
import { listCheckIns, listHalfDays } from './queries.ts';
import { takeBack } from './take-back.ts';
import { buildCheckIn } from './testing.ts';

it('Only those who hold the event note that somebody came late or left early, and it counts as attended all the same.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { gatheringId, participantIds } = await buildTraining(tx, {
      ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
      days: ['2026-11-25'],
    });
    const [participantId = ''] = participantIds;
    await buildCheckIn(tx, {
      ...{ gatheringId, participantId, recordedBy: cast.elira.personId, day: '2026-11-25' },
    });
    const [entry] = await listCheckIns(tx, gatheringId);
    const checkInId = entry!.id;
    const form = { cameLate: true, leftEarly: false };
    for (const actor of [cast.besa, cast.fatos, cast.dragan, cast.foreign.elira])
      await expect(notePart(cast.work(actor), { checkInId, form })).rejects.toMatchObject({
        code: 'not_permitted',
      });
    const work = cast.work(cast.elira);
    await expect(notePart(work, { checkInId: newId(), form })).rejects.toMatchObject({ code: 'not_found' });
    const before = await listAttendance(tx, gatheringId);
    await notePart(work, { checkInId, form });
    const noted = await listCheckIns(tx, gatheringId);
    expect(noted).toMatchObject([{ id: checkInId, cameLate: true, leftEarly: false }]);
    // Neither the share that a certificate asks for nor what indicators count moves.
    expect(await listAttendance(tx, gatheringId)).toEqual(before);
    const rule = { basis: 'consent' as const, leastShare: 50 };
    expect(earned(rule, await listHalfDays(tx, gatheringId), noted).get(participantId)).toBe(1);
    await takeBack(work, { checkInId, form: { reason: 'Another person.' } });
    await expect(notePart(work, { checkInId, form })).rejects.toMatchObject({ code: 'not_found' });
  }));

it('The attendance list says beside each half-day where a late arrival is recorded, and no more while nobody was there.', async () => {
  const { pages, within, build, cast } = await openTrainingPages();
  const { gatheringId, participantIds } = await build({ days: ['2026-11-25'] });
  const list = async () =>
    (await pages.visit(cast.elira).go(`/staff/gatherings/${gatheringId}/attendance-list`)).html;
  expect(await list()).not.toContain('Late or left early');
  const recordedBy = cast.elira.personId;
  await within((tx) =>
    buildCheckIn(tx, { gatheringId, participantId: participantIds[0]!, recordedBy, day: '2026-11-25' }),
  );
  const [entry] = await within((tx) => listCheckIns(tx, gatheringId));
  const html = await list();
  expect(html).toContain('If a person came late or left early, choose “Change” beside the half-day.');
  // The link says what it records, and of whom to those who only hear it.
  expect(html).toMatch(
    new RegExp(
      `present.*<a class="govuk-link" href="/staff/check-ins/${entry!.id}/part">Change<span[^>]*>: Late or left early, `,
    ),
  );
});
