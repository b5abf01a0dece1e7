import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { buildGathering } from '../../results/testing.ts';
import { organisationRoutes } from '../routes.tsx';
import { assessmentRoutes } from './assessment-routes.tsx';
import { capacityRoutes } from './routes.tsx';
import { questionnaire } from './testing.ts';

const definition = {
  capacity: { ...questionnaire, areas: [...questionnaire.areas, third()], followUpDays: 300 },
};
function third() {
  return {
    key: 'three',
    name: { en: 'Third area', mk: 'Трета област', sq: 'Fusha e tretë' },
    statements: [{ key: 'three_a', text: { en: 'We ask.' } }],
  };
}

describe.each(['mk', 'sq'] as const)('the pages of an organisation’s strength in %s', (locale) => {
  let cast: Cast;
  let pages: ReturnType<typeof openPages>;
  beforeAll(async () => {
    const db = await testDatabase();
    cast = await db.transaction().execute((tx) => castOf(tx, { definition }));
    pages = openPages(
      db,
      cast.actionId,
      [...organisationRoutes, ...capacityRoutes, ...assessmentRoutes],
      languageOf(locale),
    );
  });

  it('are shut to the staff of the Action, also by the address of an assessment', async () => {
    const besa = pages.visit(cast.besa);
    await besa.go('/organisation/capacity/new');
    const { path } = await besa.send({ mode: 'self' });
    for (const actor of [cast.ana, cast.elira, cast.cene]) {
      expect((await pages.visit(actor).go('/organisation/capacity')).status).toBe(403);
      expect((await pages.visit(actor).go(path)).status).toBe(404);
      expect((await pages.visit(actor).go(`${path}/scores.csv`)).status).toBe(404);
    }
    expect((await pages.visit(cast.foreign.besa).go(path)).status).toBe(404);
  });

  it('take an organisation from its baseline to the change, and keep what was typed on the way', async () => {
    const besa = pages.visit(cast.besa);
    const { html } = await besa.go('/organisation/capacity');
    const first = /\/capacity\/[0-9a-f-]{36}/.exec(html)![0];
    const answer = async (assessment: string, score: string) => {
      for (const area of definition.capacity.areas) {
        await besa.go(`${assessment}/areas/${area.key}`);
        await besa.send(Object.fromEntries(area.statements.map(({ key }) => [`score-${key}`, score])));
      }
    };
    await besa.go(`${first}/areas/project`);
    const wrong = await besa.send({ 'score-one_a': '2', 'note-one_b': 'Minutes <b>' });
    expect([wrong.status, wrong.html.includes('Minutes &lt;b&gt;')]).toEqual([422, true]);
    expect(await faultsOf(wrong)).toEqual([]);
    await answer(first, '2');
    await besa.go(first);
    expect((await besa.send()).html).toContain('<svg');

    const db = await testDatabase();
    const gatheringId = await db
      .transaction()
      .execute((tx) =>
        buildGathering(tx, cast, { came: [[cast.organisations.cso, 2, 1]], startsOn: '2026-11-25' }),
      );
    await besa.go('/organisation/capacity/new');
    const { path: second } = await besa.send({ mode: 'accompanied', companion: 'A body of the tests' });
    await answer(second, '3');
    await besa.go(second);
    const done = await besa.send();
    expect(done.html).toContain('m-radar__shape--before');
    expect(done.html).toContain('+1');
    expect(done.html).toContain(`href="/events/${gatheringId}"`);
    expect(done.html).not.toContain('/agreements/');
    const file = await besa.go(`${second}/scores.csv`);
    expect([file.status, file.html.split('\n').length >= 5]).toEqual([200, true]);

    await besa.go('/organisation/capacity/sharing');
    expect((await besa.send({})).status).toBe(422);
    await besa.send({ with: cast.organisations.institution });
    const dragan = pages.visit(cast.dragan);
    expect((await dragan.go('/capacity/shared')).html).toContain(second);
    const read = await dragan.go(second);
    expect([read.status, read.html.includes('/finish'), await faultsOf(read)]).toEqual([200, false, []]);
    expect((await dragan.go(`${second}/areas/two`)).status).toBe(404);
    await besa.go('/organisation/capacity');
    await besa.send();
    expect((await dragan.go(second)).status).toBe(404);

    // Whoever may look at what others share finds the way to it, and nobody else is sent there.
    for (const [visitor, start] of [
      [dragan, '/organisation'],
      [pages.visit(cast.elira), '/staff/organisations'],
    ] as const)
      expect((await visitor.go(start)).html).toContain('href="/capacity/shared"');
    expect((await pages.visit(cast.ana).go('/staff/organisations')).html).not.toContain('/capacity/shared');
    expect((await besa.go('/organisation')).html).not.toContain('/capacity/shared');

    for (const path of [
      '/organisation/capacity',
      '/organisation/capacity/new',
      '/organisation/capacity/sharing',
      '/capacity/shared',
      '/capacity',
      first,
      second,
    ])
      expect([path, await faultsOf(await besa.go(path))]).toEqual([path, []]);
    expect(pages.errors).toEqual([]);
  });
});
