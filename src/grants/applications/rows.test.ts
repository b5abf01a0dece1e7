import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged } from '../../../tests/support/stage.ts';
import { budgetOf, budgetSheets, draftOf, findSection, keptRows } from '../../forms/index.ts';
import { buildForm } from '../../forms/testing.ts';
import { writeXlsx, type XlsxCell } from '../../platform/documents/write-xlsx.ts';
import type { Tx } from '../../platform/work.ts';
import type { GrantsParts } from '../parts.ts';
import { buildDraft, buildPublishedCall, completeAnswers, grantsCast, times } from '../testing.ts';
import { budgetIn, keepRows } from './keep-rows.ts';
import { findApplication } from './queries.ts';
import { applicationRoutes } from './routes.tsx';
import { rowsRoutes } from './routes-rows.tsx';
import { seenOf } from './save-section.ts';
import { takeRows } from './take-rows.ts';

const money = findSection(buildForm(), 'money')!;
const head = 'Heading\tDescription\tUnit\tNumber of units\tPrice of one unit';
const pasted = `${head}\nTravel\tBus\ttrip\t10\t1.200,50\nTravel\tTaxi\ttrip\tmany\t20\nTotal\t\t\t\t12.005,00`;
const draftIn = async (tx: Tx, id: string) => draftOf((await findApplication(tx, id))!.answers);
const linesIn = async (tx: Tx, id: string) => budgetOf((await draftIn(tx, id)).answers.budget).lines;
const language = languageOf('en');

it(
  'Rows are kept and taken by the applicant’s own people alone, on the section as they saw it, until the deadline.',
  staged(async (cast) => {
    const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
    const { tx } = cast.work(cast.besa);
    const seen = async () => seenOf(money, await draftIn(tx, applicationId));
    const input = async () => ({ applicationId, section: 'money', seen: await seen() });
    const rows = { text: pasted };
    for (const actor of [cast.foreign.besa, cast.elira, cast.ana, cast.cene])
      await expectRefusal(
        keepRows(cast.work(actor, times.open), { ...(await input()), rows }),
        'not_permitted',
      );
    const late = cast.work(cast.besa, '2026-02-15T13:00:00.001Z');
    await expectRefusal(keepRows(late, { ...(await input()), rows }), 'call_closed');
    const besa = cast.work(cast.besa, times.open);
    await expectRefusal(
      keepRows(besa, { ...(await input()), section: 'project', rows }),
      'changed_meanwhile',
    );
    await expectRefusal(takeRows(besa, { ...(await input()), how: 'add' }), 'budget_rows_none');
    const before = await input();
    await keepRows(besa, { ...before, rows });
    await expectRefusal(takeRows(besa, { ...before, how: 'add' }), 'changed_meanwhile');
    await expectRefusal(takeRows(besa, { ...(await input()), how: undefined }), 'budget_rows_how');
    await takeRows(besa, { ...(await input()), how: 'add' });
    expect((await linesIn(tx, applicationId)).map(({ description }) => description)).toEqual([
      'Coordinator',
      'Bus',
    ]);
    // What was refused goes on waiting, with its heads.
    expect(keptRows((await draftIn(tx, applicationId)).raw, 'budget')?.text).toBe(
      `${head}\nTravel\tTaxi\ttrip\tmany\t20`,
    );
    const many = Array.from({ length: 61 }, (_, at) => `Travel\tBus ${at}\ttrip\t1\t2`).join('\n');
    await keepRows(besa, { ...(await input()), rows: { text: `${head}\n${many}` } });
    await expectRefusal(takeRows(besa, { ...(await input()), how: 'replace' }), 'budget_rows_too_many');
  }),
);

