import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { castWithHeadings } from '../budget/testing.ts';
import { getContract } from './queries.ts';
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

it('Of two who change the contract at once, the second is shown both versions and undoes nothing unseen', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute(castWithHeadings);
  await db.transaction().execute((tx) => recordContract({ ...cast.work(cast.ana), tx }, form));
  const { visit, errors } = openPages(db, cast.actionId, contractRoutes);
  const [first, second] = [visit(cast.ana), visit(cast.ana)];
  const open = async (browser: typeof first) => fieldsOf((await browser.go('/staff/contract/edit')).html);
  const [hers, theirs] = [await open(first), await open(second)];
  expect(hers).toMatchObject({ number: 'T-1', report_days: '60' });
  const changed = await first.send({ ...hers, report_days: '45', reason: 'Addendum 1.' });
  expect(changed.path).toBe('/staff/contract');
  const typed = { ...theirs, contact_person: 'Ada Adić, director', reason: 'A new director.' };
  const refused = await second.send(typed);
  expect(refused.status).toBe(409);
  const kept = fieldsOf(refused.html);
  expect(kept).toMatchObject({ contact_person: 'Ada Adić, director', report_days: '60' });
  for (const text of ['A new director.', '>45<']) expect(refused.html).toContain(text);
  expect((await second.send({ ...kept, report_days: '45', reason: 'A new director.' })).path).toBe(
    '/staff/contract',
  );
  expect(await db.transaction().execute((tx) => getContract(tx, cast.actionId))).toMatchObject({
    reportDays: 45,
    contactPerson: 'Ada Adić, director',
  });
  expect(errors).toEqual([]);
});

it('The page compares what the contract has for third parties with the budget, and its form refuses more than the total', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute(castWithHeadings);
  const { visit, errors } = openPages(db, cast.actionId, contractRoutes);
  const ana = visit(cast.ana);
  const title = 'Financial support to third parties';
  expect((await ana.go('/staff/contract')).html).not.toContain(`>${title}<`);
  const entered = {
    ...form,
    totalMinor: 500_00,
    thirdPartiesTotalMinor: 300_00,
    thirdPartyCeilingMinor: 60_00,
  };
  await db.transaction().execute((tx) => recordContract({ ...cast.work(cast.ana), tx }, entered));
  const { html } = await ana.go('/staff/contract');
  for (const text of [title, 'Left for other sub-grants', '300.00', '60.00']) expect(html).toContain(text);
  const typed = fieldsOf((await ana.go('/staff/contract/edit')).html);
  expect(typed).toMatchObject({ third_parties_total: '300.00', third_party_ceiling: '60.00' });
  const refused = await ana.send({ ...typed, third_party_ceiling: '300.01', reason: 'Addendum 1.' });
  expect(refused.html).toContain('cannot exceed the total for third parties');
  expect(errors).toEqual([]);
});

/** The lines of the form, as they are filled. */
const fieldsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input [^>]*type="(?:text|number)"[^>]*>/g)].flatMap(([input]) => {
      const [name, value] = ['name', 'value'].map((one) => new RegExp(` ${one}="([^"]*)"`).exec(input)?.[1]);
      return name && !name.startsWith('_') ? [[name, value ?? '']] : [];
    }),
  );
