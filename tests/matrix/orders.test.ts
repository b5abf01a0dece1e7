import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from '../../src/platform/permissions.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';
import { shownAt } from './shown.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
  // Some pages say how late it is: two looks are to be at one moment, however slow the machine.
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(async () => {
  vi.useRealTimers();
  await instance.close();
});

/** Files that say when they were made, and are packed. */
const madeAnew = /\.(docx|xlsx|pdf|ods)$|^\/account\/export$/;

/** What a page says of the moment, what a browser is to sign, and a signature over the moment. */
const ofNow =
  /\d{4}-?\d\d-?\d\dT\d\d:?\d\d:?\d\d(\.\d+)?Z|&quot;challenge&quot;:&quot;[\w-]+|"proofValue":"\w+/g;
/** Every page and table, each as whoever reaches it; those that stand on no record, as everybody who signs in. */
function places(): (readonly [Actor, string])[] {
  const everybody = signedInOf(instance.world);
  return instance.routes
    .filter(({ kind, path }) => kind !== 'button' && !madeAnew.test(path))
    .flatMap((route) =>
      everybody
        .filter(({ actor, ...bound }) => !route.subject || isMeantToReach(route, actor, 'own', bound))
        .slice(0, route.subject || route.may.anyone ? 1 : undefined)
        .map(
          ({ actor }) =>
            [actor, pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own)] as const,
        ),
    );
}
async function shown(where: ReturnType<typeof places>): Promise<string[]> {
  const texts: string[] = [];
  for (const [actor, path] of where) texts.push((await shownAt(instance, actor, path)).replace(ofNow, ''));
  return texts;
}
const firstDifference = (before: string, after: string) => {
  const at = [...before].findIndex((sign, index) => sign !== after[index]);
  return `…${before.slice(Math.max(0, at - 60), at + 40)}… or …${after.slice(Math.max(0, at - 60), at + 40)}…`;
};

/** The same rows, lying elsewhere: each table by its random keys; and what the database knows of them, so that it goes other ways. */
async function layElsewhere(): Promise<void> {
  const { rows } = await instance.pool.query<{ done: string }>(`
    select format('cluster %s using %I', i.indrelid::regclass, c.relname) as done
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    join pg_namespace n on n.oid = t.relnamespace
    where i.indisprimary and t.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`);
  for (const { done } of rows) await instance.pool.query(done);
  await instance.pool.query('analyze');
}

it('what a page or a table shows hangs on no order in which the rows happen to lie', async () => {
  const where = places();
  const before = await shown(where);
  await layElsewhere();
  const after = await shown(where);
  const moved = where.flatMap(([{ roles }, path], index) =>
    before[index] === after[index]
      ? []
      : `${path} as ${roles[0]?.role}: ${firstDifference(before[index]!, after[index]!)}`,
  );
  expect(moved).toEqual([]);
  expect(where.length).toBeGreaterThan(500);
}, 900_000);
