import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { tables } from '../../../tests/support/stage.ts';
import type { Actor } from '../../platform/permissions.ts';
import { adjudicate } from './adjudicate.ts';
import { cancelCycle } from './cancel-cycle.ts';
import { nameAdjudicator } from './name-adjudicator.ts';
import { findCycle, listPlaces, listQuestions } from './queries.ts';
import { listSeats } from './queries-seats.ts';
import { replaceAssessor } from './replace-assessor.ts';
import { mustBeOfPeriod, mustLeaveAnAdjudicator, periodOf } from './rules.ts';
import { buildCycle } from './testing.ts';

const staged = (body: (cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx)));
const as = ({ personId, organisationId }: Actor) => `${personId}/${organisationId}`;
const reason = 'Works for the ministry since May.';

it('Nobody is appointed who would leave no person to decide where the assessors differ.', () => {
  const deciding = { assessing: ['cene'], adjudicatorId: undefined, managers: ['ana'] };
  const refused = (code: string) => expect.objectContaining({ code, field: 'assessor' });
  expect(() => mustLeaveAnAdjudicator('ana', deciding)).toThrow(refused('nobody_left_to_adjudicate'));
  expect(() => mustLeaveAnAdjudicator('ana', { ...deciding, managers: ['ana', 'ada'] })).not.toThrow();
  expect(() => mustLeaveAnAdjudicator('ana', { ...deciding, adjudicatorId: 'elira' })).not.toThrow();
  expect(() => mustLeaveAnAdjudicator('elira', { ...deciding, adjudicatorId: 'elira' })).toThrow(
    refused('assessor_adjudicates'),
  );
});

it('A source is of the months that its question asks for, counted back from the day of the cycle.', () => {
  const asOf = '2026-06-30';
  expect(periodOf({ sourceMonths: 12 }, asOf)).toEqual({ from: '2025-06-30', to: asOf });
  expect(periodOf({ sourceMonths: null }, asOf)).toBeUndefined();
  const refused = expect.objectContaining({ code: 'cycle_source_outside_period', field: 'on-1' });
  const asked = [{ sourceMonths: null }, { sourceMonths: 12 }];
  const of = (day: string) => [{ sourceOn: '2019-01-01' }, { sourceOn: day }];
  for (const day of ['2019-03-01', '2025-06-29', '2026-07-01'])
    expect(() => mustBeOfPeriod(of(day), asked, asOf)).toThrow(refused);
  for (const day of ['2025-06-30', asOf]) expect(() => mustBeOfPeriod(of(day), asked, asOf)).not.toThrow();
});

it(
  'An assessor is replaced with a reason, and what they answered counts no more.',
  staged(async (cast) => {
    const tx = tables(cast);
    const { cycleId, seats } = await buildCycle(cast, tx, { until: 'handed_in' });
    const form = { assessor: as(cast.jana), reason };
    for (const actor of [cast.elira, cast.cene, cast.dragan])
      await expect(replaceAssessor(cast.work(actor), { seatId: seats[0], form })).rejects.toMatchObject({
        code: 'not_permitted',
      });
    await expect(
      replaceAssessor(cast.work(cast.ana), {
        ...{ seatId: seats[0], form: { ...form, assessor: as(cast.foreign.jana) } },
      }),
    ).rejects.toMatchObject({ code: 'assessors_of_one_partner' });
    await replaceAssessor(cast.work(cast.ana), { seatId: seats[0], form });
    const [first] = await listSeats(tx, cycleId);
    expect(first).toMatchObject({ personId: cast.jana.personId, handedInAt: null });
    expect(cast.jobs.at(-1)).toMatchObject({ word: 'cycle.appoint' });
  }),
);

it(
  'An adjudicator who was named decides, and no other person beside the programme managers does.',
  staged(async (cast) => {
    const tx = tables(cast);
    const { cycleId } = await buildCycle(cast, tx, { until: 'adjudicating' });
    const [place] = await listPlaces(tx, cycleId);
    const questions = await listQuestions(tx, { cycleId });
    const decide = (actor: Actor) =>
      adjudicate(cast.work(actor), {
        ...{ placeId: place!.id, standard: 'T1' },
        form: { seen: '', verdicts: questions.map(() => ({ kind: null, reason: '' })) },
      });
    const name = (actor: Actor) =>
      nameAdjudicator(cast.work(cast.ana), { cycleId, form: { place: place!.id, adjudicator: as(actor) } });
    await expect(name(cast.cene)).rejects.toMatchObject({ code: 'adjudicator_assesses' });
    await expect(decide(cast.elira)).rejects.toMatchObject({ code: 'not_permitted' });
    await name(cast.elira);
    await expect(decide(cast.elira)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(decide(cast.foreign.elira)).rejects.toMatchObject({ code: 'not_permitted' });
  }),
);

it(
  'A cycle is cancelled with its reason, and then nothing of it changes.',
  staged(async (cast) => {
    const tx = tables(cast);
    const { cycleId } = await buildCycle(cast, tx, { until: 'reply' });
    await expect(cancelCycle(cast.work(cast.elira), { cycleId, form: { reason } })).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await cancelCycle(cast.work(cast.ana), { cycleId, form: { reason } });
    expect(await findCycle(tx, cast.actionId, cycleId)).toMatchObject({
      ...{ state: 'cancelled', cancelledReason: reason },
    });
    await expect(cancelCycle(cast.work(cast.ana), { cycleId, form: { reason } })).rejects.toMatchObject({
      code: 'cycle_not_in_state',
    });
  }),
);
