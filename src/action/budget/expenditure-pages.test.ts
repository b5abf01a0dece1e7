import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { editExpenditure } from './edit-expenditure.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { budgetRoutes } from './routes.tsx';
import { buildExpenditure, castWithHeadings } from './testing.ts';

const { correction: _none, ...entry } = buildExpenditure();

it('Whoever changes an entry that a colleague changed meanwhile is shown both versions, and keeps what was typed', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute(castWithHeadings);
  const asFatos = <Made>(act: (work: ReturnType<typeof cast.work>) => Promise<Made>) =>
    db.transaction().execute((tx) => act({ ...cast.work(cast.fatos), tx }));
  const expenditureId = await asFatos((work) => recordExpenditure(work, buildExpenditure()));
  const { visit, errors } = openPages(db, cast.actionId, budgetRoutes);
  const at = `/staff/budget/expenditure/${expenditureId}`;
  const [editing, reversing] = [visit(cast.fatos), visit(cast.fatos)];
  await editing.go(`${at}/edit`);
  await reversing.go(`${at}/counter`);
  const form = { ...entry, amount: 11_000, why: 'The receipt says so.' };
  await asFatos((work) => editExpenditure(work, { expenditureId, form }));
  const typed = {
    ...{ heading: 'travel', 'spent_on-day': '20', 'spent_on-month': '11', 'spent_on-year': '2026' },
    ...{ description: 'Bus and ferry', supplier: 'Lasta', document_reference: 'R-12' },
    ...{ currency: 'EUR', amount: '120.00', reason: entry.reason, why: 'The ferry, too.' },
  };
  const refused = await editing.send(typed);
  expect(refused.status).toBe(409);
  for (const text of [
    '110.00',
    '120.00',
    'Bus to the round table',
    'value="Bus and ferry"',
    'The ferry, too.',
  ])
    expect(refused.html).toContain(text);
  const kept = await reversing.send({ reason: 'Booked twice.' });
  expect(kept.status).toBe(409);
  for (const text of ['110.00', 'Booked twice.']) expect(kept.html).toContain(text);
  // Having seen both, each goes.
  expect((await editing.send({ ...typed, amount: '110.00' })).path).toContain('saved=');
  await reversing.go(`${at}/counter`);
  expect((await reversing.send({ reason: 'Booked twice.' })).path).toContain('saved=');
  expect(errors).toEqual([]);
});
