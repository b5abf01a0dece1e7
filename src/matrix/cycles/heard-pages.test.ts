import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { publishCycle } from './publish-cycle.ts';
import { cycleRoutes } from './routes.ts';
import { buildCycle, decideAll } from './testing.ts';

it('whoever hands over sees how many days are left and what is missing, and everybody reads why nobody was asked', async () => {
  const db = await testDatabase();
  const { cast, cycleId } = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx);
    const built = await buildCycle(made, tx, { until: 'adjudicating', asks: false });
    await decideAll(made, tx, { placeId: built.places[0]!.id, standard: 'T1' });
    return { cast: made, cycleId: built.cycleId };
  });
  const store = { read: async () => undefined };
  const pages = openPages(
    db,
    cast.actionId,
    cycleRoutes({ demonstration: false, store, baseUrl: 'https://mostura.example' }),
  );
  const ana = pages.visit(cast.ana);
  const form = await ana.go(`/staff/matrix/cycles/${cycleId}/hand-over`);
  for (const told of ['At least 10 days from today', 'Reason for not inviting an institution: Serbia'])
    expect(form.html).toContain(told);
  expect(await faultsOf(form)).toEqual([]);
  const day = (of: string) => ({
    'reply_until-day': of,
    'reply_until-month': '12',
    'reply_until-year': '2026',
  });
  const soon = await ana.send({ ...day('4'), 'unheard-0': 'It was dissolved.' });
  expect([soon.status, soon.html.includes('at least 10 days')]).toEqual([422, true]);
  expect(soon.html).toContain('It was dissolved.');
  const silent = await ana.send({ ...day('5'), 'unheard-0': '' });
  expect([silent.status, silent.html.includes('or write why no institution is invited')]).toEqual([
    422,
    true,
  ]);
  expect((await ana.send({ ...day('5'), 'unheard-0': 'It was dissolved.' })).html).toContain(
    'It was dissolved.',
  );
  await db.transaction().execute((tx) => publishCycle({ ...cast.work(cast.ana), tx }, { cycleId }));
  for (const way of ['/places/RS', '/cells/RS/T1']) {
    const shown = await pages.visit().go(`/matrix/${cycleId}${way}`);
    expect(shown.html).toContain('No institution of this jurisdiction was invited to reply');
    expect(shown.html).toContain('It was dissolved.');
    expect(await faultsOf(shown)).toEqual([]);
  }
  expect(pages.errors).toEqual([]);
});
