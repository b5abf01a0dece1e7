import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { buildAssessed, buildPublishedCall, grantsCast, times } from '../testing.ts';
import { makeRanking } from './make-ranking.ts';
import { selectionRoutes } from './routes.tsx';

it('Other amounts are tried beside a ranking, and nothing is kept', async () => {
  const db = await testDatabase();
  const { cast, unranked, ranked } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const unranked = await buildPublishedCall(cast);
    const ranked = await buildPublishedCall(cast);
    for (const points of [5, 4, 4, 4, 3, 2]) await buildAssessed(cast, ranked, { points });
    await makeRanking(cast.work(cast.elira, times.decided), ranked);
    return { cast, unranked, ranked };
  });
  const { visit, errors } = openPages(db, cast.actionId, selectionRoutes);
  const { t } = languageOf();
  const pathOf = ({ callId }: { callId: string }) => `/staff/calls/${callId}/ranking/what-if`;
  const path = pathOf(ranked);
  const elira = visit(cast.elira);

  // Before there is a ranking the page leads to where it is made.
  const early = await elira.go(pathOf(unranked));
  expect([early.html.includes(t('grants.what_if.no_ranking')), await faultsOf(early)]).toEqual([true, []]);

  const count = async () => (await db.selectFrom('grants.ranking').selectAll().execute()).length;
  const before = await count();
  const same = await elira.go(path);
  expect(same.html).toContain(t('grants.what_if.differ', { count: 0 }));
  expect(await faultsOf(same)).toEqual([]);

  const less = await elira.go(`${path}?envelope-1=10.000&most-1=&pass=`);
  expect(less.html).not.toContain(t('grants.what_if.differ', { count: 0 }));
  expect(await faultsOf(less)).toEqual([]);

  const unread = await elira.go(`${path}?envelope-1=many&pass=1,5,5`);
  expect(unread.status).toBe(200);
  expect(unread.html).toContain('href="#envelope-1"');
  expect(unread.html).toContain('href="#pass"');
  expect(unread.html).toContain('value="many"');
  // It does not say that what could not be read changes nothing.
  expect(unread.html).not.toContain(t('grants.what_if.differ', { count: 0 }));
  expect(await faultsOf(unread)).toEqual([]);
  expect([await count(), errors]).toEqual([before, []]);
});
