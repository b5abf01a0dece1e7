import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { loadAction } from '../../action/index.ts';
import { cycleRoutes } from './routes.ts';
import { buildCycle } from './testing.ts';

it('The matrix names the jurisdictions that are assessed and those that are not, each with its page', async () => {
  const db = await testDatabase();
  const store = { read: async () => new Response('').body as ReadableStream };
  const cast = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx, { definition: await loadAction('actions/shbb') });
    await buildCycle(made, tx, { until: 'reply', key: 'T1' });
    return made;
  });
  const { visit } = openPages(
    db,
    cast.actionId,
    cycleRoutes({ demonstration: false, store, baseUrl: 'https://mostura.example' }),
  );
  // A cycle that is not published assesses nothing yet.
  const before = await visit().go('/matrix');
  expect(before.html).toContain('Not assessed in a published cycle yet:');
  for (const code of ['AL', 'BA', 'ME', 'MK', 'RS', 'XK'])
    expect(before.html).toContain(`href="/jurisdictions/${code}"`);
  await db.transaction().execute((tx) => {
    const later: Cast = { ...cast, work: (...asked) => ({ ...cast.work(...asked), tx }) };
    return buildCycle(later, tx, { until: 'published', key: 'T2' });
  });
  const after = await visit().go('/matrix');
  const [, path, code] = /href="(\/matrix\/[0-9a-f-]{36}\/places\/)(\w+)"/.exec(after.html)!;
  expect(after.html.indexOf(`${path}${code}`)).toBeLessThan(after.html.indexOf('<table'));
  expect(after.html).not.toContain(`href="/jurisdictions/${code}"`);
  expect(after.html.match(/href="\/jurisdictions\//g)).toHaveLength(5);
  // Each cell leads to what is behind it.
  const cells = after.html.match(/<td [^>]*>.*?<\/td>/g)!;
  expect(cells.length).toBeGreaterThan(0);
  for (const cell of cells) {
    const [, href] = /^<td [^>]*><a class="govuk-link" href="([^"]+)"><span class="m-b\d">/.exec(cell)!;
    expect(await visit().go(href!)).toMatchObject({ status: 200 });
  }
  expect(after.html).toContain('Choose a cell to read the answers and sources behind it.');
  expect(await faultsOf(after)).toEqual([]);
});
