import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { buildBudget, castWithHeadings } from '../../action/budget/testing.ts';
import { changeProcurement, importBudget, loadAction, recordProcurement } from '../../action/index.ts';
import { buildContractForm } from '../../action/procurement/testing.ts';
import { buildPaper } from '../../papers/testing.ts';
import type { Tx } from '../../platform/work.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { findPeriod } from '../periods/queries.ts';
import { gatherFacts, withSwitchesOf } from './gather-facts.ts';
import { listAboveThreshold } from './procurement.ts';
import { procurementTable } from './procurement-table.ts';
import type { ReportContent } from './report-tables.ts';

const definition = await loadAction('actions/shbb');
const spring = { from: '2026-03-01', to: '2026-05-31' };
const autumn = { from: '2026-06-01', to: '2026-11-30' };
const before = '2026-05-20T09:00:00.000Z';

async function withBudget(tx: Tx): Promise<Cast> {
  const cast = await castWithHeadings(tx);
  await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Buses; 9000000'));
  return cast;
}
const tender = { procedure: 'international_tender', signedOn: '2026-04-10' };
const record = (cast: Cast, over = {}, now?: string) =>
  recordProcurement(cast.work(cast.fatos, now), buildContractForm({ ...tender, ...over }));
const change = (cast: Cast, procurementId: string, over: object, now?: string) =>
  changeProcurement(cast.work(cast.fatos, now), {
    procurementId,
    form: { ...buildContractForm({ ...tender, ...over }), why: 'Addendum 1.' },
  });
async function freeze(cast: Cast, name: string, { from, to }: typeof spring, now: string) {
  const work = cast.work(cast.ana, now);
  const periodId = await createPeriod(work, { name, startsOn: from, endsOn: to });
  await freezePeriod(work, { periodId });
  return periodId;
}

it('The report lists the contracts of its days above the threshold, with their files and no name of a person', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const id = await record(cast, { amount: 6_000_001, naturalPerson: true, number: 'C-1' });
    await buildPaper(cast.work(cast.fatos), {
      ...{ kind: 'procurement', ownerId: id },
      file: { sha256: 'a'.repeat(64), size: 10, type: 'application/pdf', name: 'offer.pdf' },
    });
    await record(cast, { amount: 6_000_000, number: 'C-2', supplier: 'At the threshold' });
    await record(cast, { amount: 7_000_000, number: 'C-3', supplier: 'Later', signedOn: '2026-06-01' });
    expect(await listAboveThreshold(tx, { actionId: cast.actionId, ...spring })).toEqual([
      expect.objectContaining({ id, supplier: null, needed: 'simplified_tender', files: 1, late: null }),
    ]);
  }));

it('The answer to what was asked is printed, with the procedure that orders in parts need together', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const part = { procedure: 'simplified_tender', amount: 20_000_000 };
    const reason = 'The second course was not foreseen.';
    await record(cast, { ...part, number: 'C-1', reason: '' });
    await record(cast, { ...part, number: 'C-2', signedOn: '2026-04-11', reason });
    const found = await listAboveThreshold(tx, { actionId: cast.actionId, ...spring });
    expect(found).toMatchObject([
      { number: 'C-1', needed: 'international_tender', asked: [], reason: null },
      { number: 'C-2', needed: 'international_tender', asked: ['split'], reason },
    ]);
    const content = {
      ...{ language: languageOf('en'), definition },
      facts: { currency: 'EUR' },
    } as unknown as ReportContent;
    const { rows, foot } = procurementTable(content, found);
    expect(rows.map((row) => row.slice(-3))).toEqual([
      ['International tender', '', { count: 0 }],
      ['International tender', `Several contracts with one supplier: ${reason}`, { count: 0 }],
    ]);
    expect(rows[0]!.slice(0, 4)).toEqual([
      'Interpreting at the round table (C-1)',
      ...['Group 484', 'Primer Interpreters', 'Services'],
    ]);
    expect(foot![0]![5]).toEqual({ money: { minor: 40_000_000, currency: 'EUR' } });
  }));

