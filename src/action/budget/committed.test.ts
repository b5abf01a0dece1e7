import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { recordProcurement } from '../procurement/record-procurement.ts';
import { buildContractForm } from '../procurement/testing.ts';
import { committedOf, committedUnder } from './committed.ts';
import { importBudget } from './import-budget.ts';
import { listWarnings } from './note-warning.ts';
import { listWatched } from './queries-warnings.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { buildBudget, buildExpenditure, castWithHeadings } from './testing.ts';
import { weighExpenditure } from './weigh-expenditure.ts';

it('Signed sub-grants bind what was not paid, never less than nothing; drafts and those that are over bind nothing', () => {
  const of = (state: string, paid: number) => ({ state, amount: 500, paid });
  expect(committedOf([of('signed', 200), of('signed', 700), of('closed', 0)])).toBe(300);
});

it('A line binds what names it, a heading all of its partner; the contract that is paid is left out', () => {
  const one = { partnerId: 'p', heading: 'travel', line: 'Bus', contractId: 'c', committed: 10 };
  const all = [
    one,
    { ...one, line: '', contractId: null },
    { ...one, partnerId: 'q' },
    { ...one, heading: 'staff' },
  ];
  const under = { partnerId: 'p', heading: 'travel', except: null };
  expect(committedUnder(all, under)).toBe(20);
  expect(committedUnder(all, { ...under, line: 'Bus' })).toBe(10);
  expect(committedUnder(all, { ...under, except: 'c' })).toBe(10);
});

it('An entry is asked about what others have committed, and not about the contract that it pays', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const lines = 'Group 484; 2; Buses; 100000\nPartner of the South; 2; Boats; 100000';
    await importBudget(cast.work(cast.ana), buildBudget(lines));
    const work = cast.work(cast.fatos);
    const procurement = await recordProcurement(work, buildContractForm({ amount: 6_000_000 }));
    const partnerId = cast.fatos.organisationId;
    const form = buildExpenditure({ amount: 4_500_000 });
    const asked = async (over: object, of = {}) =>
      (await weighExpenditure(work, { ...form, ...over }, { partnerId, ...of })).questions;
    expect(await asked({})).toContainEqual({
      ...{ kind: 'over_heading', budget: 10_000_000, spent: 4_500_000, committed: 6_000_000 },
    });
    expect(await asked({ procurement })).toEqual([]);
    // As it pays the contract, less is committed; once it pays none, all of it is again.
    const except = await recordExpenditure(work, { ...form, procurement });
    expect(await asked({}, { except })).toContainEqual(
      expect.objectContaining({ kind: 'over_heading', committed: 6_000_000 }),
    );
    expect(await asked({ amount: 4_000_000, supplier: 'Another', document_reference: 'R-13' })).toEqual([]);
    const isTravel = (one: { partnerId: string; heading: string; line: string }) =>
      one.partnerId === partnerId && one.heading === 'travel' && one.line === '';
    expect((await listWatched(tx, cast.actionId)).find(isTravel)).toMatchObject({
      ...{ budget: 10_000_000, spent: 4_500_000, committed: 1_500_000 },
    });
    await recordProcurement(work, buildContractForm({ number: 'C-8', amount: 3_000_000, supplier: 'Other' }));
    expect((await listWarnings(tx, cast.actionId)).find(isTravel)).toMatchObject({ level: 'near' });
  }));
