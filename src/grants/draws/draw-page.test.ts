import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { listOfCall } from '../assessment/queries.ts';
import { buildEligible, buildPublishedCall, grantsCast } from '../testing.ts';
import { drawRoutes } from './routes.tsx';

it('An officer sees the draw, leaves somebody out, and asks all with one press; what is asked is what was shown', async () => {
  const db = await testDatabase();
  const { cast, call } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const call = await buildPublishedCall(cast);
    await buildEligible(cast, call);
    await buildEligible(cast, call);
    return { cast, call };
  });
  const { visit } = openPages(db, cast.actionId, drawRoutes);
  const { t } = languageOf();
  const base = `/staff/calls/${call.callId}/draw`;
  const elira = visit(cast.elira);
  const asked = () => db.transaction().execute((tx) => listOfCall(tx, call.callId));

  const first = await elira.go(base);
  expect([first.status, await faultsOf(first)]).toEqual([200, []]);
  expect(first.html).toContain(t('grants.draw.needed', { applications: 2, assessors: 4 }));
  expect(await asked()).toEqual([]);

  const out = cast.jana.personId;
  expect(first.html).toContain(`href="${base}?out=${out}"`);
  const without = await elira.go(`${base}?out=${out}`);
  expect(await faultsOf(without)).toEqual([]);
  expect(without.html).toContain(t('grants.draw.take_in'));
  const seed = /<code class="m-hash">(\w{64})</.exec(without.html)![1]!;

  const done = await elira.send({});
  expect(done.path).toBe(base);
  const given = await asked();
  expect(given).toHaveLength(4);
  expect(given.map(({ assessorId }) => assessorId)).not.toContain(out);
  const after = await elira.go(base);
  expect(await faultsOf(after)).toEqual([]);
  expect(after.html).toContain(t('grants.draw.none_needed'));
  expect(after.html).toContain(seed);
  expect(after.html).not.toContain('name="seen"');
});
