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
  expect(errors).toEqual([]);
});

it('A new call asks for the turnover of the whole call and of no lot, and keeps it beside the limits of lots that are added.', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute((tx) => grantsCast(tx));
  const { visit, errors } = openPages(db, cast.actionId, callRoutes);
  const asked = (html: string) =>
    [...html.matchAll(/name="(turnover_[a-z_]+-\d+)"/g)].map(([, name]) => name);
  const ofCall = ['turnover_above-0', 'turnover_up_to-0'];
  const elira = visit(cast.elira);

  const form = await elira.go('/staff/calls/new');
  expect([asked(form.html), await faultsOf(form)]).toEqual([ofCall, []]);
  expect(form.html).toContain('Turnover above (whole call)');
  const call = await db.transaction().execute(async (tx) => {
    const own = { ...cast, work: (actor: typeof cast.elira) => ({ ...cast.work(actor), tx }) };
    return lockCall(tx, (await buildCall(own, {})).callId);
  });
  const typed = { ...typedOf(call), version: '0' };
  const wrong = await elira.send({ ...typed, 'turnover_above-0': 'many' });
  expect([wrong.status, asked(wrong.html), wrong.html.includes('href="#turnover_above-0"')]).toEqual([
    422,
    ofCall,
    true,
  ]);
  const saved = await elira.send({ ...typed, 'turnover_above-0': '50000' });
  expect(saved.html).toContain('Organisations with a turnover above');
  const path = saved.path.split('?')[0]!;
  expect(asked((await elira.go(`${path}/edit`)).html)).toEqual(ofCall);
  await elira.go(`${path}/lots/new`);
  const lot = { 'title-en': 'Return', envelope: '90000', minimum: '5000', maximum: '20000' };
  const added = await elira.send(lot);
  expect(added.html).not.toContain('turnover names lot');
  const edit = await elira.go(`${path}/edit`);
  expect(asked(edit.html)).toEqual([...ofCall, 'turnover_above-1', 'turnover_up_to-1']);
  expect([edit.html.includes('Lot 1: Return'), await faultsOf(edit)]).toEqual([true, []]);
  expect(errors).toEqual([]);
});
