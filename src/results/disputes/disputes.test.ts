import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { listFrozen } from '../periods/queries.ts';
import { buildGathering, buildOrganisation, buildSubGrant } from '../testing.ts';
import { changeValue } from './change-value.ts';
import { disagree } from './disagree.ts';
import { gatherDispute } from './gather-dispute.ts';
import { keepValue } from './keep-value.ts';
import { listCorrected, listDisputes, listOpenDisputes } from './queries.ts';
import { listAnswerers, listRaiser } from './queries-people.ts';
import { buildDispute, uncount } from './testing.ts';
import { withdrawDispute } from './withdraw-dispute.ts';

const loaded = await loadAction('actions/shbb');
const definition = { ...loaded, logframe: { ...loaded.logframe, disputeDays: 10 } };
const inCast = (body: (cast: Cast, tx: Tx) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx, { definition }), tx));
const reason = 'The list of participants says so.';
const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };

describe('A dispute', () => {
  it(
    'keeps the value of its day and what was behind it, and is due after the configured days',
    inCast(async (cast, tx) => {
      const gatheringId = await buildGathering(tx, cast);
      await buildGathering(tx, { ...cast.foreign, actionId: cast.actionId }, { jurisdiction: 'AL' });
      const id = await buildDispute(cast.work(cast.foreign.fatos));
      await uncount(tx, gatheringId);
      const dispute = (await gatherDispute(tx, cast.actionId, id))!;
      expect(dispute).toMatchObject({
        ...{ state: 'open', indicator: 'round_tables', claim: 'number', claimed: 7, dueOn: '2026-12-05' },
        ...{ partnerName: 'Partner of the South', ownerId: null, periodId: null },
        rule: { from: null, to: '2026-11-25' },
      });
      expect(dispute.changes).toMatchObject({ before: dispute.value, now: dispute.value! - 1 });
      expect(dispute.changes.moves).toEqual([
        { kind: 'gathering', id: gatheringId, label: null, before: 1, now: 0 },
      ]);
      expect(cast.jobs).toEqual([{ word: 'dispute.raise', data: { disputeId: id } }]);
    }),
  );

  it(
    'is raised by the staff of the partners alone, about a value that there is',
    inCast(async (cast, tx) => {
      await buildGathering(tx, cast);
      for (const actor of [cast.goran, cast.besa, cast.cene, cast.hana, cast.ivo, cast.dragan])
        await expect(buildDispute(cast.work(actor))).rejects.toThrow('not_permitted');
      const officer = cast.work(cast.elira);
      await expect(buildDispute(officer, { indicator: 'nothing' })).rejects.toThrow('not_found');
      await expect(buildDispute(officer, { period: cast.actionId })).rejects.toThrow('not_found');
      for (const claimed of ['', 'many', '-1', '2.5'])
        await expect(buildDispute(officer, { claimed })).rejects.toMatchObject({
          ...{ code: 'dispute_number', field: 'claimed' },
        });
      await expect(buildDispute(officer, { jurisdiction: 'DE' })).rejects.toThrow(
        'dispute_jurisdiction_unknown',
      );
      await buildDispute(officer, { jurisdiction: 'RS' });
      await expect(buildDispute(cast.work(cast.ana), { jurisdiction: 'RS' })).rejects.toThrow(
        'dispute_already_open',
      );
      await buildDispute(officer, { jurisdiction: 'region' });
      const period = await createPeriod(cast.work(cast.ana), spring);
      await buildDispute(officer, { jurisdiction: 'RS', period });
      await buildDispute(officer, { jurisdiction: 'RS', indicator: 'trainings' });
      await buildDispute(cast.work(cast.foreign.elira), { jurisdiction: 'RS' });
      expect(await listOpenDisputes(tx, cast.actionId)).toHaveLength(5);
    }),
  );

  it(
    'of a record is answered by the partner that keeps it, and told to it; never by the person who raised it',
    inCast(async (cast, tx) => {
      const gatheringId = await buildGathering(tx, cast);
      const form = { claim: 'not_counted', claimed: '', record: `gathering.${gatheringId}` } as const;
      const id = await buildDispute(cast.work(cast.foreign.elira), form);
      const dispute = (await gatherDispute(tx, cast.actionId, id))!;
      expect(dispute.ownerId).toBe(cast.organisations.partner);
      const told = (await listAnswerers(tx, cast.actionId, id)).map(({ personId }) => personId);
      const answerers = [cast.ana, cast.elira, cast.fatos, cast.filip, cast.foreign.ana];
      expect(told.sort()).toEqual(answerers.map(({ personId }) => personId).sort());
      expect(await listRaiser(tx, cast.actionId, id)).toMatchObject([
        { personId: cast.foreign.elira.personId },
      ]);
      for (const actor of [cast.foreign.elira, cast.foreign.fatos, cast.goran])
        await expect(keepValue(cast.work(actor), { disputeId: id, reason })).rejects.toThrow('not_permitted');
      await keepValue(cast.work(cast.fatos), { disputeId: id, reason });

      const own = await buildDispute(cast.work(cast.ana));
      await expect(keepValue(cast.work(cast.ana), { disputeId: own, reason })).rejects.toThrow('dispute_own');
      await keepValue(cast.work(cast.foreign.ana), { disputeId: own, reason });
    }),
  );

  it(
    'of an amount of money is typed as an amount, and a sub-grant is kept by the partner that granted it',
    inCast(async (cast, tx) => {
      const agreementId = await buildSubGrant(tx, cast, await buildOrganisation(tx, cast.actionId));
      const indicator = definition.logframe.results
        .flatMap(({ indicators }) => indicators)
        .find(({ unit, measurement }) => unit === 'money' && measurement.of === 'sub_grant');
      if (!indicator) throw new Error('no indicator of money over sub-grants');
      const id = await buildDispute(cast.work(cast.foreign.ana), {
        ...{ indicator: indicator.code, claimed: '19.500,50', record: `sub_grant.${agreementId}` },
      });
      expect(await gatherDispute(tx, cast.actionId, id)).toMatchObject({
        ...{ claimed: 19_500_50, value: 20_000_00, ownerId: cast.organisations.partner },
      });
    }),
  );
});

