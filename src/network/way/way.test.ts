// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { indicatorsOf, loadAction } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { measurePlaces } from '../../results/index.ts';
import { createPeriod } from '../../results/periods/create-period.ts';
import { freezePeriod } from '../../results/periods/freeze-period.ts';
import { buildGathering, buildOutput, buildReport, buildSubGrant } from '../../results/testing.ts';
import { buildLetter } from '../../training/letters/testing.ts';
import { buildParticipant } from '../../training/participants/testing.ts';
import { mergeOrganisations } from '../merging/merge-organisations.ts';
import { buildOrganisation } from '../testing.ts';
import { listOnTheWay, listPublishedWay } from './queries.ts';
import { countMarks, isIn, marksOf, nextStepOf, type OnTheWay } from './steps.ts';

const definition = await loadAction('actions/shbb');
const { logframe, action } = definition;
const today = '2026-11-25';
/** What a period that is frozen now would keep. */
async function countedNow(tx: Tx, actionId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ step: string; count: number }>`
    select step, organisations::int as count from results.way_now where action_id = ${actionId}`.execute(tx);
  return Object.fromEntries(rows.map(({ step, count }) => [step, count]));
}
const nothing: OnTheWay = {
  id: 'a',
  name: 'Most',
  jurisdiction: 'RS',
  fields: ['migration'],
  asked: false,
  askedBefore: false,
  came: false,
  trained: false,
  applied: false,
  granted: false,
  reported: false,
  advocating: false,
  authored: false,
};

describe('the way of an organisation', () => {
  it('is nothing for who only registered, and no engagement for who applied', () => {
    expect(marksOf(nothing)).toEqual([]);
    expect(marksOf({ ...nothing, applied: true })).toEqual(['applied']);
  });
  it('tells who was asked and never came from who came without being asked', () => {
    expect(marksOf({ ...nothing, asked: true, askedBefore: true })).toEqual(['invited', 'never_came']);
    // What is still to come says nothing of anybody.
    expect(marksOf({ ...nothing, asked: true })).toEqual(['invited']);
    expect(marksOf({ ...nothing, came: true, trained: true })).toEqual(['invited', 'trained', 'engaged']);
  });
  it('says what comes next for each that does not count yet, and nothing more for one that does', () => {
    const next = (more: Partial<OnTheWay>) => nextStepOf({ ...nothing, ...more });
    expect(next({})).toBe('invite');
    expect(next({ applied: true })).toBe('invite_applicant');
    expect(next({ asked: true })).toBe('follow_up');
    expect(next({ asked: true, askedBefore: true, applied: true })).toBe('ask_why');
    for (const counts of ['came', 'granted', 'authored'] as const) {
      expect(next({ asked: true, askedBefore: true, [counts]: true })).toBe('counted');
      expect(isIn({ ...nothing, [counts]: true }, 'not_engaged')).toBe(false);
    }
    expect(isIn({ ...nothing, applied: true }, 'not_engaged')).toBe(true);
  });
  it('is counted in each field of work, and nowhere else', () => {
    const both = { ...nothing, fields: ['migration', 'youth', 'unknown'], granted: true };
    expect(
      countMarks([both, nothing], ({ fields }) => fields, ['migration', 'security', 'youth']).map(
        ({ key, counts }) => [key, counts.granted, counts.engaged, counts.trained],
      ),
    ).toEqual([
      ['migration', 1, 1, 0],
      ['security', 0, 0, 0],
      ['youth', 1, 1, 0],
    ]);
  });
});

async function asPortal<T>(tx: Tx, read: () => Promise<T>): Promise<T> {
  await sql`set local role mostura_portal`.execute(tx);
  const found = await read();
  await sql`reset role`.execute(tx);
  return found;
}

async function year(tx: Tx, cast: Cast) {
  const { actionId } = cast;
  const { cso, institution, partner } = cast.organisations;
  const other = await buildOrganisation(tx, {
    actionId,
    name: 'Krug',
    jurisdiction: 'MK',
    fields: ['youth'],
  });
  await buildGathering(tx, cast, {
    kind: 'training',
    came: [
      [cso, 2, 0],
      [institution, 1, 1],
      [partner, 1, 0],
    ],
  });
  await buildGathering(tx, cast, { kind: 'info_session', came: [[other, 1, 0]] });
  const agreement = await buildSubGrant(tx, cast, cso);
  await buildReport(tx, actionId, agreement, cso, {});
  await buildOutput(tx, actionId, [other]);
  return other;
}

