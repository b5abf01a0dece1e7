import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { uiLanguage } from '../../ui/testing.tsx';
import { buildAgreement, buildLine, buildReport, grantsCast, times } from '../testing.ts';
import { addLine } from './expenditure-lines.ts';
import { reviewLine } from './review-line.ts';
import { reportRoutes } from './routes.tsx';
import { submitReport } from './submit-report.ts';
import { typedOfLine } from './typed-line.ts';

it('Who records expenditure sees on the same page when a heading is over its budget.', async () => {
  const db = await testDatabase();
  const { cast, reportId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const reportId = await buildReport(cast, await buildAgreement(cast));
    await addLine(
      { ...cast.work(cast.besa, times.reporting), tx },
      {
        reportId,
        line: buildLine({ originalMinor: 900_000_000 }),
      },
    );
    return { cast, reportId };
  });
  const { visit, errors } = openPages(db, cast.actionId, reportRoutes);
  const page = await visit(cast.besa).go(`/reports/${reportId}/lines`);
  const { t } = uiLanguage('en');
  expect(page.html).toContain(t('grants.spending.title'));
  expect(page.html).toMatch(/EUR over budget/);
  expect(await faultsOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});

it('A report is checked before it is submitted, and its receipt says until when the reply comes.', async () => {
  const db = await testDatabase();
  const { cast, reportId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const reportId = await buildReport(cast, await buildAgreement(cast));
    await addLine({ ...cast.work(cast.besa, times.reporting), tx }, { reportId, line: buildLine() });
    return { cast, reportId };
  });
  const { visit, errors } = openPages(db, cast.actionId, reportRoutes);
  const certifier = visit(cast.besa);
  const { t } = uiLanguage('en');
  const check = await certifier.go(`/reports/${reportId}/submit`);
  expect(check.html).toContain(t('grants.report.check.title'));
  expect(check.html).toContain(t('grants.report.submit.action'));
  expect(await faultsOf(check)).toEqual([]);
  await certifier.send({});
  const receipt = await certifier.go(`/reports/${reportId}/receipt`);
  expect(receipt.html).toMatch(/-R1-1/);
  expect(await faultsOf(receipt)).toEqual([]);
  expect(errors).toEqual([]);
});

it('What another changed while the check page was open is named before the report is submitted.', async () => {
  const db = await testDatabase();
  const { cast, reportId, lineId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const reportId = await buildReport(cast, await buildAgreement(cast));
    const lineId = await addLine(
      { ...cast.work(cast.besa, times.reporting), tx },
      { reportId, line: buildLine() },
    );
    return { cast, reportId, lineId };
  });
  const { visit, errors } = openPages(db, cast.actionId, reportRoutes);
  const { t } = uiLanguage('en');
  const certifier = visit(cast.besa);
  const check = await certifier.go(`/reports/${reportId}/submit`);
  expect(check.html.split(t('grants.report.check.unbilled'))[1]).toMatch(/^<\/dt><dd[^>]*>1</);
  expect(check.html).toContain(t('grants.line.bill.none'));
  const member = visit(cast.bora);
  await member.go(`/lines/${lineId}/edit`);
  await member.send({ ...typedOfLine(buildLine()), description: 'Another tool' });
  const stale = await certifier.send();
  const button = t('grants.report.submit.action');
  expect(stale.status).toBe(409);
  expect(stale.html).toContain(t('grants.report.check.changed.by', { names: 'Bora' }));
  expect(stale.html).toContain('“Another tool” was corrected.');
  expect(stale.html).toContain(t('grants.report.check.changed.then', { button }));
  expect(await faultsOf(stale)).toEqual([]);
  // What came back is what is submitted.
  expect((await certifier.send()).path).toBe(`/reports/${reportId}/receipt`);
  expect(errors).toEqual([]);
});

it('No query is offered on an expenditure that waits for the answer to one.', async () => {
  const db = await testDatabase();
  const { cast, lineId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const reportId = await buildReport(cast, await buildAgreement(cast));
    const besa = { ...cast.work(cast.besa, times.reporting), tx };
    const lineId = await addLine(besa, { reportId, line: buildLine() });
    await submitReport(besa, { reportId });
    return { cast, lineId };
  });
  const { visit, errors } = openPages(db, cast.actionId, reportRoutes);
  const officer = visit(cast.elira);
  const choices = ({ html }: { html: string }) =>
    [...html.matchAll(/name="verdict"[^>]*value="(\w+)"/g)].map(([, value]) => value);
  const page = await officer.go(`/lines/${lineId}/review`);
  expect(choices(page)).toEqual(['accept', 'accept_part', 'query', 'reject']);
  expect(page.html).not.toContain('(optional)');
  // An amount beside another decision is a slip: nothing is decided.
  const slip = await officer.send({ verdict: 'accept', accepted: '5' });
  expect(slip.status).toBe(422);
  expect(slip.html).toContain('Choose “Accept part of the expenditure”');
  await officer.go(`/lines/${lineId}/review`);
  await officer.send({ verdict: 'query', rule: 'no_document', text: 'Which payroll?' });
  const again = await officer.go(`/lines/${lineId}/review`);
  expect(choices(again)).toEqual(['accept', 'accept_part', 'reject']);
  expect(await faultsOf(again)).toEqual([]);
  expect(errors).toEqual([]);
});

it('Who must answer a query is led to it from the page of the report, until it is answered.', async () => {
  const db = await testDatabase();
  const { cast, reportId, lineId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const reportId = await buildReport(cast, await buildAgreement(cast));
    const besa = { ...cast.work(cast.besa, times.reporting), tx };
    const lineId = await addLine(besa, { reportId, line: buildLine() });
    await submitReport(besa, { reportId });
    const verdict = { verb: 'query', rule: 'vat', text: 'With tax?' } as const;
    await reviewLine({ ...cast.work(cast.elira, times.reporting), tx }, { lineId, verdict });
    return { cast, reportId, lineId };
  });
  const { visit, errors } = openPages(db, cast.actionId, reportRoutes);
  const { t } = uiLanguage('en');
  const banner = t('grants.line.queries_wait', { count: 1 });
  const waits = t('grants.line.reply.waits');
  const asked = await visit(cast.bora).go(`/reports/${reportId}`);
  expect(asked.html).toContain(banner);
  expect(asked.html).toContain(`href="/lines/${lineId}/reply"`);
  expect(await faultsOf(asked)).toEqual([]);
  const officer = await visit(cast.elira).go(`/reports/${reportId}`);
  expect(officer.html).not.toContain(banner);
  expect(officer.html).toContain(waits);
  const member = visit(cast.bora);
  await member.go(`/lines/${lineId}/reply`);
  await member.send({ reply: 'Without.' });
  expect((await member.go(`/reports/${reportId}`)).html).not.toContain(banner);
  const answered = (await visit(cast.elira).go(`/reports/${reportId}`)).html;
  expect(answered).not.toContain(waits);
  expect(answered).toContain(`${t('grants.line.reply_of')}: Without.`);
  expect(answered).not.toContain(t('grants.line.reply'));
  const reviewed = visit(cast.elira);
  expect((await reviewed.go(`/lines/${lineId}/review`)).html).toContain(t('grants.line.reply_of'));
  await reviewed.send({ verdict: 'query', rule: 'no_document', text: 'Which payroll?' });
  const own = (await visit(cast.bora).go(`/reports/${reportId}`)).html;
  const places = ['With tax?', `${t('grants.line.reply')}: Without.`, 'Which payroll?'].map((text) =>
    own.indexOf(text),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(errors).toEqual([]);
});
