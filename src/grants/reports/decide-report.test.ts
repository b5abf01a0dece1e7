import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { buildAgreement, buildLine, buildReport, grantsCast, times } from '../testing.ts';
import { returnReport } from './decide-report.ts';
import { addLine, replyToQuery } from './expenditure-lines.ts';
import { findReport } from './queries.ts';
import { listValues } from './queries-values.ts';
import { reviewLine } from './review-line.ts';
import { reportRoutes } from './routes.tsx';
import { saveIndicatorValues } from './save-report.ts';
import { submitReport } from './submit-report.ts';
import { seenOfValues } from './typed-values.ts';

/** A submitted report of two expenditures, of which one is accepted. */
async function opened() {
  const db = await testDatabase();
  const { cast, reportId, lines } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const reportId = await buildReport(cast, await buildAgreement(cast));
    const besa = cast.work(cast.besa, times.reporting);
    const lines = [
      await addLine(besa, { reportId, line: buildLine() }),
      await addLine(besa, { reportId, line: buildLine({ documentReference: 'Invoice 8' }) }),
    ] as const;
    await submitReport(besa, { reportId });
    const elira = cast.work(cast.elira, times.reporting);
    await reviewLine(elira, { lineId: lines[0], verdict: { verb: 'accept' } });
    return { cast, reportId, lines };
  });
  /** Another person does it elsewhere, while the page is open. */
  const meanwhile = (act: (as: Cast) => Promise<unknown>) =>
    db.transaction().execute((tx) => act({ ...cast, work: (...by) => ({ ...cast.work(...by), tx }) }));
  const stateNow = async () => (await db.transaction().execute((tx) => findReport(tx, reportId)))?.state;
  return { cast, reportId, lines, meanwhile, stateNow, ...openPages(db, cast.actionId, reportRoutes) };
}
const why = { rule: 'vat', text: 'With tax.' } as const;
const changed = 'This changed after you opened the page.';

it('A report is approved as its page showed it: not after it was returned, changed and submitted again', async () => {
  const { cast, reportId, lines, meanwhile, stateNow, visit, errors } = await opened();
  await meanwhile((as) =>
    reviewLine(as.work(as.elira, times.reporting), { lineId: lines[1], verdict: { verb: 'accept' } }),
  );
  const path = `/reports/${reportId}`;
  const officer = visit(cast.elira);
  await officer.go(path);
  await meanwhile(async (as) => {
    await returnReport(as.work(as.elira, times.reporting), { reportId, reason: 'Count again.' });
    const besa = as.work(as.besa, times.reporting);
    const stored = await listValues(besa.tx, reportId);
    const values = stored.map(({ key, value, note }) => ({ key, value: value + 1, note }));
    await saveIndicatorValues(besa, { reportId, values, seen: seenOfValues(stored) });
    await submitReport(besa, { reportId });
  });
  const refused = await officer.press(`${path}/approve`);
  expect([refused.status, refused.html.includes(changed), await stateNow()]).toEqual([
    409,
    true,
    'submitted',
  ]);
  await officer.go(path);
  await officer.press(`${path}/approve`);
  expect([await stateNow(), errors]).toEqual(['approved', []]);
});

it('A press that sends nothing of what its page showed approves no report', async () => {
  const { cast, reportId, lines, meanwhile, stateNow, visit } = await opened();
  await meanwhile((as) =>
    reviewLine(as.work(as.elira, times.reporting), { lineId: lines[1], verdict: { verb: 'accept' } }),
  );
  const officer = visit(cast.elira);
  await officer.go(`/reports/${reportId}`);
  expect((await officer.send({ seen: '' })).html).toContain(changed);
  expect(await stateNow()).toBe('submitted');
});

it('A report is not returned after its sub-grantee replied meanwhile, and the page that comes back is of the reply', async () => {
  const { cast, reportId, lines, meanwhile, stateNow, visit, errors } = await opened();
  await meanwhile((as) =>
    reviewLine(as.work(as.elira, times.reporting), { lineId: lines[1], verdict: { verb: 'query', ...why } }),
  );
  const officer = visit(cast.elira);
  await officer.go(`/reports/${reportId}/return`);
  await meanwhile((as) =>
    replyToQuery(as.work(as.besa, times.reporting), { lineId: lines[1], reply: 'Without.' }),
  );
  const refused = await officer.send({ reason: 'You did not reply.' });
  expect([refused.status, refused.html.includes(changed)]).toEqual([409, true]);
  expect(refused.html).toContain('You did not reply.');
  expect(await stateNow()).toBe('submitted');
  await officer.send({ reason: 'One more page.' });
  expect(await stateNow()).toBe('returned');
  expect(errors).toEqual([]);
});
