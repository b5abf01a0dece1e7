import { expect } from 'vitest';
import { fillAnything, type Visitor } from '../support/browser.ts';
import { callRules } from '../support/call-rules.ts';
import { type House, password } from '../support/house.ts';

const idIn = (path: string) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(path)![0];
const inDays = (days: number) => {
  const date = new Date(Date.now() + days * 86_400_000);
  return {
    day: String(date.getUTCDate()),
    month: String(date.getUTCMonth() + 1),
    year: String(date.getUTCFullYear()),
  };
};
const dateFields = (name: string, days: number) => {
  const { day, month, year } = inDays(days);
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};

/** A grant officer drafts a call with a lot, previews it and publishes it. Returns its id. */
export async function draftCall(elira: Visitor): Promise<string> {
  await elira.open('/staff/calls/new');
  await elira.fill({
    scope: 'national',
    jurisdiction: 'RS',
    'title-en': 'Safe information on the route',
    'summary-en': 'For prevention of smuggling of migrants and protection of those who were smuggled.',
    authentic_language: 'en',
    ...dateFields('opens_on', -1),
    ...dateFields('deadline_on', 20),
    ...callRules,
    contact_name: 'Grants desk',
    contact_email: 'grants@example.org',
  });
  await elira.press('/staff/calls/new');
  const callId = idIn(elira.path());
  await elira.open(`/staff/calls/${callId}/lots/new`);
  await elira.fill({
    'title-en': 'Information and protection',
    envelope: '50000',
    minimum: '1000',
    maximum: '10000',
  });
  await elira.press('/lots/new');
  await elira.open(`/staff/calls/${callId}/preview`);
  await elira.open(`/staff/calls/${callId}/publish`);
  await elira.press('/publish');
  return callId;
}

/** A CSO registers, confirms its address with a password of its choice, applies with everything asked and submits. */
export async function apply(
  house: House,
  besa: Visitor,
  callId: string,
): Promise<{ id: string; number: string }> {
  await besa.open(`/calls/${callId}`);
  await besa.open(`/calls/${callId}/form`);
  await besa.open('/register');
  await besa.fill({
    name: 'Мост за младе „Đakovo“',
    jurisdiction: 'RS',
    municipality: 'Preševo',
    registrationNumber: '28123456',
  });
  await fillAnything(besa.page, { email: 'besa@example.org' });
  await besa.press('/register');
  const { rows } = await house.parts.pool.query<{ link: string }>(
    `select args->>'link' as link from platform.mail where to_address = 'besa@example.org' order by created_at desc limit 1`,
  );
  await besa.open(new URL(rows[0]!.link).pathname);
  expect(await besa.page.locator('main').innerText()).toContain('Мост за младе „Đakovo“');
  await besa.fill({ password });
  await besa.press('/confirm/');
  await besa.signIn('besa');
  await besa.open(`/calls/${callId}/apply`);
  await besa.page.locator('[name=lot]').first().check();
  await besa.fill({ title: 'Safe words' });
  await besa.press('/apply');
  const id = idIn(besa.path());
  await answerAll(besa, `/applications/${id}`);
  await besa.open(`/applications/${id}/check`);
  expect(await besa.page.locator('.govuk-error-summary a').allInnerTexts()).toEqual([]);
  await besa.press('/begin');
  await besa.fill({ confirmed: true });
  await besa.press('/submit');
  const number = (await besa.page.locator('.govuk-panel').innerText()).match(/[A-Z]{2}-\d{4}-\d+-\d+/)![0];
  const receipt = await besa.page.request.get(`/applications/${id}/receipt.json`);
  await besa.open('/receipts/verify');
  await besa.fill({ receipt: await receipt.text() });
  await besa.press('/receipts/verify');
  expect(await besa.page.locator('main').innerText()).toContain(number);
  return { id, number };
}

