import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { buildCycle } from '../../matrix/cycles/testing.ts';
import { cycleRoutes } from '../../matrix/index.ts';
import { newId } from '../../platform/ids.ts';
import { advocacyRoutes } from '../routes.ts';
import { listStandardsOf } from '../standards/queries.ts';
import { definition } from './testing.ts';

it('A recommendation from a cell of the matrix begins with its standard, place and source, and is linked to it', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx, { definition });
    await buildCycle(made, tx, { until: 'published' });
    return made;
  });
  const store = { read: async () => undefined };
  const ofMatrix = cycleRoutes({ demonstration: false, store, baseUrl: 'https://mostura.example' });
  const { visit } = openPages(db, cast.actionId, [...ofMatrix, ...advocacyRoutes]);
  const elira = visit(cast.elira);
  const [place] = /\/matrix\/[\da-f-]{36}\/places\/\w+/.exec((await elira.go('/matrix')).html)!;
  const [cell] = /\/matrix\/[\da-f-]{36}\/cells\/\w+\/[\w-]+/.exec((await elira.go(place)).html)!;
  const way = /href="(\/staff\/recommendations\/new\?[^"]+)"/;
  // Who may record no recommendation is not led there.
  for (const actor of [undefined, cast.besa, cast.goran])
    expect(way.exec((await visit(actor).go(cell)).html)).toBeNull();
  const [, href] = way.exec((await elira.go(cell)).html)!;
  const form = await elira.go(href!.replaceAll('&amp;', '&'));
  expect(await faultsOf(form)).toEqual([]);
  expect(form.html).toContain('value="Cycle of the tests"');
  expect(form.html).toContain(cell);
  // Its source leads to us, by whatever name the request called us.
  const misled = await visit(cast.elira, 'https://evil.example').go(href!.replaceAll('&amp;', '&'));
  for (const { html } of [form, misled])
    expect(/name="url"[^>]*value="([^"]+)"/.exec(html)?.[1]).toBe(`http://localhost:3000${cell}`);
  // The day of which the finding speaks.
  expect(form.html).toMatch(/name="said_on-month"[^>]*value="6"/);
  const typed = { title: 'Name a guardian', source: 'own_brief' };
  const sent = await elira.send({ ...typed, ask: 'Change the law.', addressee_names: 'Ministry of Bridges' });
  expect(sent.path).toMatch(/^\/staff\/recommendations\/[\da-f-]{36}$/);
  const id = sent.path.split('/').at(-1)!;
  const linked = await db.transaction().execute((tx) => listStandardsOf(tx, id));
  expect(linked).toHaveLength(1);
  // What is no cell fills nothing, and a standard that is not there is refused with all that was typed.
  const empty = await elira.go('/staff/recommendations/new?cycle=x&place=RS&standard=T1');
  expect(empty.html).not.toContain('Cycle of the tests');
  await elira.go(href!.replaceAll('&amp;', '&'));
  const refused = await elira.send({
    ...typed,
    ask: 'Change it.',
    addressee_names: 'Board',
    standard: newId(),
  });
  expect([refused.status, refused.html.includes('Change it.')]).toEqual([422, true]);
});