it('A contract that was recorded late, or raised above the threshold late, is in the next report and in no third', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const { actionId } = cast;
    const same = { amount: 7_000_000, number: 'C-1', supplier: 'Same' };
    const raised = { amount: 5_000_000, number: 'C-2', supplier: 'Raised' };
    const [sameId, raisedId] = [await record(cast, same, before), await record(cast, raised, before)];
    await freeze(cast, 'Spring', spring, '2026-06-10T09:00:00.000Z');
    await record(cast, { amount: 8_000_000, number: 'C-3', supplier: 'Late' });
    await change(cast, raisedId, { ...raised, amount: 9_000_000 });
    await change(cast, sameId, { ...same, subject: 'Courses' });
    const found = await listAboveThreshold(tx, { actionId, ...autumn });
    expect(found.map(({ number, late }) => [number, late]).sort()).toEqual([
      ['C-2', 'changed'],
      ['C-3', 'recorded'],
    ]);
    await freeze(cast, 'Autumn', autumn, '2026-12-05T09:00:00.000Z');
    const winter = { from: '2026-12-01', to: '2027-02-28' };
    expect(await listAboveThreshold(tx, { actionId, ...winter })).toEqual([]);
  }));

it('A contract that was lowered below the threshold after a report listed it, or before any did, is in the next report alone', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const { actionId } = cast;
    const listed = { amount: 7_000_000, number: 'C-1', supplier: 'Listed' };
    const small = { amount: 5_000_000, number: 'C-2', supplier: 'Small' };
    const back = { amount: 8_000_000, number: 'C-3', supplier: 'Back' };
    const ids = [];
    for (const one of [listed, small, back]) ids.push(await record(cast, one, before));
    await freeze(cast, 'Spring', spring, '2026-06-10T09:00:00.000Z');
    const high = { amount: 9_000_000, number: 'C-4', supplier: 'Recorded high', signedOn: '2026-10-02' };
    const highId = await record(cast, high, '2026-10-05T09:00:00.000Z');
    await change(cast, highId, { ...high, amount: 1_000_000 });
    await change(cast, ids[0]!, { ...listed, amount: 6_000_000 });
    await change(cast, ids[1]!, { ...small, amount: 4_000_000 });
    await change(cast, ids[2]!, { ...back, amount: 9_000_000 });
    await change(cast, ids[2]!, back, '2026-11-26T09:00:00.000Z');
    const found = await listAboveThreshold(tx, { actionId, ...autumn });
    expect(found.map(({ number, late, was, amountMinor }) => [number, late, was, amountMinor])).toEqual([
      ['C-1', 'changed', 7_000_000, 6_000_000],
      ['C-4', null, 9_000_000, 1_000_000],
    ]);
    const content = { language: languageOf('en'), definition, facts: { currency: 'EUR' } };
    const { rows } = procurementTable(content as unknown as ReportContent, found);
    expect(rows[0]!.at(-2)).toMatch(
      /^Value changed after the report on its period\. Lowered from .*70,000\.00/,
    );
    await freeze(cast, 'Autumn', autumn, '2026-12-05T09:00:00.000Z');
    const winter = { from: '2026-12-01', to: '2027-02-28' };
    expect(await listAboveThreshold(tx, { actionId, ...winter })).toEqual([]);
  }));

it('A supplier who is recorded as a person after the period was frozen is not named in its report', () =>
  rolledBack(async (tx) => {
    const cast = await withBudget(tx);
    const { actionId } = cast;
    const one = { amount: 7_000_000, number: 'C-1', supplier: 'Mira Primerovska' };
    const other = { ...one, number: 'C-2', supplier: 'Primer', signedOn: '2026-04-12' };
    const id = await record(cast, one, before);
    await record(cast, other, before);
    const periodId = await freeze(cast, 'Spring', spring, '2026-06-10T09:00:00.000Z');
    await change(cast, id, { ...one, naturalPerson: true });
    const { startsOn, endsOn, frozenAt } = (await findPeriod(tx, periodId))!;
    const reported = { actionId, periodId, periodName: 'Spring', startsOn, endsOn, frozenAt };
    const built = await gatherFacts(tx, reported, '2026-11-25');
    const shown = await withSwitchesOf(tx, actionId, built, '2026-11-25');
    expect(shown.annexes!.procurement!.map(({ number, supplier }) => [number, supplier])).toEqual([
      ['C-1', null],
      ['C-2', 'Primer'],
    ]);
  }));
