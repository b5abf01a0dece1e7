import { expect } from 'vitest';
import { fillAnything, type Visitor } from '../support/browser.ts';
import { callRules } from '../support/call-rules.ts';
import { answerAll } from './applicant-steps.ts';
import { dateFields, follow, idIn, inDays } from './moves.ts';

/** A grant officer drafts a call with a lot, previews it and publishes it. Returns its id. */
export async function draftCall(elira: Visitor): Promise<string> {
  await elira.open('/staff/calls/new');
  /** The newest version of a form, as the page offers it: `application_national@2`. */
  const newest = async (name: 'form' | 'report_form') =>
    (await elira.page
      .locator(`select[name="${name}"] option[value^="${callRules[name]}@"]`)
      .first()
      .getAttribute('value')) ?? '';
  await elira.fill({
    scope: 'national',
    jurisdiction: 'RS',
    'title-en': 'Safe information on the route',
    'summary-en': 'For prevention of smuggling of migrants and protection of those who were smuggled.',
    authentic_language: 'en',
    ...dateFields('opens_on', -1),
    ...dateFields('deadline_on', 20),
    ...callRules,
    form: await newest('form'),
    report_form: await newest('report_form'),
    contact_name: 'Grants desk',
    contact_email: 'grants@example.org',
  });
  await elira.press('/staff/calls/new');
  const callId = idIn(elira.path());
  await elira.open(`/staff/calls/${callId}/lots/new`);
  await elira.fill({
    'title-en': 'Information and protection',
    // Enough for one of the two who will ask for 5,000.
    envelope: '8000',
    minimum: '1000',
    maximum: '8000',
  });
  await elira.press('/lots/new');
  await elira.open(`/staff/calls/${callId}/preview`);
  await elira.open(`/staff/calls/${callId}/publish`);
  await elira.press('/publish');
  return callId;
}

/** After the deadline: until the officer opens what came, nobody reads it. */
export async function openCall(elira: Visitor, callId: string, received: readonly string[]) {
  const [first] = received;
  expect((await elira.page.request.get(`/staff/applications/${first}`)).status()).toBe(404);
  await elira.open('/tasks');
  await follow(elira, `main a[href="/staff/calls/${callId}/opening"]`);
  await elira.press(`/staff/calls/${callId}/open`);
  for (const id of received)
    expect(await elira.page.locator(`main a[href="/staff/applications/${id}"]`).count()).toBe(1);
}

/** An assessor with the points given to each criterion. */
type Scores = readonly [assessor: Visitor, points: string];

/** The check; each assessor is assigned, declares impartiality before seeing anything, scores and hands in. */
export async function assess(
  { elira, ana }: Record<'elira' | 'ana', Visitor>,
  applicationId: string,
  scores: readonly Scores[],
) {
  await elira.open('/tasks');
  await elira.open(`/staff/applications/${applicationId}/check`);
  for (const item of [
    'in_time',
    'complete',
    'applicant_registered',
    'applicant_eligible',
    'activity_eligible',
    'amount_in_lot',
    'documents_valid',
    'declarations_signed',
    'no_people_named',
  ])
    await elira.fill({ [item]: 'yes' });
  await elira.press('/check', 'button[name=conclude]');
  // A new call asks two people: whoever concluded it cannot confirm it.
  expect(await elira.page.locator('main a[href$="/check/confirm"]').count()).toBe(0);
  await ana.open('/tasks');
  await follow(ana, `main a[href*="${applicationId}"]`);
  await follow(ana, 'main a[href$="/check/confirm"]');
  await ana.press('/check/confirm');
  for (const [assessor, points] of scores) {
    await elira.open(`/staff/applications/${applicationId}/assign`);
    // Whoever is assigned already is not offered again.
    await elira.page.locator('[name=assessor]').selectOption({ index: 1 });
    await elira.press('/assign');
    await score(assessor, points);
  }
  await elira.open(`/staff/applications/${applicationId}/assessments`);
}

