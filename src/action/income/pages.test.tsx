import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { castWithHeadings } from '../budget/testing.ts';
import { recordContract } from '../contract/record-contract.ts';
import { unknownContract } from '../contract/rules.ts';
import { incomeRoutes } from './routes.tsx';

const typed = {
  ...{ kind: 'cofinancing', 'received_on-day': '20', 'received_on-month': '11', 'received_on-year': '2026' },
  ...{ currency: 'EUR', amount: '400', note: '' },
};

it('The form offers the sources of the contract, and another one is typed: one of both, never none', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute(castWithHeadings);
  const terms = { ...unknownContract, cofinancing: 'Own funds; 50000.00', reason: 'As signed.' };
  await db.transaction().execute((tx) => recordContract({ ...cast.work(cast.ana), tx }, terms));
  const { visit, errors } = openPages(db, cast.actionId, incomeRoutes);
  const fatos = visit(cast.fatos);
  const form = await fatos.go('/staff/budget/income/new');
  expect(form.html).toContain('<option value="Own funds">');
  expect((await fatos.send({ ...typed, source: '', other_source: '' })).html).toContain(
    'id="other_source-error"',
  );
  const both = await fatos.send({ ...typed, source: 'Own funds', other_source: 'Bank' });
  expect(both.html).toContain('Choose a source above, or name another one here, not both.');
  const saved = await fatos.send({ ...typed, source: 'Own funds', other_source: '' });
  expect(saved.path).toBe('/staff/budget/income');
  const entry = /\/staff\/budget\/income\/[0-9a-f-]{36}/.exec(saved.html)![0];
  const one = await visit(cast.goran).go(entry);
  expect(one.html).toContain('Own funds');
  for (const shown of [form, both, saved, one]) expect(await faultsOf(shown)).toEqual([]);
  expect(errors).toEqual([]);
});
