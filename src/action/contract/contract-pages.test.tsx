import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { castWithHeadings } from '../budget/testing.ts';
import { recordContract } from './record-contract.ts';
import { contractRoutes } from './routes.tsx';

const form = {
  ...{ number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-12-31', totalMinor: 100, contributionMinor: 90 },
  ...{ transferPercent: 15, warningPercent: 80, reportDays: 60, reason: 'The signed contract.' },
};

it('The contract is entered once: after that its page and its form say that it is changed', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute(castWithHeadings);
  const { visit, errors } = openPages(db, cast.actionId, contractRoutes);
  const ana = visit(cast.ana);
  const both = async () => {
    const pages = [await ana.go('/staff/contract'), await ana.go('/staff/contract/edit')];
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    return pages.map(({ html }) => html);
  };
  for (const html of await both()) {
    expect(html).toContain('Enter the contract');
    expect(html).not.toContain('Change the contract');
  }
  await db.transaction().execute((tx) => recordContract({ ...cast.work(cast.ana), tx }, form));
  for (const html of await both()) {
    expect(html).toContain('Change the contract');
    expect(html).not.toContain('Enter the contract');
  }
  // A certifier gets no form.
  expect((await visit(cast.besa).go('/staff/contract/edit')).status).toBe(403);
  expect(errors).toEqual([]);
});