/** What waits for an assessor: nothing of the application is seen before impartiality is declared. */
async function score(assessor: Visitor, points: string) {
  await assessor.open('/assignments');
  await assessor.open('/tasks');
  await follow(assessor, 'main a[href^="/assignments/"]');
  expect(await assessor.page.locator('main').textContent()).not.toContain('Words about');
  await assessor.fill({ declared: true });
  await assessor.press('/declare');
  expect(await assessor.page.locator('main').textContent()).toContain('Words about');
  // What cannot be submitted yet has no button for it.
  expect(await assessor.page.locator('button[name=submit]').count()).toBe(0);
  await follow(assessor, 'main .govuk-task-list a');
  while (assessor.path().includes('/sections/')) {
    await fillAnything(assessor.page, { 'points.': points });
    await assessor.press('/sections/');
  }
  await assessor.press('/assignments/', 'button[name=submit]');
  await assessor.press('/submit');
}

/** Ranking, decision by the programme manager, communication. */
export async function award({ elira, ana }: { elira: Visitor; ana: Visitor }, callId: string) {
  await elira.open(`/staff/calls/${callId}/ranking`);
  await elira.press('/ranking/make');
  await ana.open(`/staff/calls/${callId}/decide`);
  await ana.fill({ minutes: 'The committee follows the ranking.' });
  await ana.press('/decide');
  await elira.open(`/staff/calls/${callId}/communicate`);
  await elira.press('/communicate');
}

/** What an agreement says beside its terms: the contract's number, and each side's details. */
async function enterParties({ ana, besa, elira }: { ana: Visitor; besa: Visitor; elira: Visitor }) {
  await ana.open('/staff/contract/edit');
  await ana.fill({ number: 'TEST/2026/1', reason: 'Signed.' });
  await ana.press('/staff/contract/edit');
  for (const [visitor, account] of [
    [elira, {}],
    [besa, { bank: 'Bank of the bridge', account: 'RS35 2600 0560 1001 6113 79' }],
  ] as const) {
    await visitor.open('/legal-details');
    await visitor.fill({
      address: 'Bridge Street 1, 11000 Belgrade',
      registration_number: '28111222',
      representative: 'Vesna Most',
      representative_function: 'Director',
      ...account,
    });
    await visitor.press('/legal-details');
  }
}

/** The agreement with its documents, signed. Returns its id. */
export async function payable(
  { ana, besa, elira, fatos }: Record<'ana' | 'besa' | 'elira' | 'fatos', Visitor>,
  applicationId: string,
): Promise<string> {
  await elira.open(`/staff/applications/${applicationId}/agreement`);
  await elira.fill({
    ...dateFields('starts_on', 41),
    months: '6',
    prevention: '200',
    services: '50',
    cooperation: '3',
  });
  await elira.press('/agreement');
  const agreementId = idIn(elira.path());
  await elira.open(`/agreements/${agreementId}`);
  expect(await elira.page.locator('#missing li').count()).toBeGreaterThan(0);
  await enterParties({ ana, besa, elira });
  await besa.open(`/agreements/${agreementId}/account`);
  await besa.page.setInputFiles('input[name=document]', {
    ...{ name: 'card.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 the card') },
  });
  await besa.press('/account');
  await fatos.open(`/agreements/${agreementId}/account/confirm`);
  await fatos.press('/account/confirm');
  await elira.open(`/agreements/${agreementId}`);
  expect(await elira.page.locator('#missing').count()).toBe(0);
  await elira.open(`/agreements/${agreementId}/text`);
  const text = await elira.page.locator('main').innerText();
  expect(text).toContain('under grant contract TEST/2026/1');
  expect(text).not.toContain('To be completed');
  for (const kind of ['pdf', 'docx'])
    expect((await elira.page.request.get(`/agreements/${agreementId}/agreement.${kind}`)).status()).toBe(200);
  await sign({ besa, elira, fatos }, agreementId);
  await elira.open(`/agreements/${agreementId}/protection`);
  return agreementId;
}

/** The text is offered and read, each side sends what it signed, and finance of the partner puts it in force. */
async function sign(
  { besa, elira, fatos }: Record<'besa' | 'elira' | 'fatos', Visitor>,
  agreementId: string,
): Promise<void> {
  const page = `/agreements/${agreementId}`;
  await elira.open(`${page}/offer`);
  await elira.press('/offer');
  await besa.open(`${page}/reading`);
  await besa.press('/reading');
  for (const [one, step] of [
    [besa, 'scan'],
    [elira, 'partner-scan'],
  ] as const) {
    await one.open(`${page}/${step}`);
    await one.page.setInputFiles(
      'input[name=scan]',
      ['one', 'two'].map((name) => ({
        ...{ name: `${name}.pdf`, mimeType: 'application/pdf' },
        buffer: Buffer.from(`%PDF-1.4 page ${name} of ${step}`),
      })),
    );
    await one.fill(dateFields('signed_on', 40));
    await one.press(`/${step}`);
  }
  await fatos.open(`${page}/sign`);
  await fatos.press('/sign');
  expect(await fatos.page.locator('#signing a[href^="/agreement-scans/"]').count()).toBe(4);
}

