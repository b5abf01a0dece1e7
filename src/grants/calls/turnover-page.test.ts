import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { buildCall, grantsCast } from '../testing.ts';
import { lockCall } from './queries.ts';
import { callRoutes } from './routes.tsx';
import { typedOf } from './typed.ts';

it('An officer limits the turnover by lot, and the form says where a limit names a lot that the call does not have.', async () => {
  const db = await testDatabase();
  const { cast, callId } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    return { cast, ...(await buildCall(cast, { form: { 'turnover_above-3': '50000' } })) };
  });
  const call = () => db.transaction().execute((tx) => lockCall(tx, callId));
  const { visit, errors } = openPages(db, cast.actionId, callRoutes);
  const { t } = languageOf();
  const elira = visit(cast.elira);
  const [path, edit] = [`/staff/calls/${callId}`, `/staff/calls/${callId}/edit`];
  const said = t('problem.turnover_of_unknown_lot', { lot: 3 });

  const page = await elira.go(path);
  expect([page.html.includes(said), page.html.includes(`${edit}#turnover_above-3`)]).toEqual([true, true]);
  const form = await elira.go(edit);
  expect([form.html.includes(said), form.html.includes('turnover_above-2')]).toEqual([true, false]);
  expect(form.html).toContain('Lot 1: Prevention');
  expect(await faultsOf(form)).toEqual([]);

  const limits = { 'turnover_above-3': '', 'turnover_above-1': '100', 'turnover_up_to-1': '100' };
  const wrong = await elira.send({ ...typedOf(await call()), ...limits });
  expect([wrong.status, wrong.html.includes('href="#turnover_up_to-1"')]).toEqual([422, true]);
  expect([wrong.html.includes(said), await faultsOf(wrong)]).toEqual([false, []]);

  const saved = await elira.send({ ...typedOf(await call()), ...limits, 'turnover_up_to-1': '100,50' });
  expect([saved.path.split('?')[0], saved.html.includes(said)]).toEqual([path, false]);
  expect((await call()).rules.applicants?.turnovers).toEqual([
    { lot: 1, aboveMinor: 100_00, upToMinor: 100_50 },
  ]);
  expect((await elira.go('/staff/calls/new')).html).toContain('turnover_up_to-6');
  expect(errors).toEqual([]);
});
