import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { protectAgreement } from '../agreements/protect-agreement.ts';
import { memoryStore } from '../dossier/testing.ts';
import { grantsRoutes } from '../routes.ts';
import { buildAgreement, grantsCast, secretOfTests } from '../testing.ts';
import { addendumTime, buildAddendum } from './testing.ts';

const store = memoryStore();
const routes = grantsRoutes({
  ...{ secret: secretOfTests, secretsBefore: [], baseUrl: 'http://localhost', demonstration: false },
  ...{ store: store as never, english: languageOf('en') },
});
const day = (name: string, year: string, month: string, date: string) => ({
  ...{ [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date },
});

async function opened() {
  const db = await testDatabase();
  const built = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, ...(await buildAgreement(cast)) };
  });
  return { db, ...built, ...openPages(db, built.cast.actionId, routes) };
}

it('A change is asked for, drafted, signed by both sides, and the next report is compared with the new budget', async () => {
  const { cast, agreementId, periods, visit, errors } = await opened();
  const [besa, elira] = [visit(cast.besa), visit(cast.elira)];
  const agreement = await besa.go(`/agreements/${agreementId}`);
  expect(agreement.html).toContain(`/agreements/${agreementId}/change"`);
  // All of its money is under one heading.
  expect(agreement.html).not.toContain(`/agreements/${agreementId}/shift"`);
  const form = await besa.go(`/agreements/${agreementId}/change`);
  expect(await faultsOf(form)).toEqual([]);
  expect(form.html).toContain('by at most 25% of its last signed amount');
  expect(form.html).toContain('The contract of the Action sets this percentage.');
  const typed = {
    ...{
      reason: 'The trainings are in the villages.',
      heading_human_resources: '4000',
      heading_travel: '1500',
    },
    ...day('applies_from', '2026', '12', '1'),
    ...day('ends_on', '2027', '5', '31'),
  };
  const wrong = await besa.send(typed);
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain(
    'The headings add up to 5,500.00\u00a0EUR, but they must add up to 6,000.00\u00a0EUR',
  );
  expect(wrong.html).toContain('The trainings are in the villages.');
  const asked = await besa.send({ ...typed, heading_human_resources: '4500' });
  expect(asked.path).toMatch(/^\/addenda\//);
  expect(await faultsOf(asked)).toEqual([]);
  expect((await visit(cast.bora).go(asked.path)).html).not.toContain(`${asked.path}/take-back`);
  const open = await besa.go(`/agreements/${agreementId}`);
  expect(open.html).not.toContain(`/agreements/${agreementId}/change"`);
  expect(open.html).toMatch(
    new RegExp(`<a[^>]* href="${asked.path}">\\s*A change of this agreement is open`),
  );
  const second = await besa.go(`/agreements/${agreementId}/change`);
  expect(second.html).toContain('A change of this agreement is open');
  expect(second.html).toContain(`href="${asked.path}"`);
  expect(second.html).not.toContain('name="reason"');
  expect(await faultsOf(second)).toEqual([]);

  const edit = await elira.go(`${asked.path}/edit`);
  expect(edit.html).toContain('value="4500.00"');
  expect(edit.html).toContain('name="amount"');
  expect((await elira.send({ ...typed, heading_human_resources: '4500', amount: '5000' })).path).toBe(
    asked.path,
  );
  expect((await elira.send()).html).toContain('Waiting for the sub-grantee to sign.');
  const accepting = await besa.go(`${asked.path}/accept`);
  expect(accepting.html).not.toContain('The sub-grantee’s request');
  expect((await besa.send()).path).toBe(asked.path);
  await elira.go(`${asked.path}/sign`);
  const signed = await elira.send();
  expect(signed.html).toContain('Signed by both sides');
  expect(await faultsOf(await besa.go(`${asked.path}/text`))).toEqual([]);
  expect(store.kept.size).toBe(1);
  expect((await besa.go(`${asked.path}/addendum.pdf`)).html.slice(0, 5)).toBe('%PDF-');
  expect((await besa.go(`${asked.path}/addendum.docx`)).status).toBe(200);

  const changed = await besa.go(`/agreements/${agreementId}`);
  expect(await faultsOf(changed)).toEqual([]);
  expect(changed.html).toContain('The latest change of the agreement: Addendum 1.');
  expect(changed.html).toContain('Budget by heading in force today');
  expect(changed.html).toContain('Budget by heading: 1 December 2026');
  expect(changed.html).toContain('31 March 2027 → 31 May 2027');
  expect((await besa.go(`/agreements/${agreementId}/text`)).html).toContain(
    'latest change of the agreement: Addendum 1',
  );
  await besa.go(`/agreements/${agreementId}`);
  for (const [at, budget] of ['6,000.00', '4,500.00'].entries()) {
    const started = await startOf(besa, agreementId, periods[at]!);
    const spent = await besa.go(`${started}/lines`);
    expect(spent.html.includes('The budget is that of addendum 1')).toBe(at === 1);
    expect(spent.html).toContain(budget);
  }
  expect(errors).toEqual([]);
});

type Browser = ReturnType<ReturnType<typeof openPages>['visit']>;
/** Presses the button that starts the report of a period, and says where the report is. */
async function startOf(browser: Browser, agreementId: string, period: string): Promise<string> {
  for (let landed = await browser.go(`/agreements/${agreementId}`); ; landed = await browser.send()) {
    if (landed.path.startsWith('/reports/')) return landed.path;
    if (!landed.html.includes(`/periods/${period}/start`)) throw new Error('no report to start');
  }
}

it('A notice of a shift within the limit changes the budget at once, and who may not know the sub-grant knows nothing of it', async () => {
  const { db, cast, agreementId, visit, errors } = await opened();
  await db.transaction().execute(async (tx) => {
    await buildAddendum(
      { ...cast, work: (actor, now) => ({ ...cast.work(actor, now), tx }) },
      { agreementId },
    );
    const protection = {
      delayUntil: null,
      generalisePlace: true,
      withholdName: true,
      protectionReason: 'Small.',
    };
    await protectAgreement({ ...cast.work(cast.elira, addendumTime), tx }, { agreementId, protection });
  });
  const besa = visit(cast.besa);
  await besa.go(`/agreements/${agreementId}/shift`);
  const typed = { reason: 'Fuel.' };
  const form = await besa.go(`/agreements/${agreementId}/shift`);
  expect(form.html).toContain('With a notice you tell the partner');
  expect(form.html).not.toContain('An addendum is a signed change');
  const over = await besa.send({ ...typed, heading_human_resources: '4000', heading_travel: '2000' });
  expect(over.status).toBe(422);
  expect(over.html).toMatch(/href="#heading_travel".*This transfer needs an addendum/s);
  const wrong = await besa.send({ ...typed, heading_human_resources: '4300', heading_travel: '13000,50' });
  expect(wrong.html).toMatch(/href="#headings".*add up to 17,300\.50.EUR/s);
  expect(wrong.html).toContain('id="headings"');
  const sent = await besa.send({ ...typed, heading_human_resources: '4300', heading_travel: '1700' });
  expect(sent.path).toMatch(/^\/addenda\//);
  expect(await faultsOf(sent)).toEqual([]);
  expect(sent.html).toContain('within the limit of 25%');
  const after = await besa.go(`/agreements/${agreementId}`);
  expect(after.html).toContain('The latest change of the agreement: Notice that applies from');
  expect(after.html).toMatch(/Budget by heading in force today.*4,300\.00.*1,700\.00/s);
  expect((await besa.go(`${sent.path}/text`)).status).toBe(404);
  for (const actor of [cast.elira, cast.fatos, cast.goran, cast.ana, cast.bora])
    expect((await visit(actor).go(sent.path)).status).toBe(200);
  for (const actor of [cast.foreign.elira, cast.foreign.besa, cast.cene, cast.krsto])
    expect((await visit(actor).go(sent.path)).status).toBe(404);
  expect(errors).toEqual([]);
});

it('A draft is no project in Albanian', () => {
  const { t } = languageOf('sq');
  const words = [
    t('grants.addendum.state.draft'),
    t('grants.addendum.draft.text'),
    t('grants.addendum.draft.send'),
    t('grants.task.wait.addendum_draft'),
    t('done.agreement.draft_addendum'),
    t('problem.addendum_not_in_state', { state: 'draft' }),
  ];
  for (const one of words) {
    expect(one).toMatch(/draft/i);
    expect(one).not.toMatch(/projekt/i);
  }
});

it('A document is read from when it is sent for signature, and what applies at once is said', async () => {
  const { db, cast, agreementId, visit, errors } = await opened();
  const built = (until: 'draft' | 'offered' | 'declined') =>
    db
      .transaction()
      .execute((tx) =>
        buildAddendum(
          { ...cast, work: (actor, now) => ({ ...cast.work(actor, now), tx }) },
          { agreementId },
          { until },
        ),
      );
  const elira = visit(cast.elira);
  const offered = await built('declined');
  expect((await elira.go(`/addenda/${offered}/text`)).status).toBe(404);
  expect((await elira.go(`/addenda/${offered}/addendum.pdf`)).status).toBe(404);
  const drafted = await built('draft');
  const draft = await elira.go(`/addenda/${drafted}`);
  expect(draft.html).toContain('The new last day of the project applies as soon as both sides have signed.');
  expect(draft.html).not.toContain(`/addenda/${drafted}/text`);
  expect((await elira.go(`/addenda/${drafted}/text`)).status).toBe(404);
  await elira.go(`/addenda/${drafted}`);
  const sent = await elira.send();
  expect(sent.html).toContain(`/addenda/${drafted}/text`);
  const words = await elira.go(`/addenda/${drafted}/text`);
  expect(words.html).toContain('Addendum 2 to sub-grant agreement');
  expect(words.html).toContain('The new last day of the project applies as soon as both sides have signed.');
  expect(words.html).not.toContain('new amount of the sub-grant');
  expect(errors).toEqual([]);
});

it('A notice that is too early is not offered: the page says from when', async () => {
  const { db, cast, agreementId, visit, errors } = await opened();
  await db
    .transaction()
    .execute((tx) =>
      buildAddendum(
        { ...cast, work: (actor, now) => ({ ...cast.work(actor, now), tx }) },
        { agreementId },
        { appliesFrom: '2027-03-15' },
      ),
    );
  const besa = visit(cast.besa);
  const agreement = await besa.go(`/agreements/${agreementId}`);
  expect(agreement.html).not.toContain(`/agreements/${agreementId}/shift"`);
  expect(agreement.html).toContain('You can send a notice from 15 March 2027.');
  const form = await besa.go(`/agreements/${agreementId}/shift`);
  expect(form.html).toContain('You can send a notice from 15 March 2027.');
  expect(form.html).not.toContain('name="reason"');
  expect(errors).toEqual([]);
});

it('What the sub-grantee asked for is kept, and shown wherever the terms are others', async () => {
  const { cast, agreementId, visit, errors } = await opened();
  const [besa, elira] = [visit(cast.besa), visit(cast.elira)];
  const form = await besa.go(`/agreements/${agreementId}/change`);
  expect(form.html).toContain('what you add to one heading, you take from another');
  // More money in all is asked for in the reason.
  const asked = await besa.send({ reason: 'We need 500 EUR more.', ...day('ends_on', '2027', '5', '31') });
  expect(asked.html).toContain('The sub-grantee asked for this change');
  expect(asked.html).not.toContain('The sub-grantee’s request');
  await elira.go(`${asked.path}/edit`);
  const drafted = await elira.send({ reason: 'Only time.', ...day('ends_on', '2027', '4', '30') });
  for (const part of ['The sub-grantee’s request', '31 May 2027', 'We need 500 EUR more.', 'Only time.'])
    expect(drafted.html).toContain(part);
  expect(await faultsOf(drafted)).toEqual([]);
  await elira.send();
  const accepting = await besa.go(`${asked.path}/accept`);
  expect(accepting.html).toContain('The sub-grantee’s request');
  expect(accepting.html).toContain('31 May 2027');
  const words = await besa.go(`${asked.path}/text`);
  expect(words.html).not.toContain('Applies from');
  expect(words.html).not.toContain('budget by heading applies from');
  expect(errors).toEqual([]);
});

it('A request may say all it asks for in its reason, and then the officer proposes it', async () => {
  const { cast, agreementId, visit, errors } = await opened();
  const [besa, elira] = [visit(cast.besa), visit(cast.elira)];
  await besa.go(`/agreements/${agreementId}/change`);
  const asked = await besa.send({ reason: 'We need 500 EUR more.' });
  expect(asked.html).toContain('The reason says what the sub-grantee asks for.');
  await elira.go(`${asked.path}/edit`);
  const same = await elira.send({ reason: 'Nothing.' });
  expect(same.html).toContain('You changed nothing');
  expect(errors).toEqual([]);
});