describe('The answer to a dispute', () => {
  it(
    '“changed” is refused until something moved, names what moved, and keeps the value of that day',
    inCast(async (cast, tx) => {
      const gatheringId = await buildGathering(tx, cast);
      const disputeId = await buildDispute(cast.work(cast.foreign.elira));
      const form = { change: `gathering.${gatheringId}`, reason };
      const manager = cast.work(cast.ana);
      await expect(changeValue(manager, { disputeId, form })).rejects.toThrow('dispute_nothing_changed');
      await uncount(tx, gatheringId);
      await expect(
        changeValue(manager, { disputeId, form: { ...form, change: `gathering.${cast.actionId}` } }),
      ).rejects.toMatchObject({ code: 'dispute_change_unknown', field: 'change' });
      await changeValue(manager, { disputeId, form });
      expect(await gatherDispute(tx, cast.actionId, disputeId)).toMatchObject({
        ...{ state: 'changed', answer: 'changed', changeKind: 'gathering', changeId: gatheringId },
        ...{ value: 1, valueAnswered: 0, answerText: reason, answeredAt: noon },
      });
      expect(await listCorrected(tx, cast.actionId, 'round_tables')).toMatchObject([
        { value: 1, valueAnswered: 0 },
      ]);
      expect(cast.jobs.map(({ word }) => word)).toEqual(['dispute.raise', 'dispute.change']);
    }),
  );

  it(
    'leaves a frozen period as it is: the correction is recorded beside it',
    inCast(async (cast, tx) => {
      const gatheringId = await buildGathering(tx, cast);
      const manager = cast.work(cast.ana);
      const periodId = await createPeriod(manager, spring);
      await freezePeriod(manager, { periodId });
      const frozen = await listFrozen(tx, periodId);
      const disputeId = await buildDispute(cast.work(cast.elira), { period: periodId });
      await uncount(tx, gatheringId);
      const dispute = (await gatherDispute(tx, cast.actionId, disputeId))!;
      expect(dispute).toMatchObject({
        ...{ value: 1, rule: { from: spring.startsOn, to: spring.endsOn } },
        changes: { before: 1, now: 0 },
      });
      expect(dispute.frozenAt).not.toBeNull();
      // Frozen values have no jurisdictions: a part is measured.
      const part = { period: periodId, jurisdiction: 'AL' };
      const ofPart = await buildDispute(cast.work(cast.elira), part);
      expect(await gatherDispute(tx, cast.actionId, ofPart)).toMatchObject({ value: 0 });
      await changeValue(manager, { disputeId, form: { change: 'value', reason } });
      expect(await listFrozen(tx, periodId)).toEqual(frozen);
    }),
  );

  it(
    'can be disagreed with once, by the person who raised the dispute',
    inCast(async (cast, tx) => {
      await buildGathering(tx, cast);
      const disputeId = await buildDispute(cast.work(cast.elira));
      const raiser = cast.work(cast.elira);
      await expect(disagree(raiser, { disputeId, reason })).rejects.toThrow('dispute_not_in_state');
      await keepValue(cast.work(cast.ana), { disputeId, reason: 'The list names six.' });
      await expect(withdrawDispute(raiser, { disputeId })).rejects.toThrow('dispute_not_in_state');
      await expect(disagree(cast.work(cast.fatos), { disputeId, reason })).rejects.toThrow('not_permitted');
      await disagree(raiser, { disputeId, reason });
      await expect(disagree(raiser, { disputeId, reason })).rejects.toThrow('dispute_not_in_state');
      expect(await gatherDispute(tx, cast.actionId, disputeId)).toMatchObject({
        ...{ state: 'disagreed', answer: 'kept', answerText: 'The list names six.', disagreement: reason },
      });
    }),
  );
});