/** Section after section, those too that open only when others are done. */
async function answerAll(besa: Visitor, record: string) {
  const done = new Set<string>();
  for (;;) {
    await besa.open(record);
    const links = await besa.page
      .locator('.govuk-task-list a[href*="/sections/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    const next = links.find((link) => !done.has(link));
    if (!next) return;
    await answerSection(besa, next);
    done.add(next);
  }
}

async function answerSection(besa: Visitor, section: string) {
  await besa.open(section);
  for (let round = 0; round < 3; round += 1) {
    await fillAnything(besa.page, {
      '.units': '1',
      '.rate': '2000',
      '-requested': '5000',
      months: '6',
      from_month: '1',
      to_month: '3',
      annual_income: '12000',
      '.jurisdiction': 'RS',
      'q.jurisdiction': 'RS',
      '.heading': 'human_resources',
    });
    const there = besa.path();
    await besa.press('/sections/');
    if (besa.path() !== there) return;
  }
  throw new Error(`${section} would not let go: ${await besa.page.locator('main').innerText()}`);
}

/** The check, two assessors who declare, score and hand in. */
export async function assess(
  { elira, assessors }: { elira: Visitor; assessors: Visitor[] },
  applicationId: string,
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
  for (const [at, assessor] of assessors.entries()) {
    await elira.open(`/staff/applications/${applicationId}/assign`);
    await elira.page.locator('[name=assessor]').selectOption({ index: 1 });
    await elira.press('/assign');
    expect(at).toBeLessThan(2);
    await assessor.open('/assignments');
  }
  for (const assessor of assessors) {
    await assessor.open('/assignments');
    await Promise.all([
      assessor.page.waitForNavigation(),
      assessor.page.locator('main table a').first().click(),
    ]);
    await assessor.fill({ declared: true });
    await assessor.press('/declare');
    await fillAnything(assessor.page, { 'points.': '4', recommended: '5000' });
    await assessor.press('/assignments/', 'button[name=submit]');
  }
  await elira.open(`/staff/applications/${applicationId}/assessments`);
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

/** The agreement with its documents, signed. Returns its id. */
export async function payable({ elira }: { elira: Visitor }, applicationId: string): Promise<string> {
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
  for (const kind of ['pdf', 'docx'])
    expect((await elira.page.request.get(`/agreements/${agreementId}/agreement.${kind}`)).status()).toBe(200);
  await elira.open(`/agreements/${agreementId}/sign`);
  await elira.fill(dateFields('signed_on', 39));
  await elira.press('/sign');
  await elira.open(`/agreements/${agreementId}/protection`);
  return agreementId;
}

export async function pay(
  { besa, elira, fatos }: Record<'besa' | 'elira' | 'fatos', Visitor>,
  agreementId: string,
) {
  await besa.open(`/agreements/${agreementId}`);
  await besa.press('/request');
  await elira.open(`/agreements/${agreementId}`);
  await elira.press('/approve-first');
  await fatos.open('/tasks');
  await fatos.open(`/agreements/${agreementId}`);
  await fatos.press('/approve-second');
  await fatos.page.locator('a[href*="/pay"]').first().click();
  await fatos.fill({ ...dateFields('paid_on', 40), reference: 'SWIFT 2026-1' });
  await fatos.press('/pay');
  // The next instalment cannot be asked for yet: the page says why and leads back.
  await besa.open(`/agreements/${agreementId}`);
  await besa.press('/request');
  expect(await besa.page.locator(`main a[href="/agreements/${agreementId}"]`).count()).toBe(1);
}

/** The sub-grantee reports: narrative, values, an expenditure line. Returns the report's id. */
export async function report(besa: Visitor, agreementId: string): Promise<string> {
  await besa.open(`/agreements/${agreementId}`);
  await besa.press('/start');
  const reportId = idIn(besa.path());
  await answerAll(besa, `/reports/${reportId}`);
  await besa.open(`/reports/${reportId}/values`);
  await besa.fill({ prevention: '180', services: '40', cooperation: '2' });
  await besa.press('/values');
  await besa.open(`/reports/${reportId}/lines`);
  await besa.fill({
    heading: 'human_resources',
    description: 'Coordinator, two months',
    document: 'Payroll 1',
    ...dateFields('spent_on', 60),
    currency: 'EUR',
    amount: '3000',
  });
  await besa.press('/lines');
  await besa.open(`/reports/${reportId}`);
  await besa.press('/submit');
  return reportId;
}

/** A query, its answer, acceptance, approval. */
export async function answerReport({ elira, besa }: { elira: Visitor; besa: Visitor }, reportId: string) {
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
  await Promise.all([besa.page.waitForNavigation(), besa.page.locator('a[href$="/reply"]').first().click()]);
  await besa.fill({ reply: 'Payroll 1 of March, signed.' });
  await besa.press('/reply');
  await besa.open(`/reports/${reportId}`);
  await besa.press('/submit');
  await review('accept');
  await elira.open(`/reports/${reportId}`);
  await elira.press('/approve');
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
    conclusions: 'A telephone that is answered at night.',
  });
  await elira.press();
  const here = elira.path();
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
export async function account(ana: Visitor, gatheringId: string) {
  await ana.open('/staff/logframe');
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
  await ana.open('/staff/donor-reports/new');
  await ana.fill({ period: periodId });
  await ana.press('/donor-reports/new');
  const reportPath = ana.path();
  await ana.open(`${reportPath}/sections/2.1`);
  await ana.fill({ text: 'The Action goes on as planned.' });
  await ana.press('/sections/');
  await ana.open(reportPath);
  await ana.press('/build');
  for (const file of ['report.docx', 'report.xlsx', 'report.pdf'])
    expect((await ana.page.request.get(`${reportPath}/${file}`)).status()).toBe(200);
  await ana.open('/open-data');
  const iati = await ana.page.request.get('/open-data/iati.xml');
  expect(await iati.text()).toContain('<iati-activities version="2.03"');
  await ana.open('/results');
  await ana.open('/grants');
}
