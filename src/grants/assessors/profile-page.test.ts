import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { grantsCast } from '../testing.ts';
import { assessorRoutes } from './routes.tsx';

it('An officer keeps a profile from the pool, and the assessor sees their own without the fee', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute((tx) => grantsCast(tx));
  const { visit } = openPages(db, cast.actionId, assessorRoutes);
  const { t } = languageOf();
  const elira = visit(cast.elira);
  const path = `/assessors/${cast.cene.personId}`;
  const pool = await elira.go('/staff/assessors');
  expect([pool.status, await faultsOf(pool)]).toEqual([200, []]);
  expect(pool.html).toContain(`href="${path}"`);
  expect(pool.html).toContain(t('grants.assessor.languages.unsaid'));
  const form = await elira.go(path);
  expect(await faultsOf(form)).toEqual([]);
  const done = await elira.send({
    'languages[]': ['sq', 'sr'],
    'fields[]': ['youth'],
    'availableUntil-day': '1',
    'availableUntil-month': '2',
    'availableUntil-year': '2020',
    feeNote: 'EUR 50 an application',
  });
  expect(done.path).toBe('/staff/assessors');
  const after = await elira.go('/staff/assessors');
  for (const said of ['Shqip', t('people.field_of_work.youth'), t('grants.assessor.unavailable'), 'EUR 50'])
    expect(after.html).toContain(said);

  const cene = visit(cast.cene);
  const own = await cene.go(path);
  expect([own.status, await faultsOf(own)]).toEqual([200, []]);
  expect(own.html).not.toContain('EUR 50');
  expect((await cene.go(`/assessors/${cast.jana.personId}`)).status).toBe(404);
  expect((await visit(cast.ana).go('/staff/assessors')).html).not.toContain(`href="${path}"`);
});
