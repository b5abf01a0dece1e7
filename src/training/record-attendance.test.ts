import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { listCountedChanges } from './counted/queries.ts';
import { listAttendance } from './queries.ts';
import { recordAttendance } from './record-attendance.ts';
import { attendanceForm } from './schema.ts';
import { buildGathering } from './testing.ts';

async function stage(tx: Parameters<typeof castOf>[0], startsOn = '2026-10-20') {
  const cast = await castOf(tx);
  const gatheringId = await buildGathering(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    startsOn,
  });
  return { cast, gatheringId, ...cast.organisations };
}

describe('writing down who came', () => {
  it('is refused to other partners, before the first day, and over what somebody else wrote', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, cso } = await stage(tx);
      const form = { version: 1, rows: [{ organisationId: cso, women: 1, men: 0 }] };
      for (const actor of [cast.foreign.elira, cast.besa, cast.fatos])
        await expect(recordAttendance(cast.work(actor), { gatheringId, form })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await recordAttendance(cast.work(cast.elira), { gatheringId, form });
      await expect(recordAttendance(cast.work(cast.elira), { gatheringId, form })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      const planned = await stage(tx, '2026-11-26');
      await expect(
        recordAttendance(planned.cast.work(planned.cast.ana), { gatheringId: planned.gatheringId, form }),
      ).rejects.toMatchObject({ code: 'gathering_not_begun' });
    }));

  it('changes the rows it was given and leaves the others', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, cso, institution, partner } = await stage(tx);
      const first = [cso, institution].map((organisationId) => ({ organisationId, women: 1, men: 2 }));
      await recordAttendance(cast.work(cast.elira), { gatheringId, form: { version: 1, rows: first } });
      const typed = {
        version: '2',
        [`women-${institution}`]: '',
        [`men-${institution}`]: '0',
        [`men-${partner}`]: '3',
        reason: 'The institution sent nobody.',
      };
      await recordAttendance(cast.work(cast.elira), { gatheringId, form: attendanceForm.parse(typed) });
      const came = await listAttendance(tx, gatheringId);
      expect(came.map(({ organisationId, women, men }) => ({ organisationId, women, men }))).toEqual([
        { organisationId: cso, women: 1, men: 2 },
        { organisationId: partner, women: 0, men: 3 },
      ]);
    }));

  it('asks why a recorded number is changed, and keeps what was before and after, who and why', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, cso } = await stage(tx);
      const work = cast.work(cast.elira);
      const send = (version: number, women: number, reason = '') =>
        recordAttendance(work, {
          gatheringId,
          form: { version, rows: [{ organisationId: cso, women, men: 0 }], reason },
        });
      await send(1, 1);
      await send(2, 1);
      expect(await listCountedChanges(tx, cast.actionId, gatheringId)).toEqual([]);
      await expect(send(3, 2)).rejects.toMatchObject({ code: 'reason_for_counted', field: 'reason' });
      await send(3, 2, 'Second page of the list.');
      expect(await listCountedChanges(tx, cast.actionId, gatheringId)).toMatchObject([
        {
          fact: 'people',
          before: '1 0 0',
          after: '2 0 0',
          changedBy: 'Elira',
          reason: 'Second page of the list.',
        },
      ]);
    }));

  it('takes a number that is none for an error of its field, and a field that names no organisation for nothing', () => {
    const id = '0198c0de-0000-7000-8000-000000000001';
    const wrong = attendanceForm.safeParse({ version: '1', [`women-${id}`]: 'two', [`men-${id}`]: '-1' });
    expect(wrong.error?.issues.map(({ path }) => path)).toEqual([[`women-${id}`], [`men-${id}`]]);
    expect(attendanceForm.parse({ version: 'x', [`women-${'-'.repeat(36)}`]: '1' })).toEqual({
      version: 0,
      rows: [],
      reason: '',
    });
  });
});