describe('The list of disputes', () => {
  it(
    'has the latest first, page by page, in groups',
    inCast(async (cast, tx) => {
      await buildGathering(tx, cast);
      const ids: string[] = [];
      for (const jurisdiction of ['RS', 'AL', 'BA', 'MK'])
        ids.unshift(await buildDispute(cast.work(cast.elira), { jurisdiction }));
      await keepValue(cast.work(cast.ana), { disputeId: ids[0]!, reason });
      await withdrawDispute(cast.work(cast.elira), { disputeId: ids[3]! });
      const list = async (asked: object) =>
        (await listDisputes(tx, cast.actionId, { limit: 10, ...asked })).map(({ id }) => id);
      const all = await list({});
      expect(all.toSorted()).toEqual(ids.toSorted());
      expect(await list({ after: all[1], limit: 1 })).toEqual([all[2]]);
      expect(await list({ group: 'answered' })).toEqual([ids[0]]);
      expect(await list({ group: 'withdrawn' })).toEqual([ids[3]]);
      expect((await list({ group: 'open' })).toSorted()).toEqual([ids[1], ids[2]].toSorted());
      expect(await list({ indicator: 'trainings' })).toEqual([]);
    }),
  );
});

type StepName = 'change' | 'keep' | 'withdraw' | 'disagree' | 'move';
const names: readonly StepName[] = ['change', 'keep', 'withdraw', 'disagree', 'move'];
describe('Any sequence of steps', () => {
  it('leaves a dispute in one status with the answer that belongs to it, and never changes what was disputed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom('ana', 'elira', 'fatos')), {
          maxLength: 6,
        }),
        async (steps) => {
          await rolledBack(async (tx) => {
            const cast = await castOf(tx, { definition });
            const gatheringId = await buildGathering(tx, cast);
            const disputeId = await buildDispute(cast.work(cast.elira));
            const read = async () => (await gatherDispute(tx, cast.actionId, disputeId))!;
            const first = await read();
            const steer = {
              change: (who: 'ana' | 'elira' | 'fatos') =>
                changeValue(cast.work(cast[who]), { disputeId, form: { change: 'value', reason } }),
              keep: (who: 'ana' | 'elira' | 'fatos') =>
                keepValue(cast.work(cast[who]), { disputeId, reason }),
              withdraw: (who: 'ana' | 'elira' | 'fatos') =>
                withdrawDispute(cast.work(cast[who]), { disputeId }),
              disagree: (who: 'ana' | 'elira' | 'fatos') =>
                disagree(cast.work(cast[who]), { disputeId, reason }),
              move: () => uncount(tx, gatheringId),
            };
            let moved = false;
            let state: string = 'open';
            for (const [name, who] of steps) {
              const allowed: Record<StepName, boolean> = {
                change: who === 'ana' && state === 'open' && moved,
                keep: who === 'ana' && state === 'open',
                withdraw: who === 'elira' && state === 'open',
                disagree: who === 'elira' && (state === 'changed' || state === 'kept'),
                move: true,
              };
              const ended = await steer[name](who).then(
                () => true,
                () => false,
              );
              expect(ended).toBe(allowed[name]);
              if (name === 'move') moved = true;
              else if (ended)
                state = { change: 'changed', keep: 'kept', withdraw: 'withdrawn', disagree: 'disagreed' }[
                  name
                ];
            }
            const last = await read();
            expect(last.state).toBe(state);
            expect(last.answer !== null).toBe(['changed', 'kept', 'disagreed'].includes(state));
            for (const key of [
              'indicator',
              'claim',
              'claimed',
              'reason',
              'value',
              'rule',
              'raisedAt',
              'dueOn',
            ] as const)
              expect(last[key]).toEqual(first[key]);
          });
        },
      ),
      { numRuns: 12 },
    ));
});
