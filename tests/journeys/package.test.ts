import { expect, it } from 'vitest';
import { budgetRoutes } from '../../src/action/budget/routes.tsx';
import { contractRoutes } from '../../src/action/contract/routes.tsx';
import { loadAction } from '../../src/action/index.ts';
import { dayFields } from '../../src/platform/http/fields.ts';
import { partRoutes } from '../../src/results/parts/routes.tsx';
import { periodRoutes } from '../../src/results/periods/routes.tsx';
import { donorReportRoutes } from '../../src/results/report/routes.tsx';
import { isNarrative, sections } from '../../src/results/report/sections.ts';
import { noFiles } from '../../src/results/report/testing.ts';
import { castOf } from '../support/cast.ts';
import { testDatabase } from '../support/database.ts';
import { type Landed, openPages } from '../support/pages.tsx';

const definition = await loadAction('actions/shbb');
const said = 'Two round tables were held with the ministry, and nothing of the plan was changed.';

/** What a page answers, without its tags; what it refuses is in it. */
const wordsOf = ({ html }: Landed) =>
  html.replaceAll(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const found = ({ html }: Landed, pattern: RegExp) => pattern.exec(html)?.[1] ?? '';

it('The package goes its whole way by its pages: contract, expenditure, parts of two partners, check, submission and acceptance', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute((tx) => castOf(tx, { definition }));
  const { visit, errors } = openPages(db, cast.actionId, [
    ...[...contractRoutes, ...budgetRoutes, ...periodRoutes, ...partRoutes],
    ...donorReportRoutes({ demonstration: false, store: noFiles }),
  ]);
  const [ana, second, fatos, goran] = [cast.ana, cast.foreign.ana, cast.fatos, cast.goran].map((one) =>
    visit(one),
  );
  const sent = async (landing: Promise<Landed>, path: RegExp) => {
    const landed = await landing;
    if (!path.test(landed.path) || landed.status !== 200)
      throw new Error(`${landed.path}: ${wordsOf(landed)}`);
    return landed;
  };

  // The programme manager enters the contract, the finance officer what was spent.
  await ana!.go('/staff/contract/edit');
  const contract = {
    ...{ number: 'T-1', total: '800000', contribution: '720000', third_parties_total: '200000' },
    ...dayFields('starts_on', '2026-01-01'),
    ...dayFields('ends_on', '2027-12-31'),
    ...{ transfer_percent: '25', warning_percent: '90', report_days: '60', reason: 'The signed contract.' },
  };
  await sent(ana!.send(contract), /^\/staff\/contract/);
  await fatos!.go('/staff/budget/expenditure/new');
  const ticket = {
    ...{ heading: 'travel', description: 'Bus to the round table', document_reference: 'R-12' },
    ...{ ...dayFields('spent_on', '2026-09-20'), amount: '120', currency: 'EUR', supplier: 'Buses of Niš' },
  };
  // It is out of line, because there is no budget yet: it is asked about, and taken with an explanation.
  expect(wordsOf(await fatos!.send(ticket))).toContain('The entry has not been saved yet.');
  await fatos!.send({ ...ticket, reason: 'The budget is entered later.' });
  const books = await fatos!.go('/staff/budget/expenditure');
  expect(wordsOf(books)).toContain('Bus to the round table');

  // A period is frozen, and its report filled.
  await ana!.go('/staff/periods/new');
  const autumn = { ...dayFields('starts_on', '2026-07-01'), ...dayFields('ends_on', '2026-10-31') };
  const period = await sent(ana!.send({ name: 'Autumn', ...autumn }), /^\/staff\/periods\/[0-9a-f-]{36}/);
  const periodId = found({ ...period, html: period.path }, /periods\/([0-9a-f-]{36})/);
  await ana!.go(`/staff/periods/${periodId}/freeze`);
  await sent(ana!.send(), /^\/staff\/periods\//);
  await ana!.go('/staff/donor-reports/new');
  const report = await sent(ana!.send({ period: periodId }), /^\/staff\/donor-reports\/[0-9a-f-]{36}/);
  const path = /^\/staff\/donor-reports\/[0-9a-f-]{36}/.exec(report.path)![0];

  // Two partners write their parts; the contracting authority sees nothing yet.
  const partners = [cast.organisations.partner, cast.foreign.organisations.partner];
  await ana!.go(`${path}/parts`);
  const asked = { 'partners[]': partners, 'activities[]': ['advocacy-practice'], 'sections[]': [] };
  await sent(
    ana!.send({ ...asked, ...dayFields('due_on', '2027-03-01'), note: '' }),
    /^\/staff\/donor-reports/,
  );
  const rows = await db
    .transaction()
    .execute((tx) => tx.selectFrom('results.reportPart').select(['id', 'partnerId']).execute());
  for (const [at, writer] of [cast.elira, cast.foreign.elira].entries()) {
    const part = `/staff/report-parts/${rows.find(({ partnerId }) => partnerId === partners[at])!.id}`;
    const partner = visit(writer);
    await partner.go(`${part}/write`);
    await sent(partner.send({ text_1: said }, {}, `${part}/submit`), /^\/staff\/report-parts/);
    await ana!.go(part);
    await sent(ana!.press(`${part}/accept`), /^\/staff\/report-parts/);
    await sent(ana!.press(`${part}/take`), /^\/staff\/report-parts/);
  }
  expect((await goran!.go(path)).status).not.toBe(200);

  // The narrative is written; what would come back is named until nothing hard is left.
  expect(wordsOf(await ana!.go(`${path}/checks`))).toContain('section');
  for (const section of [...sections.filter(isNarrative), 'v.travel']) {
    const shown = await ana!.go(`${path}/sections/${section}`);
    if (found(shown, /(<textarea[^>]*name="text"[^>]*>[^<]*\S)/).includes(said)) continue;
    const text = `In section ${section} the partners tell the European Union what they did and why.`;
    await sent(ana!.send({ text }), /^\/staff\/donor-reports/);
  }
  await ana!.go(`${path}/checks`);
  await sent(ana!.press(`${path}/ask-check`), /checks/);
  await second!.go(`${path}/preview`);
  await sent(second!.press(`${path}/check`), /checks/);
  await ana!.go(`${path}/checks`);
  await sent(ana!.press(`${path}/submit`), /^\/staff\/donor-reports/);

  // The contracting authority reads it, asks, and accepts it once it was answered.
  await goran!.go(`${path}/ask`);
  await sent(
    goran!.send({ section: '2.2', figure: '', text: 'Who came to the round tables?' }),
    /donor-reports/,
  );
  const open = await ana!.go(`${path}/answer`);
  const question =
    found(open, /name="question"[^>]*value="([0-9a-f-]{36})"/) ||
    found(open, /<option value="([0-9a-f-]{36})"/);
  await sent(ana!.send({ question, text: 'Forty people of two ministries.' }), /donor-reports/);
  expect(wordsOf(await goran!.go(path))).toContain('Forty people of two ministries.');
  expect(wordsOf(await goran!.go(`${path}/preview`))).toContain(said);
  const zip = await goran!.go(`${path}/package.zip`);
  expect([zip.status, zip.html.slice(0, 2)]).toEqual([200, 'PK']);
  for (const name of ['narrative-report.docx', 'financial-report.xlsx', 'SHA256SUMS'])
    expect(zip.html).toContain(name);
  await goran!.go(`${path}/accept`);
  await sent(goran!.send(), /^\/staff\/donor-reports/);
  expect(wordsOf(await goran!.go(path))).toContain('Accepted');
  expect(errors).toEqual([]);
});
