// @second-database: plans of slow queries

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { insertCycles } from '../../../bench/matrix.ts';
import { buildAssets } from '../../../scripts/build-assets.ts';
import { castOf } from '../../../tests/support/cast.ts';
import { testConnection } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { inFrame } from '../../../tests/ui/gallery-frame.tsx';
import { storeMatrixOfAction } from '../definition/store-matrix-of-action.ts';
import { cycleRoutes } from './routes.ts';

let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const { db, pool } = await testConnection();
  const cast = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx);
    await storeMatrixOfAction(made.work(made.ana), 'actions/shbb');
    return made;
  });
  await insertCycles(pool);
  pages = openPages(
    db,
    cast.actionId,
    cycleRoutes({
      demonstration: false,
      store: { read: async () => undefined },
      baseUrl: 'https://mostura.example',
    }),
    languageOf('mk'),
  );
});

it('five cycles of 25 standards in six jurisdictions, in mk, are read in pages of at most 50,000 bytes on a first visit (gzip, with frame, style sheet and script): matrix, standards, jurisdictions and cells', async () => {
  const visitor = pages.visit();
  const opened = [await visitor.go('/matrix')];
  const linked = (kind: RegExp) =>
    [
      ...new Set(
        opened.flatMap(({ html }) => [...html.matchAll(/href="(\/matrix[^"#]*)"/g)].map(([, to]) => to!)),
      ),
    ].filter((link) => kind.test(link));
  const open = async (links: readonly string[], count: number) => {
    expect(links.length).toBe(count);
    for (const link of links) opened.push(await visitor.go(link));
  };
  await open(linked(/^\/matrix\/[0-9a-f-]{36}$/), 4);
  const [latest] = linked(/\/values\.csv$/);
  const of = latest!.split('/')[2]!;
  await open(linked(new RegExp(`${of}/places/[^/]+$`)), 6);
  await open(linked(new RegExp(`${of}/standards/[a-z-]+$`)), 25);
  const cells = linked(new RegExp(`${of}/cells/`));
  expect(cells.length).toBe(150);
  // Each jurisdiction once and each standard once: they differ in their titles alone.
  await open(
    cells.filter((_, at) => at % 6 === 0),
    25,
  );
  const others = await weightBeside();
  for (const { path, status, html } of opened)
    expect([path, status, Math.max(50_000, gzipSync(html).length + others)]).toEqual([path, 200, 50_000]);
  expect(opened.at(-1)!.html).toContain('art_298__para_2');
  expect(await faultsOf(opened[0]!)).toEqual([]);
  expect(await faultsOf(opened.at(-1)!)).toEqual([]);
  expect(pages.errors).toEqual([]);
});

/** What a first visit loads beside what is on the page: the frame around it, the style sheet, the icon and the script. */
async function weightBeside(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'mostura-assets-'));
  try {
    const assets = await buildAssets(folder);
    const files = [assets.ltr, assets.icon, assets.script!].map((address) =>
      readFile(join(folder, address.replace('/assets/', ''))),
    );
    const loaded = [Buffer.from(inFrame(languageOf('mk'), assets, null)), ...(await Promise.all(files))];
    return loaded.reduce((sum, one) => sum + gzipSync(one).length, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
}