export async function pay(
  { besa, elira, fatos }: Record<'besa' | 'elira' | 'fatos', Visitor>,
  agreementId: string,
) {
  await besa.open(`/agreements/${agreementId}`);
  await besa.press('/request');
  await elira.open(`/agreements/${agreementId}`);
  await elira.page.locator('main a[href$="/approve-first"]').first().click();
  await elira.press('/approve-first');
  await fatos.open('/tasks');
  await fatos.open(`/agreements/${agreementId}`);
  await fatos.page.locator('main a[href$="/approve-second"]').first().click();
  await fatos.press('/approve-second');
  await fatos.page.locator('a[href*="/pay"]').first().click();
  await fatos.fill({ ...dateFields('paid_on', 40), reference: 'SWIFT 2026-1' });
  await fatos.press('/pay');
  // The next instalment cannot be asked for yet: the page says why where the button will be.
  await besa.open(`/agreements/${agreementId}`);
  expect(await besa.page.locator('main form[action$="/request"]').count()).toBe(0);
  expect(await besa.page.locator('#instalments').innerText()).toContain('70 %');
}

/** The rate of the month in which money will be spent. */
export async function loadRate(fatos: Visitor) {
  const { month, year } = inDays(60);
  await fatos.open('/staff/rates');
  await fatos.fill({ lines: `${year}-${month.padStart(2, '0')}; RSD; 117.2` });
  await fatos.press('/staff/rates');
  await fatos.fill({ source: 'InforEuro' });
  await fatos.press('/staff/rates/confirm');
}

/** The sub-grantee reports: narrative, values, an expenditure line in another currency. Returns the report's id. */
export async function report(besa: Visitor, agreementId: string): Promise<string> {
  await besa.open(`/agreements/${agreementId}`);
  await besa.press('/start');
  const reportId = idIn(besa.path());
  const open = besa.page.locator(`main li a[href*="/reports/${reportId}/"][href*="?check=yes#"]`);
  expect(await open.count()).toBeGreaterThan(0);
  await answerAll(besa, `/reports/${reportId}`);
  await besa.open(`/reports/${reportId}/values`);
  await besa.fill({ prevention_women: '100', prevention_men: '50', prevention_children: '30' });
  await besa.fill({ services: '40', cooperation: '2' });
  await besa.press('/values');
  await besa.open(`/reports/${reportId}/lines`);
  await besa.fill({
    heading: 'human_resources',
    description: 'Coordinator, two months',
    document: 'Payroll 1',
    ...dateFields('spent_on', 60),
    currency: 'RSD',
    amount: '351600',
  });
  await besa.press('/lines');
  await besa.open(`/reports/${reportId}`);
  expect(await open.count()).toBe(0);
  await submit(besa, reportId);
  return reportId;
}

/** What is submitted is looked at once more, and has a receipt. */
async function submit(besa: Visitor, reportId: string): Promise<void> {
  await besa.open(`/reports/${reportId}/submit`);
  await besa.press('/submit');
  expect(besa.path()).toBe(`/reports/${reportId}/receipt`);
}

/** A query, its answer, acceptance, and the approval of two people. */
export async function answerReport(
  { elira, besa, fatos }: Record<'elira' | 'besa' | 'fatos', Visitor>,
  reportId: string,
) {
  const review = async (verdict: string) => {
    await elira.open(`/reports/${reportId}`);
    await Promise.all([
      elira.page.waitForNavigation(),
      elira.page.locator('a[href$="/review"]').first().click(),
    ]);
    await elira.fill(
      verdict === 'accept' ? { verdict } : { verdict, rule: 'no_document', text: 'Which payroll is it?' },
    );
    await elira.press('/review');
  };
  await review('query');
  await elira.open(`/reports/${reportId}/return`);
  await elira.fill({ reason: 'Please answer the query.' });
  await elira.press('/return');
  await besa.open(`/reports/${reportId}`);
  await Promise.all([
    besa.page.waitForNavigation(),
    besa.page.locator('a[href$="/reply"]:visible').first().click(),
  ]);
  await besa.fill({ reply: 'Payroll 1 of March, signed.' });
  await besa.press('/reply');
  await submit(besa, reportId);
  await review('accept');
  await elira.open(`/reports/${reportId}`);
  await elira.press('/approve-first');
  await fatos.open(`/reports/${reportId}`);
  await fatos.press('/approve-second');
}

