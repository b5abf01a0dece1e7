import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { loadAction } from '../definition/load-action.ts';
import { budgetRoutes } from './routes.tsx';

/** A browser of the programme manager of an Action without a budget. */
async function open() {
  const db = await testDatabase();
  const definition = await loadAction('actions/shbb');
  const cast = await db.transaction().execute((tx) => castOf(tx, { definition }));
  const pages = openPages(db, cast.actionId, budgetRoutes);
  return { errors: pages.errors, visit: () => pages.visit(cast.ana) };
}

const version = (kind: string) => ({
  ...{ kind, reason: 'As signed.' },
  ...{ 'dated_on-day': '5', 'dated_on-month': '1', 'dated_on-year': '2026' },
});
const sheet = (rows: string) => ({ file: new File([rows], 'budget.csv', { type: 'text/csv' }) });
const fieldOf = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1]?.replaceAll('&quot;', '"');

it('A budget is read from a file, checked with its faults, stored, and offered again as it was', async () => {
  const { visit, errors } = await open();
  const ana = visit();
  await ana.go('/staff/budget/import');
  const wrong = await ana.send({}, sheet('Nobody,2,Bus,10\nGroup 484,2,"""Bus"", two ways",20\n'));
  expect(await faultsOf(wrong)).toEqual([]);
  expect(wrong.html).toContain('The partner in line 1 is not known.');
  expect(wrong.html).not.toContain('name="kind"');
  await ana.go('/staff/budget/import');
  const { html } = await ana.send({}, sheet('Group 484,2,"""Bus"", two ways",20\n'));
  expect(html).toContain('Store version 1 of the budget');
  const stored = await ana.send({ ...version('approved'), lines: fieldOf(html, 'lines')! });
  expect([stored.status, stored.path, await faultsOf(stored)]).toEqual([200, '/staff/budget/lines', []]);
  expect(stored.html).toContain('two ways');
  // What the form is filled with is pasted again as it stands: nothing has changed.
  const again = await ana.go('/staff/budget/import');
  const same = await ana.send({ lines: fieldOf(again.html, 'lines')! });
  expect(same.html).not.toContain('name="kind"');
  expect(errors).toEqual([]);
});

it('A budget that was changed on its page is shown with its changes before it is stored', async () => {
  const { visit, errors } = await open();
  const ana = visit();
  await ana.go('/staff/budget/import');
  await ana.send({ lines: 'Group 484;2;Bus;20' });
  const other = { ...version('approved'), lines: 'Group 484;2;Bus;20000' };
  const shown = await ana.send(other);
  expect([shown.status, shown.path]).toEqual([409, '/staff/budget/import/confirm']);
  expect(shown.html).toContain('20,000.00');
  expect(shown.html).toContain('Read what it says now, then confirm.');
  expect((await ana.send(other)).path).toBe('/staff/budget/lines');
  expect(errors).toEqual([]);
});

it('A budget that was checked against an earlier version is not stored over a later one', async () => {
  const { visit, errors } = await open();
  const [ana, other] = [visit(), visit()];
  const checked = async (browser: typeof ana, amount: string, kind = 'addendum') => {
    await browser.go('/staff/budget/import');
    const { html } = await browser.send({ lines: `Group 484;2;Train;${amount}` });
    return { ...version(kind), lines: fieldOf(html, 'lines')! };
  };
  expect((await ana.send(await checked(ana, '20', 'approved'))).path).toBe('/staff/budget/lines');
  const [late, first] = [await checked(ana, '30'), await checked(other, '40')];
  expect((await other.send(first)).path).toBe('/staff/budget/lines');
  const refused = await ana.send(late);
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Another version of the budget was stored in the meantime.');
  // It is shown against the version that came between, and can be stored over that one.
  expect((await ana.send(late)).path).toBe('/staff/budget/lines');
  expect((await ana.go('/staff/budget/lines')).html).toContain('30.00');
  expect(errors).toEqual([]);
});
