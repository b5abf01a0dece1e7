import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { staffApplicationRoutes } from '../applications/staff-routes.tsx';
import { buildAssignment, buildEligible, buildPublishedCall, grantsCast } from '../testing.ts';
import { replaceRoutes } from './replace-routes.tsx';

it('An officer replaces an assessor from the page of the application, with a reason', async () => {
  const db = await testDatabase();
  const { cast, applicationId, assignmentId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
    return { cast, applicationId, assignmentId: await buildAssignment(cast, applicationId) };
  });
  const { visit } = openPages(db, cast.actionId, [...replaceRoutes, ...staffApplicationRoutes]);
  const { t } = languageOf();
  const [base, path] = [`/staff/applications/${applicationId}`, `/assignments/${assignmentId}/replace`];
  const elira = visit(cast.elira);
  const before = await elira.go(base);
  expect(await faultsOf(before)).toEqual([]);
  expect(before.html).toContain(`href="${path}"`);
  expect((await visit(cast.ana).go(base)).html).not.toContain(path);
  expect((await visit(cast.cene).go(path)).status).toBe(404);

  const form = await elira.go(path);
  expect([form.status, await faultsOf(form)]).toEqual([200, []]);
  const without = await elira.send({ assessor: cast.jana.personId, reason: '' });
  expect([without.status, await faultsOf(without)]).toEqual([422, []]);
  const done = await elira.send({ assessor: cast.jana.personId, reason: 'No answer after two reminders.' });
  expect(done.path).toBe(base);
  const after = await elira.go(base);
  expect(after.html).toContain(t('grants.assignment.state.replaced'));
  expect(after.html).toContain('No answer after two reminders.');
  expect(after.html).not.toContain(path);
});
