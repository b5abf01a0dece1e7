import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { queriesOf } from '../../../tests/support/queries-of.ts';
import { freezeAutumn } from '../../action/budget/testing.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { listCountedChanges } from '../counted/queries.ts';
import { buildTraining } from '../participants/testing.ts';
import { findGathering, listAttendance } from '../queries.ts';
import { recordAttendance } from '../record-attendance.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { checkIn } from './check-in.ts';
import { enterByHand } from './enter-by-hand.ts';
import { findRule, listCheckIns, listPeople } from './queries.ts';
import { setRule } from './set-rule.ts';
import { takeBack } from './take-back.ts';
import { buildCheckIn } from './testing.ts';

const morning = '2026-11-26T08:05:00.000Z';
const scanOf = (participantId: string, more: object = {}) => ({
  id: newId(),
  code: participantId,
  halfDay: '2026-11-26-morning',
  at: morning,
  ...more,
});

async function training(tx: Tx, cast: Cast, more: Partial<Parameters<typeof buildTraining>[1]> = {}) {
  const { cso } = cast.organisations;
  return buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    participants: [
      { name: 'Mirë Hoxha', organisationId: cso },
      { name: 'Dragan Bojić', sex: 'm', organisationId: cso },
      { name: 'Ana Ilić', sex: 'unsaid' },
    ],
    ...more,
  });
}

async function counted(tx: Tx, cast: Cast, gatheringId: string) {
  const { otherWomen, otherMen, otherUnsaid } = (await findGathering(tx, cast.actionId, gatheringId))!;
  const rows = await listAttendance(tx, gatheringId);
  return {
    rows: rows.map(({ women, men, unsaid }) => [women, men, unsaid]),
    others: [otherWomen, otherMen, otherUnsaid],
  };
}

describe('scanning codes', () => {
  it('is for those who hold the gathering, while it stands', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await training(tx, cast);
      const scans = [scanOf(participantIds[0]!)];
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran, cast.hana, cast.foreign.elira])
        await expect(checkIn(cast.work(actor, morning), { gatheringId, scans })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await withdrawGathering(cast.work(cast.elira), { gatheringId, reason: 'Snow.' });
      await expect(checkIn(cast.work(cast.elira, morning), { gatheringId, scans })).rejects.toMatchObject({
        code: 'gathering_withdrawn',
      });
    }));

  it('refuses codes of elsewhere, half-days that are not planned and those to come, each by itself', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await training(tx, cast);
      const other = await training(tx, cast);
      const [first] = participantIds;
      const noted = await checkIn(cast.work(cast.elira, morning), {
        gatheringId,
        scans: [
          scanOf(first!, { code: 'x' }),
          scanOf(other.participantIds[0]!),
          scanOf(first!, { halfDay: '2026-11-28-morning' }),
          scanOf(first!, { halfDay: '2026-11-27-morning' }),
          scanOf(first!),
        ],
      });
      expect(noted.map(({ result, problem }) => problem ?? result)).toEqual([
        'code_of_another_gathering',
        'code_of_another_gathering',
        'no_such_half_day',
        'check_in_too_early',
        'noted',
      ]);
    }));

  it('notes each scan and each person once a half-day, and counts people as often as they are people', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await training(tx, cast);
      const [mire, dragan, ana] = participantIds;
      const scan = scanOf(mire!, { at: '2030-01-01T00:00:00.000Z' });
      const send = (scans: Parameters<typeof checkIn>[1]['scans'], now = morning) =>
        checkIn(cast.work(cast.elira, now), { gatheringId, scans });
      expect(await send([scan])).toEqual([{ id: scan.id, result: 'noted', name: expect.any(String) }]);
      expect(await send([scan, scanOf(mire!)])).toMatchObject([{ result: 'known' }, { result: 'known' }]);
      // A phone's clock that runs ahead is set to when it was sent.
      expect(await listCheckIns(tx, gatheringId)).toMatchObject([{ happenedAt: morning, way: 'scan' }]);
      expect(await counted(tx, cast, gatheringId)).toEqual({ rows: [[1, 0, 0]], others: [0, 0, 0] });
      await send(
        [
          scanOf(mire!, { halfDay: '2026-11-26-afternoon' }),
          scanOf(dragan!),
          scanOf(ana!, { halfDay: '2026-11-26-afternoon' }),
        ],
        '2026-11-26T12:00:00.000Z',
      );
      expect(await counted(tx, cast, gatheringId)).toEqual({ rows: [[1, 1, 0]], others: [0, 0, 1] });
    }));

  it('makes the list the one place where people are counted', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await training(tx, cast);
      await checkIn(cast.work(cast.elira, morning), {
        gatheringId,
        scans: [scanOf(participantIds[0]!)],
      });
      const form = { version: 1, rows: [{ organisationId: cast.organisations.cso, women: 9, men: 9 }] };
      await expect(
        recordAttendance(cast.work(cast.elira, morning), { gatheringId, form }),
      ).rejects.toMatchObject({ code: 'attendance_is_listed' });
    }));

  it('keeps its count when a name goes', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await training(tx, cast);
      await checkIn(cast.work(cast.elira, morning), {
        gatheringId,
        scans: participantIds.map((id) => scanOf(id)),
      });
      await tx
        .updateTable('training.participant')
        .set({ name: '', organisationId: null, organisationName: '' })
        .where('id', '=', participantIds[0]!)
        .execute();
      await enterByHand(cast.work(cast.elira, '2026-11-26T13:00:00.000Z'), {
        gatheringId,
        form: { halfDay: '2026-11-26-afternoon', participantIds: [participantIds[1]!], reason: 'Paper.' },
      });
      expect(await counted(tx, cast, gatheringId)).toEqual({ rows: [[1, 1, 0]], others: [0, 0, 1] });
    }));
});

