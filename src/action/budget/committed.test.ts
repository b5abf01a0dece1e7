import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import type { ActionFile } from '../definition/schema.ts';
import { recordProcurement } from '../procurement/record-procurement.ts';
import { buildContractForm } from '../procurement/testing.ts';
import { committedOf, committedUnder, oncePaid } from './committed.ts';
import { importBudget } from './import-budget.ts';
import { listWarnings } from './note-warning.ts';
import { headingOptions } from './pages/heading-options.ts';
import { listWatched } from './queries-warnings.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { buildBudget, buildExpenditure, castWithHeadings, loadDinars } from './testing.ts';
import { weighExpenditure } from './weigh-expenditure.ts';

it('Signed sub-grants bind what was not paid, never less than nothing; drafts and those that are over bind nothing', () => {
  const of = (state: string, paid: number) => ({ state, amount: 500, paid });
  expect(committedOf([of('signed', 200), of('signed', 700), of('closed', 0)])).toBe(300);
});

it('A line binds what names it, a heading all; a contract that is paid binds what stays of it', () => {
  const one = { partnerId: 'p', heading: 'travel', line: 'Bus', contractId: 'c', committed: 10 };
  const all = [one, { ...one, line: '', contractId: null }, { ...one, heading: 'staff', contractId: 'd' }];
  expect(committedUnder(all, { heading: 'travel' })).toBe(20);
  expect(committedUnder(all, { heading: 'travel', line: 'Bus' })).toBe(10);
  expect(committedUnder(oncePaid(all, { id: 'c', stays: 4 }), { heading: 'travel' })).toBe(14);
  expect(committedUnder(oncePaid(all, undefined), { heading: 'travel' })).toBe(20);
});

it('A choice of a heading or line says what is neither spent nor committed', () => {
  const action = { currency: 'EUR', budgetHeadings: [{ key: 'travel', number: 2, name: { en: 'Travel' } }] };
  const lines = [{ id: 'l', heading: 'travel', description: 'Bus', budget: 7_000_000, spent: 0 }];
  const headings = [
    { heading: 'travel', budgetMinor: 10_000_000, spentMinor: 500_000, spentInPeriodMinor: 500_000 },
  ];
  const bound = { partnerId: 'p', heading: 'travel', contractId: 'c', committed: 5_000_000 };
  const offered = (line: string) =>
    headingOptions(languageOf('en'), {
      ...{ action: action as unknown as ActionFile, lines, headings },
      committed: [{ ...bound, line }],
    }).map(({ text }) => text.replaceAll('\u00a0', ' '));
  expect(offered('Bus')).toEqual(['2. Travel (45,000.00 EUR left)', '2. Travel: Bus (20,000.00 EUR left)']);
  expect(offered('')).toEqual(['2. Travel (45,000.00 EUR left)', '2. Travel: Bus (45,000.00 EUR left)']);
});

it('An entry is asked about what others have committed, and not about the contract that it pays', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const lines = 'Group 484; 2; Buses; 100000\nPartner of the South; 2; Boats; 100000';
    await importBudget(cast.work(cast.ana), buildBudget(lines));
    const work = cast.work(cast.fatos);
    const procurement = await recordProcurement(work, buildContractForm({ amount: 6_000_000 }));
    const partnerId = cast.fatos.organisationId;
    const form = buildExpenditure({ amount: 4_500_000, supplier: 'Primer Interpreters' });
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
    expect(await asked({}, { except })).toContainEqual({ kind: 'open_contract', numbers: ['C-7'] });
    expect(await asked({ amount: 4_000_000, supplier: 'Another', document_reference: 'R-13' })).toEqual([]);
    const isTravel = (one: { partnerId: string; heading: string; line: string }) =>
      one.partnerId === partnerId && one.heading === 'travel' && one.line === '';
    expect((await listWatched(tx, cast.actionId)).find(isTravel)).toMatchObject({
      ...{ budget: 10_000_000, spent: 4_500_000, committed: 1_500_000 },
    });
    await recordProcurement(work, buildContractForm({ number: 'C-8', amount: 3_000_000, supplier: 'Other' }));
    expect((await listWarnings(tx, cast.actionId)).find(isTravel)).toMatchObject({ level: 'near' });
  }));

it('An instalment of an approved excess is not asked about; what takes more is, with what the budget page says next', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Buses; 100000'));
    const work = cast.work(cast.fatos);
    const partnerId = cast.fatos.organisationId;
    await recordExpenditure(work, buildExpenditure({ amount: 4_500_000 }));
    const procurement = await recordProcurement(work, buildContractForm({ amount: 6_000_000 }));
    const dinars = { number: 'C-8', supplier: 'Other', currency: 'RSD', amount: 117_000_00 };
    await loadDinars(tx);
    await recordProcurement(work, buildContractForm(dinars));
    const pays = (amount: number) =>
      buildExpenditure({ amount, procurement, document_reference: `R-${amount}`, spent_on: '2026-11-21' });
    const first = pays(1_000_000);
    expect((await weighExpenditure(work, first, { partnerId })).questions).toEqual([]);
    await recordExpenditure(work, first);
    const more = pays(5_500_000);
    const { questions } = await weighExpenditure(work, more, { partnerId });
    await recordExpenditure(work, more);
    const [watched] = (await listWatched(tx, cast.actionId)).filter(
      (one) => one.heading === 'travel' && one.line === '',
    );
    expect(watched).toMatchObject({ spent: 11_000_000, committed: 100_000 });
    expect(questions).toContainEqual({
      ...{ kind: 'over_heading', budget: 10_000_000, spent: watched!.spent, committed: watched!.committed },
    });
  }));