/** A round table with the organisations that came. Returns its id. */
export async function recordRoundTable(elira: Visitor, organisationId?: string): Promise<string> {
  await elira.open('/staff/gatherings');
  await elira.open('/staff/gatherings/new');
  await elira.fill({
    title: 'Who answers at night?',
    kind: 'round_table',
    scope: 'national',
    jurisdiction: 'RS',
    place: 'Subotica',
    'starts_on-day': '5',
    'starts_on-month': '10',
    'starts_on-year': '2025',
    other_women: '4',
  });
  await elira.press();
  const here = elira.path();
  await elira.open(`${here}/publish`);
  await elira.press();
  await elira.open(`${here}/edit`);
  await elira.open(`${here}/attendance`);
  const gatheringId = idIn(here);
  if (!organisationId) return gatheringId;
  await elira.fill({ [`women-${organisationId}`]: '2', [`men-${organisationId}`]: '1' });
  await elira.press();
  await elira.open(`${here}/withdraw`);
  await elira.open('/staff/gatherings');
  return gatheringId;
}

/** From the logframe to the record behind a number; the period is frozen; the donor's report and the open data are taken home. */
export async function account({ ana, elira }: Record<'ana' | 'elira', Visitor>, gatheringId: string) {
  // Its longer parts are folded: she opens all of them.
  await ana.open('/staff/logframe?show=all');
  await Promise.all([
    ana.page.waitForNavigation(),
    ana.page.locator('main a[href^="/staff/logframe/round_tables"]').first().click(),
  ]);
  await Promise.all([
    ana.page.waitForNavigation(),
    ana.page.locator(`main a[href*="${gatheringId}"]`).first().click(),
  ]);
  expect(ana.path()).toContain(gatheringId);
  await ana.open('/staff/periods/new');
  await ana.fill({ name: 'First period', ...dateFields('starts_on', -700), ...dateFields('ends_on', 200) });
  await ana.press('/periods/new');
  const periodId = idIn(ana.path());
  await ana.open(`/staff/periods/${periodId}/freeze`);
  await ana.press('/freeze');
  // What is corrected later changes no frozen value: it shows as a difference, with the record.
  const changed = `main a[href*="${gatheringId}"]`;
  expect(await ana.page.locator(changed).count()).toBe(0);
  await elira.open(`/staff/gatherings/${gatheringId}/withdraw`);
  await elira.fill({ reason: 'It was written down twice.' });
  await elira.press('/withdraw');
  await ana.open(`/staff/periods/${periodId}`);
  expect(await ana.page.locator(changed).count()).toBeGreaterThan(0);
  await ana.open('/staff/donor-reports/new');
  await ana.fill({ period: periodId });
  await ana.press('/donor-reports/new');
  const reportPath = ana.path();
  await ana.open(`${reportPath}/sections/2.1`);
  await ana.fill({ text: 'The Action goes on as planned.' });
  await ana.press('/sections/');
  // It was filled when it was begun, and its period is frozen: there is nothing to fill again.
  await ana.open(reportPath);
  expect(await ana.page.locator('form[action$="/build"]').count()).toBe(0);
  await ana.open(`${reportPath}/sections/2.1`);
  expect(await ana.page.locator('[name=text]').inputValue()).toBe('The Action goes on as planned.');
  for (const file of ['report.docx', 'report.xlsx', 'report.pdf'])
    expect((await ana.page.request.get(`${reportPath}/${file}`)).status()).toBe(200);
  await ana.open('/open-data');
  const iati = await ana.page.request.get('/open-data/iati.xml');
  expect(await iati.text()).toContain('<iati-activities version="2.03"');
  await ana.open('/results');
  await ana.open('/grants');
}