describe('scanning codes after a period with the event was frozen', () => {
  const frozenAt = '2026-11-26T20:00:00.000Z';
  const late = '2026-11-26T21:00:00.000Z';
  it('moves no frozen figure, says so at the scan and repeats what was noted; by hand it is asked why', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await training(tx, cast);
      const [first, second] = participantIds;
      const before = scanOf(first!);
      await checkIn(cast.work(cast.elira, morning), { gatheringId, scans: [before] });
      await freezeAutumn(tx, cast, frozenAt);
      const scans = [before, scanOf(first!), scanOf(second!)];
      const noted = await checkIn(cast.work(cast.elira, late), { gatheringId, scans });
      expect(noted.map(({ result, problem }) => problem ?? result)).toEqual([
        'known',
        'known',
        'scan_after_freezing',
      ]);
      expect(await counted(tx, cast, gatheringId)).toEqual({ rows: [[1, 0, 0]], others: [0, 0, 0] });
      await enterByHand(cast.work(cast.elira, late), {
        gatheringId,
        form: { halfDay: '2026-11-26-morning', participantIds: [second!], reason: 'The phone had no line.' },
      });
      expect(await listCountedChanges(tx, cast.actionId, gatheringId)).toMatchObject([
        { fact: 'people', before: '1 0 0', after: '1 1 0', reason: 'The phone had no line.' },
      ]);
    }));
});