it('Rows that are pasted are seen with what is wrong before any line changes, and then take the place of the lines.', async () => {
  const { db, cast, applicationId } = await stagedPages();
  const { visit, errors } = pagesOf(db, cast.actionId);
  const here = `/applications/${applicationId}/sections/money`;
  const besa = visit(cast.besa);
  const section = await besa.go(here);
  expect(section.html).toContain('Rows from a spreadsheet (optional)');
  const shown = {
    'q.budget-rows': '1',
    'q.budget.0.heading': 'human_resources',
    'q.budget.0.description': 'Trainer',
  };
  const check = await besa.send({ ...shown, 'q.budget-rows_text': pasted, _read_rows: 'yes' });
  expect(check.path).toBe(`${here}/rows`);
  expect(await faultsOf(check)).toEqual([]);
  expect(check.html).toContain('1 row can become a budget line: 12,005.00');
  expect(check.html).toContain('Number of units “many”: this is not a number.');
  expect(check.html).toContain('Left out: this row is a total');
  // What was typed beside the rows is saved, and no line came from them.
  expect((await linesIn(db as never, applicationId)).map(({ description }) => description)).toEqual([
    'Trainer',
  ]);

  const asked = await besa.send({ ...columnsOf(check.html), text: pasted, do: 'take' });
  expect(asked.html).toContain('Choose what happens to the lines that the budget has now.');
  const taken = await besa.send({ ...columnsOf(check.html), text: pasted, how: 'replace', do: 'take' });
  expect(taken.path.split(/[?#]/)[0]).toBe(here);
  expect((await linesIn(db as never, applicationId)).map(({ description }) => description)).toEqual(['Bus']);
  // The refused row is there to be corrected, and nobody can pass it over unseen.
  expect(taken.html).toContain('Taxi\ttrip\tmany');
  expect(taken.html).toContain('these rows are not in the budget yet');
  expect(errors).toEqual([]);
});

it('A sheet that was corrected is read again before anything is taken.', async () => {
  const { db, cast, applicationId } = await stagedPages();
  const { visit } = pagesOf(db, cast.actionId);
  const besa = visit(cast.besa);
  await besa.go(`/applications/${applicationId}/sections/money/rows`);
  const check = await besa.send({ text: pasted, do: 'read' });
  const text = pasted.replace('many', '3');
  const again = await besa.send({ ...columnsOf(check.html), text, how: 'replace', do: 'take' });
  expect(again.html).toContain('2 rows can become budget lines: 12,065.00');
  expect(await linesIn(db as never, applicationId)).toHaveLength(1);
});

it('The budget goes out as a sheet and comes back: a wrong cell is named, and a file that is no sheet changes nothing.', async () => {
  const { db, cast, applicationId } = await stagedPages();
  const { visit, errors } = pagesOf(db, cast.actionId);
  const rowsPath = `/applications/${applicationId}/sections/money/rows`;
  expect(
    (await visit(cast.foreign.besa).go(`/applications/${applicationId}/sections/money/budget.xlsx`)).status,
  ).toBe(404);
  const download = await visit(cast.besa).go(`/applications/${applicationId}/sections/money/budget.xlsx`);
  expect(download.status).toBe(200);

  const besa = visit(cast.besa);
  await besa.go(rowsPath);
  for (const wrong of ['%PDF-1.7 \0', 'PK\u0003\u0004 broken']) {
    const refused = await besa.send({ do: 'read' }, { file: new File([wrong], 'budget.xlsx') });
    expect(refused.html).toContain('We cannot read this file as an XLSX or CSV sheet.');
  }
  expect((await besa.send({ do: 'read' })).html).toContain('Choose a sheet or paste rows from one.');

  const sheets = budgetSheets(language, {
    title: 'Two banks',
    question: budgetIn(money),
    draft: draftOf({ answers: completeAnswers, raw: {} }),
  });
  const [sheet, list] = sheets;
  const filled = sheet!.rows.map((row, at): readonly XlsxCell[] =>
    at === 1
      ? ['Travel', 'Bus', 'trip', 'a dozen', 12.5]
      : at === 2
        ? ['Travel', 'Taxi', 'trip', 2, 12.5, 25]
        : row,
  );
  const made = await writeXlsx([{ ...sheet!, rows: filled }, list!], { language, demonstration: true });
  const check = await besa.send({ do: 'read' }, { file: new File([new Uint8Array(made)], 'budget.xlsx') });
  expect(check.html).toContain('Sheet Budget, cell D6 “a dozen”: this is not a number.');
  expect(check.html).toContain('2 rows can become budget lines: 6,025.00');
  expect(await faultsOf(check)).toEqual([]);
  expect(await linesIn(db as never, applicationId)).toHaveLength(1);
  expect(errors).toEqual([]);
});

it('A budget that was calculated and breaks a rule says so at the top of its page, where the page opens.', async () => {
  const { db, cast, applicationId } = await stagedPages();
  const { visit, errors } = pagesOf(db, cast.actionId);
  const here = `/applications/${applicationId}/sections/money`;
  const besa = visit(cast.besa);
  expect((await besa.go(here)).html).not.toContain('govuk-error-summary');
  const line = { heading: 'travel', description: 'Bus', unit: 'trip', units: '1', rate: '10000' };
  const typed = Object.fromEntries(Object.entries(line).map(([part, text]) => [`q.budget.0.${part}`, text]));
  const press = { 'q.budget-rows': '1', ...typed, _recalculate: 'yes' };
  const broken = await besa.send({ ...press, 'q.budget-requested': '999999' });
  expect(broken.path).toBe(`${here}?calculated=yes`);
  expect(broken.html).toContain('<a href="#q-budget-requested">');
  expect(await faultsOf(broken)).toEqual([]);
  expect(await linesIn(db as never, applicationId)).toMatchObject([{ description: 'Bus' }]);
  const kept = await besa.send({ ...press, 'q.budget-requested': '9000' });
  expect(kept.path).toBe(`${here}#q-budget-figures`);
  expect(kept.html).not.toContain('govuk-error-summary');
  expect(errors).toEqual([]);
});

async function stagedPages() {
  const db = await testDatabase();
  const made = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    // The pages' clock stands at noon of their day: the call is open then.
    return { cast, ...(await buildDraft(cast, await buildPublishedCall(cast))) };
  });
  await db.updateTable('grants.call').set({ deadlineAt: '2099-01-01T12:00:00.000Z' }).execute();
  return { db, ...made };
}

function pagesOf(db: Awaited<ReturnType<typeof testDatabase>>, actionId: string) {
  const parts = { demonstration: false, secretsBefore: [] } as unknown as GrantsParts;
  return openPages(db, actionId, [...applicationRoutes(parts), ...rowsRoutes(parts)]);
}

/** What the page chose for each column, as a browser sends it. */
function columnsOf(html: string): Record<string, string> {
  const selects = [...html.matchAll(/<select[^>]*name="(column_\d+)"[\s\S]*?<\/select>/g)];
  return Object.fromEntries(
    selects.map(([all, name]) => [name!, /value="(\w*)" selected/.exec(all)?.[1] ?? '']),
  );
}
