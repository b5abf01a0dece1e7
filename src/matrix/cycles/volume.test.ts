import { beforeAll, expect, it } from 'vitest';
import { insertCycles } from '../../../bench/matrix.ts';
import { castOf } from '../../../tests/support/cast.ts';
import { testConnection } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
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
  pages = openPages(db, cast.actionId, cycleRoutes({ demonstration: false }));
});

it('five cycles of 25 standards in six jurisdictions are read in pages that a phone can load', async () => {
  const visitor = pages.visit();
  const matrix = await visitor.go('/matrix');
  const links = [...matrix.html.matchAll(/href="(\/matrix[^"#]*)"/g)].map(([, to]) => to!);
  const ofKind = (kind: RegExp) => new Set(links.filter((link) => kind.test(link)));
  expect(ofKind(/\/standards\/[a-z-]+$/).size).toBe(25);
  expect(ofKind(/\/places\/[^/]+$/).size).toBe(6);
  expect(ofKind(/^\/matrix\/[0-9a-f-]{36}$/).size).toBe(4);
  const cells = ofKind(/\/cells\//);
  const opened = [matrix];
  for (const link of new Set(
    [...links].filter((one) => !cells.has(one) && !/\.(csv|json|docx|pdf)$/.test(one)),
  ))
    opened.push(await visitor.go(link));
  for (const page of opened) {
    expect([page.path, page.status]).toEqual([page.path, 200]);
    expect([page.path, Buffer.byteLength(page.html) < 50_000]).toEqual([page.path, true]);
  }
  expect(await faultsOf(matrix)).toEqual([]);
  expect(pages.errors).toEqual([]);
});
