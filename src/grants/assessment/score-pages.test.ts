import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { buildAssignment, buildEligible, buildPublishedCall, grantsCast } from '../testing.ts';
import { assessmentRoutes } from './routes.tsx';

it('An application is scored a section at a time, and is submitted from the page that has nothing open', async () => {
  const db = await testDatabase();
  const { cast, assignmentId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
    return { cast, assignmentId: await buildAssignment(cast, applicationId) };
  });
  const { visit, errors } = openPages(db, cast.actionId, assessmentRoutes({} as never));
  const { t } = languageOf();
  const base = `/assignments/${assignmentId}`;
  const cene = visit(cast.cene);

  const empty = await cene.go(base);
  expect(await faultsOf(empty)).toEqual([]);
  // What cannot succeed is no button: what is missing leads to its field.
  expect(empty.html).not.toContain('name="submit"');
  expect(empty.html).toContain(`href="${base}/sections/costs#points-costs"`);

  // Who sends it all the same reads what is missing, and is led to its field, which is not on this page.
  const early = await cene.send({ submit: 'yes' });
  expect([early.status, await faultsOf(early)]).toEqual([409, []]);
  expect(early.html).not.toContain('href="#points.');
  expect(early.html).toContain(`href="${base}/sections/costs#points-costs"`);

  const first = await cene.go(`${base}/sections/relevance`);
  expect(await faultsOf(first)).toEqual([]);
  expect(first.html).toContain('id="points-need"');
  expect(first.html).not.toContain('points.costs');
  const next = await cene.send({
    ...{ 'points.relevance': '5', 'reason.relevance': 'It fits.', 'points.need': '3' },
    // No other section is changed from here.
    ...{ 'points.costs': '1', 'reason.costs': 'Planted.' },
  });
  expect(next.path).toBe(`${base}/sections/costs`);
  const end = await cene.send({ 'points.costs': '4', 'reason.costs': 'Sound.', leave: 'yes' });
  expect(end.path).toBe(base);
  expect(end.html).toContain(t('grants.assessment.points_of', { points: 17, maximum: 20 }));
  expect(end.html).not.toContain('name="submit"');
  expect(end.html).toContain(`href="${base}/sections/relevance#reason-need"`);

  await cene.go(`${base}/sections/relevance`);
  await cene.send({
    'points.relevance': '5',
    'reason.relevance': 'It fits.',
    'points.need': '3',
    'reason.need': 'Clear.',
  });
  const late = visit(cast.cene);
  await late.go(`${base}/sections/costs`);
  const lateWhole = visit(cast.cene);
  await lateWhole.go(base);
  const whole = await cene.go(base);
  expect(whole.html).toContain('name="submit"');
  // More than was asked for is told on the page where it is typed.
  const much = await cene.send({
    submit: 'yes',
    'cut_amount.1': '5000.01',
    'cut_reason.1': 'Dear.',
  });
  expect([much.status, much.path, await faultsOf(much)]).toEqual([422, base, []]);
  await cene.go(base);
  const check = await cene.send({ submit: 'yes' });
  expect([check.path, await faultsOf(check)]).toEqual([`${base}/submit`, []]);
  expect(check.html).toContain(t('grants.assessment.points_of', { points: 17, maximum: 20 }));
  expect(check.html).toContain('5,000.00');
  expect(check.html).toContain(t('grants.assessment.submit.text'));
  // What was changed in another tab is shown before it is submitted.
  const other = visit(cast.cene);
  await other.go(base);
  await other.send({ 'cut_amount.1': '1000', 'cut_reason.1': 'Dear.' });
  const stale = await cene.send({});
  expect([stale.status, await faultsOf(stale)]).toEqual([409, []]);
  expect(stale.html).toContain('4,000.00');
  expect((await cene.send({})).path).toBe('/assignments');
  const read = await cene.go(base);
  expect(read.html).toContain(t('grants.assessment.handed_in'));
  expect(read.html).not.toContain('Planted.');
  expect((await cene.go(`${base}/sections/costs`)).html).toContain(t('grants.assessment.handed_in'));
  // A tab that was open meanwhile keeps what is typed in it, and says why it is not saved.
  for (const [tab, typed] of [
    [late, { 'points.costs': '2', 'reason.costs': 'Typed meanwhile.' }],
    [lateWhole, { comments: 'Typed meanwhile.' }],
  ] as const) {
    const refused = await tab.send(typed);
    expect([refused.status, await faultsOf(refused)]).toEqual([409, []]);
    expect(refused.html).toContain('Typed meanwhile.');
    expect(refused.html).toContain('govuk-error-summary');
  }
  expect((await cene.go(`${base}/sections/nowhere`)).status).toBe(404);
  expect(errors).toEqual([]);
});
