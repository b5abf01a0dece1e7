import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { loadAction } from '../../src/action/index.ts';
import { buildGrid } from '../../src/grants/assessment/testing.ts';
import { connect } from '../../src/platform/database/connect.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';
import { prepareStatements } from '../../src/platform/database/prepare-statements.ts';
import { openStore } from '../../src/platform/files/store.ts';
import type { StoredFile } from '../../src/platform/files/stored-file.ts';
import type { Tx } from '../../src/platform/work.ts';
import { noon } from '../support/cast.ts';
import { type Beginning, makeDatabase } from '../support/database.ts';
import { type World, worldOf } from '../support/world.ts';

export const secret = 'the secret of the tests is long enough to be one';

/** What every instance of the matrix begins with. */
export type KeptWorld = {
  readonly world: World;
  /** A second Action in the same database. */
  readonly elsewhere: World;
  readonly definition: object;
  readonly file: StoredFile;
  /** The database that holds both: each instance has a copy of its own. */
  readonly beginning: Beginning;
};

// Of this worker: whoever opens an instance copies it, and nothing changes it.
let kept: Promise<KeptWorld> | undefined;
let built = 0;

/** The world of the tests, built once in a worker. */
export function keptWorld(): Promise<KeptWorld> {
  kept ??= newWorld();
  return kept;
}

/**
 * The same with ids of its own, for an instance whose records change for good. Our modules keep by its id what never changes (a
 * published form, a definition) or only with the trail (the figures in public), and would tell another instance of it. `more` puts
 * further records into it.
 */
export async function newWorld(
  more?: (tx: Tx, world: World, file: StoredFile) => Promise<void>,
): Promise<KeptWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mostura-world-'));
  const file = await putStatute(await openStore(folder)).finally(() => rm(folder, { recursive: true }));
  const action = await loadAction('actions/shbb');
  const definition = { ...action, grids: [...action.grids, { ...action.grids[0]!, ...buildGrid() }] };
  const worlds: World[] = [];
  const build = async (to: Connection) => {
    const { db, pool, close } = connect({ to, max: 2 });
    prepareStatements(pool);
    await setClock(pool);
    for (const side of ['here', 'elsewhere'])
      await db.transaction().execute(async (tx) => {
        const world = await worldOf(tx, { definition, file, secret });
        if (side === 'here') await more?.(tx, world, file);
        worlds.push(world);
      });
    await pool.query('analyze');
    await close();
  };
  // The ids in it are this worker's, so another worker has a template of its own.
  const beginning = { name: `world_${process.pid}_${built++}`, build };
  await makeDatabase(beginning);
  const [world, elsewhere] = worlds as [World, World];
  return { world, elsewhere, definition, file, beginning };
}

/** It is noon of the day of the tests. */
export async function setClock(pool: pg.Pool): Promise<void> {
  await pool.query(
    'update platform.instance set demonstration = true, clock_shift = $1::timestamptz - now()',
    [noon],
  );
}

/** The one file that the records of the world lead to: a store knows it by its content. */
export function putStatute(store: Awaited<ReturnType<typeof openStore>>): Promise<StoredFile> {
  const paper = Readable.from([Buffer.from('%PDF-1.7\n% the statute of the tests\n')]);
  return store.put(paper, { name: 'statute.pdf', limit: 1000 });
}
