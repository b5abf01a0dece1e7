import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { insertRates } from '../../action/rates/queries.ts';
import { asText } from '../../platform/files/table-text.ts';
import { uiLanguage } from '../../ui/testing.tsx';
import { listLines } from '../reports/queries.ts';
import { reportRoutes } from '../reports/routes.tsx';
import { buildAgreement, buildReport, grantsCast, secretOfTests, times } from '../testing.ts';
import { addSheet } from './add-sheet.ts';
import type { SheetNames } from './read-sheet.ts';
import { reportSheetRoutes } from './routes.tsx';

const names: SheetNames = {
  headings: [
    { key: 'travel', names: ['Travel'] },
    { key: 'other_costs', names: ['Other costs and services'] },
  ],
  currencies: ['EUR', 'RSD'],
  currency: 'EUR',
};
const bus = ['2026-05-10', 'Travel', 'Bus to Niš', 'Lasta', 'R-1', 'RSD', '11725.00'];
const hall = ['11.5.2026', 'Other costs and services', 'Hall', '', 'R-2', '', '80.00'];
const rate = (cast: Cast) =>
  insertRates(tables(cast), [{ month: '2026-05-01', currency: 'RSD', rate: '117.25' }], 'Tests');
const written = async (cast: Cast) => buildReport(cast, await buildAgreement(cast));

it(
  'A sheet of expenditure is added whole by the sub-grantee, at the rates of its bills, and once',
  staged(async (cast) => {
    const reportId = await written(cast);
    await rate(cast);
    const sheet = { reportId, names, text: asText([bus, hall, hall]) };
    for (const actor of [cast.foreign.besa, cast.elira, cast.fatos, cast.ana])
      await expectRefusal(addSheet(cast.work(actor, times.reporting), sheet), 'not_permitted');
    const work = cast.work(cast.besa, times.reporting);
    expect(await addSheet(work, { ...sheet, text: asText([hall]) })).toBe(1);
    expect(await addSheet(work, sheet)).toBe(2);
    await expectRefusal(addSheet(work, sheet), 'sheet_known');
    const lines = await listLines(tables(cast), reportId);
    expect(lines.map(({ description, amountMinor }) => `${description} ${amountMinor}`).toSorted()).toEqual([
      'Bus to Niš 10000',
      'Hall 8000',
      'Hall 8000',
    ]);
  }),
);

it(
  'A sheet with anything wrong changes nothing, by the rules by which one expenditure is added',
  staged(async (cast) => {
    const reportId = await written(cast);
    const work = cast.work(cast.besa, times.reporting);
    const add = (...rows: string[][]) => addSheet(work, { reportId, names, text: asText(rows) });
    // No rate of its month was loaded; a day before the period; a day to come; a cell that says nothing.
    for (const wrong of [
      bus,
      ['2026-03-01', ...hall.slice(1)],
      ['2026-12-24', ...hall.slice(1)],
      [...hall.slice(0, 4), '', '', '80'],
    ])
      await expectRefusal(add(hall, wrong), 'sheet_faults');
    await expectRefusal(add([]), 'sheet_empty');
    await expectRefusal(add(...Array.from({ length: 203 }, () => hall)), 'sheet_long');
    const seen = addSheet(work, { reportId, names, text: asText([hall]), seen: 'ab'.repeat(32) });
    await expectRefusal(seen, 'changed_since_shown');
    expect(await listLines(tables(cast), reportId)).toEqual([]);
  }),
);

it('Who chooses a sheet corrects its faults on the page, sees what is added, and adds one that is alike', async () => {
  const db = await testDatabase();
  const { cast, reportId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, reportId: await written(cast) };
  });
  const language = uiLanguage('en');
  const { t } = language;
  const parts = { demonstration: true, english: language, secret: secretOfTests };
  const { visit, errors } = openPages(db, cast.actionId, [...reportSheetRoutes(parts), ...reportRoutes]);
  const besa = visit(cast.besa);
  const path = `/reports/${reportId}/lines`;
  expect((await besa.go(path)).html).toContain(t('grants.sheet.action'));
  expect(await faultsOf(await besa.go(`${path}/sheet`))).toEqual([]);
  // More than the heading has, and a heading that there is not.
  const lines = asText([hall, ['soon', 'Coffee', ...hall.slice(2)], [...hall.slice(0, 6), '900000']]);
  const checked = await besa.send({ lines });
  expect(checked.status).toBe(422);
  expect(checked.html).toContain(t('action.import.fault.date', { typed: 'soon' }));
  expect(await faultsOf(checked)).toEqual([]);
  expect(checked.html).toMatch(/<select[^>]* name="cell_2_heading"/);
  const corrected = await besa.send({ cell_2_date: '12.5.2026', cell_2_heading: 'other_costs' });
  expect(corrected.html).toContain(t('grants.sheet.take', { count: 3 }));
  expect(corrected.html).toMatch(/EUR over budget/);
  expect((await besa.send({ leave_3: 'yes' })).html).toContain(t('grants.sheet.take', { count: 2 }));
  const added = await besa.send();
  expect(added.html).toContain(`href="${path}"`);
  expect(added.html).toContain(t('grants.line.state.unsent'));
  expect(added.html).not.toContain(t('grants.line.state.pending'));
  const kept = await db.transaction().execute((tx) => listLines(tx, reportId));
  expect(kept.map(({ spentOn }) => spentOn).toSorted()).toEqual(['2026-05-11', '2026-05-12']);
  const like = await besa.go(`${path}?like=${kept[0]!.id}`);
  expect(like.html).toContain('value="Hall"');
  expect(like.html).not.toContain('value="R-2"');
  expect(errors).toEqual([]);
});