describe('the records of the way', () => {
  it('know who was asked, and that it never came once the gathering is over', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { actionId } = cast;
      const { cso } = cast.organisations;
      const marksOn = async (day: string) =>
        marksOf((await listOnTheWay(tx, actionId, day)).find(({ id }) => id === cso)!);
      const gatheringId = await buildGathering(tx, cast, { kind: 'training', startsOn: '2026-12-10' });
      await buildParticipant(tx, { actionId, gatheringId, organisationId: cso });
      expect(await marksOn('2026-12-10')).toEqual(['invited']);
      expect(await marksOn('2026-12-11')).toEqual(['invited', 'never_came']);
      await buildGathering(tx, cast, { came: [[cso, 1, 0]] });
      expect(await marksOn('2026-12-11')).toEqual(['invited', 'advocating', 'engaged']);
    }));

  it('know of a letter once it was sent and unless it came back, and that whom it asked never came', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { actionId } = cast;
      const { cso } = cast.organisations;
      const marksOn = async (day: string) =>
        marksOf((await listOnTheWay(tx, actionId, day)).find(({ id }) => id === cso)!);
      const gatheringId = await buildGathering(tx, cast, { startsOn: '2026-12-10' });
      const written = { actionId, gatheringId, recordedBy: cast.elira.personId, organisationId: cso };
      const id = await buildLetter(tx, written);
      const save = (values: Record<string, string>) =>
        tx.updateTable('training.letter').set(values).where('id', '=', id).execute();
      expect(await marksOn('2026-12-11')).toEqual([]);
      await save({ sentOn: '2026-11-20', sentWay: 'post' });
      expect(await marksOn('2026-12-10')).toEqual(['invited']);
      expect(await marksOn('2026-12-11')).toEqual(['invited', 'never_came']);
      await save({ answer: 'undelivered', answeredOn: '2026-11-24' });
      expect(await marksOn('2026-12-11')).toEqual([]);
      await save({ answer: 'comes' });
      await buildGathering(tx, cast, { came: [[cso, 1, 0]] });
      expect(await marksOn('2026-12-11')).toEqual(['invited', 'advocating', 'engaged']);
    }));

  it('count somebody of whom nobody wrote down whether a woman or a man came', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso, institution } = cast.organisations;
      const gatheringId = await buildGathering(tx, cast, { kind: 'training' });
      for (const organisationId of [cso, institution])
        await tx
          .insertInto('training.attendance')
          .values({ gatheringId, organisationId, women: 0, men: 0, unsaid: 1 })
          .execute();
      const found = (await listOnTheWay(tx, cast.actionId, today)).find(({ id }) => id === cso)!;
      expect(marksOf(found)).toEqual(['invited', 'trained', 'engaged']);
      expect(await countedNow(tx, cast.actionId)).toMatchObject({ trained: 1 });
      for (const eyes of ['staff', 'public'] as const) {
        const asked = {
          actionId: cast.actionId,
          window: { from: null, to: today },
          currency: action.currency,
          eyes,
        };
        const counting = indicatorsOf(logframe).filter(({ measurement }) => measurement.of === 'engagement');
        const measured = await measurePlaces(tx, counting, asked);
        const of = (code: string) => measured.get(code)?.reduce((sum, { value }) => sum + value, 0);
        expect([eyes, of('organisations_engaged'), of('institutions_engaged')]).toEqual([eyes, 1, 1]);
      }
    }));

  it('are read for civil society organisations alone, and the public counts the same without a name', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const other = await year(tx, cast);
      const found = new Map(
        (await listOnTheWay(tx, cast.actionId, today)).map((one) => [one.id, marksOf(one)]),
      );
      expect(found.get(cast.organisations.cso)).toEqual(
        expect.arrayContaining(['invited', 'trained', 'granted', 'reported', 'engaged']),
      );
      expect(found.get(other)).toEqual(['invited', 'advocating', 'engaged']);
      expect(found.get(cast.foreign.organisations.cso)).toEqual([]);
      expect([...found.keys()]).not.toContain(cast.organisations.institution);
      const counted = await countedNow(tx, cast.actionId);
      expect(counted).toEqual({ applied: 1, trained: 1, granted: 1, reported: 1, advocating: 1 });
      // The public reads nothing of it before a period is frozen, and then what was frozen.
      const seen = () => asPortal(tx, () => listPublishedWay(tx, cast.actionId));
      expect(await seen()).toEqual([]);
      const period = { name: 'Spring', startsOn: '2026-01-01', endsOn: '2026-06-30' };
      const periodId = await createPeriod(cast.work(cast.ana), period);
      await freezePeriod(cast.work(cast.ana), { periodId });
      await buildGathering(tx, cast, { kind: 'training', came: [[other, 1, 0]] });
      expect((await seen()).map(({ endsOn, counts }) => [endsOn, counts.get('trained')])).toEqual([
        ['2026-06-30', 1],
      ]);
      expect(await countedNow(tx, cast.actionId)).toMatchObject({ trained: 2 });
    }));

  it('of an alias are those of the organisation it leads to', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso } = cast.organisations;
      const other = await year(tx, cast);
      await mergeOrganisations(cast.work(cast.ana), { aliasId: cso, keptId: other, reason: 'One.' });
      const found = (await listOnTheWay(tx, cast.actionId, today)).filter(({ id }) =>
        [cso, other].includes(id),
      );
      expect(found.map((one) => [one.id, one.trained, one.advocating])).toEqual([[other, true, true]]);
      expect(await countedNow(tx, cast.actionId)).toMatchObject({ trained: 1, advocating: 1 });
    }));
});