describe('an entry by hand', () => {
  const form = (participantIds: string[]) => ({
    halfDay: '2026-11-26-morning',
    participantIds,
    reason: 'The phone was empty.',
  });

  it('is for those who hold the gathering, of its own people', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await training(tx, cast);
      const other = await training(tx, cast);
      for (const actor of [cast.besa, cast.dragan, cast.goran, cast.foreign.elira])
        await expect(
          enterByHand(cast.work(actor, morning), { gatheringId, form: form(participantIds.slice(0, 1)) }),
        ).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(
        enterByHand(cast.work(cast.elira, morning), { gatheringId, form: form([other.participantIds[0]!]) }),
      ).rejects.toMatchObject({ code: 'participant_of_another_gathering' });
      await expect(
        enterByHand(cast.work(cast.elira), { gatheringId, form: form(participantIds.slice(0, 1)) }),
      ).rejects.toMatchObject({ code: 'check_in_too_early' });
    }));

  it('asks no more of the database for many people than for one', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const [first, second] = [await training(tx, cast), await training(tx, cast)];
      const asked = ({ gatheringId, participantIds }: typeof first, people: number) =>
        queriesOf(tx, (counting) =>
          enterByHand(
            { ...cast.work(cast.elira, morning), tx: counting },
            { gatheringId, form: form(participantIds.slice(0, people)) },
          ),
        );
      expect(await asked(first, 3)).toBe(await asked(second, 1));
      expect(await listCheckIns(tx, first.gatheringId)).toHaveLength(3);
    }));

  it('keeps who entered it and why, and is taken back once, with who and why', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await training(tx, cast);
      const work = cast.work(cast.elira, morning);
      await enterByHand(work, { gatheringId, form: form([...participantIds, participantIds[0]!]) });
      const entries = await listCheckIns(tx, gatheringId);
      expect(entries).toHaveLength(3);
      expect(entries[0]).toMatchObject({ way: 'hand', recordedBy: 'Elira', reason: 'The phone was empty.' });
      const wrong = entries.find(({ participantId }) => participantId === participantIds[0])!;
      const back = { checkInId: wrong.id, form: { reason: 'Her sister was.' } };
      for (const actor of [cast.besa, cast.goran, cast.foreign.elira])
        await expect(takeBack(cast.work(actor, morning), back)).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await takeBack(work, back);
      await expect(takeBack(work, back)).rejects.toMatchObject({ code: 'not_found' });
      expect(await counted(tx, cast, gatheringId)).toEqual({ rows: [[0, 1, 0]], others: [0, 0, 1] });
      // Sent once more by a phone, what was taken back stays taken back; noted anew, it counts.
      const again = scanOf(participantIds[0]!, { id: wrong.id });
      expect(await checkIn(work, { gatheringId, scans: [again] })).toMatchObject([{ result: 'known' }]);
      const anew = [scanOf(participantIds[0]!)];
      expect(await checkIn(work, { gatheringId, scans: anew })).toMatchObject([{ result: 'noted' }]);
    }));

  it('stands with whoever has a place, and with whoever came without one', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await training(tx, cast, {
        participants: [
          { name: 'Zora' },
          { name: 'Ada', state: 'waiting' },
          { name: 'Bo', state: 'cancelled' },
        ],
      });
      const names = async () => (await listPeople(tx, cast.actionId, gatheringId)).map(({ name }) => name);
      expect(await names()).toEqual(['Zora']);
      await enterByHand(cast.work(cast.elira, morning), { gatheringId, form: form([participantIds[1]!]) });
      expect(await names()).toEqual(['Ada', 'Zora']);
    }));
});

describe('the ground of the list and what a certificate asks for', () => {
  const form = { version: 0, basis: 'public_task', leastShare: 75 } as const;

  it('are set by those who hold the gathering, until it begins', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId } = await training(tx, cast);
      for (const actor of [cast.besa, cast.dragan, cast.goran, cast.hana, cast.foreign.elira])
        await expect(setRule(cast.work(actor), { gatheringId, form })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await setRule(cast.work(cast.elira), { gatheringId, form });
      await expect(setRule(cast.work(cast.ana), { gatheringId, form })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      await setRule(cast.work(cast.ana), { gatheringId, form: { ...form, version: 1, leastShare: null } });
      expect(await findRule(tx, gatheringId)).toEqual({ basis: 'public_task', leastShare: null, version: 2 });
      await expect(
        setRule(cast.work(cast.ana, '2026-11-26T08:00:00.000Z'), {
          gatheringId,
          form: { ...form, version: 2 },
        }),
      ).rejects.toMatchObject({ code: 'attendance_rule_frozen' });
    }));

  it('is fixed once somebody was noted, wherever the sessions were moved to', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { gatheringId, participantIds } = await training(tx, cast);
      const [participantId = ''] = participantIds;
      await buildCheckIn(tx, { gatheringId, participantId, recordedBy: cast.elira.personId });
      await expect(setRule(cast.work(cast.elira), { gatheringId, form })).rejects.toMatchObject({
        code: 'attendance_rule_frozen',
      });
    }));
});
