import { setTimeout as pause } from 'node:timers/promises';
import { type ControlledTransaction, sql } from 'kysely';
import { grantsCast, times } from '../../src/grants/testing.ts';
import type { DB } from '../../src/platform/database/tables.ts';
import type { Tx, Work } from '../../src/platform/work.ts';
import type { Cast } from './cast.ts';
import { testDatabase } from './database.ts';

/**
 * A record in the middle of its life, and every verb that somebody could do to it now. Two of them at once must end as one after the
 * other would: what the first one does while the second waits, and the other way round.
 */
export type Crossing = {
  readonly record: string;
  /** The people it is about; those of the grants where it says nothing. */
  cast?(tx: Tx): Promise<Cast>;
  build(cast: Cast): Promise<Record<string, string>>;
  readonly verbs: Readonly<Record<string, (work: Doing) => Promise<unknown>>>;
  /** What stands at the end, without ids and instants. */
  ends(tx: Tx, ids: Record<string, string>): Promise<unknown>;
};
type Doing = {
  readonly cast: Cast;
  readonly ids: Record<string, string>;
  as(actor: Cast['ana'], now?: string): Work;
};

type Built = { readonly cast: Cast; readonly ids: Record<string, string> };
type Done = 'done' | string;

/** Builds the record in a transaction of its own, so that others see it. */
export async function built({ build, cast: castIn = grantsCast }: Crossing): Promise<Built> {
  const db = await testDatabase();
  return db.transaction().execute(async (tx) => {
    const cast = await castIn(tx);
    return { cast, ids: await build(cast) };
  });
}

/** Does a verb in an open transaction, as a request of its person, and says how it went. */
async function doing(
  verb: Crossing['verbs'][string],
  { cast, ids }: Built,
  tx: ControlledTransaction<DB>,
): Promise<Done> {
  const as = (actor: Cast['ana'], now: string = times.decided): Work => ({ ...cast.work(actor, now), tx });
  const { personId, organisationId } = actorOf(verb, { cast, ids });
  // The database opens a case to who is at work.
  await sql`select set_config('app.person', ${personId}, true), set_config('app.organisation', ${organisationId}, true)`.execute(
    tx,
  );
  try {
    await verb({ cast, ids, as });
    return 'done';
  } catch (error) {
    const { code } = error as { code?: string };
    // What nobody foresaw is the same in every order, and no outcome.
    if (code === undefined) throw error;
    return code;
  }
}

/** Who does a verb: it asks for their work first of all. */
function actorOf(verb: Crossing['verbs'][string], given: Built): Cast['ana'] {
  const asked: { by?: Cast['ana'] } = {};
  const stop = new Error('asked who acts');
  try {
    void verb({
      ...given,
      as: (actor) => {
        asked.by = actor;
        throw stop;
      },
    });
  } catch (error) {
    if (error !== stop) throw error;
  }
  return asked.by!;
}

const settle = async (tx: ControlledTransaction<DB>, done: Done) =>
  done === 'done' ? tx.commit().execute() : tx.rollback().execute();

/**
 * One after the other: how each went, and what stands. All is taken back, so that the same record can be tried again: what is checked at
 * a commit is checked after each.
 */
export async function inOrder(
  crossing: Crossing,
  names: readonly [string, string],
  given?: Built,
): Promise<unknown> {
  const record = given ?? (await built(crossing));
  const db = await testDatabase();
  const tx = await db.startTransaction().execute();
  try {
    const went: Done[] = [];
    for (const name of names) {
      await sql`savepoint step`.execute(tx);
      const done = await doing(crossing.verbs[name]!, record, tx);
      went.push(done);
      if (done === 'done') await sql`set constraints all immediate`.execute(tx);
      else await sql`rollback to savepoint step`.execute(tx);
      await sql`set constraints all deferred`.execute(tx);
    }
    return { went, ends: await crossing.ends(tx, record.ids) };
  } finally {
    await tx.rollback().execute();
  }
}

/** The first is done and not yet committed while the second runs, until that has ended or waits for it. */
export async function atOnce(
  crossing: Crossing,
  [first, second]: readonly [string, string],
  given?: Built,
): Promise<unknown> {
  const record = given ?? (await built(crossing));
  const db = await testDatabase();
  const [one, other] = [await db.startTransaction().execute(), await db.startTransaction().execute()];
  const a = await doing(crossing.verbs[first]!, record, one);
  const { running } = await untilItWaits(other, () => doing(crossing.verbs[second]!, record, other));
  await settle(one, a);
  const b = await running;
  await settle(other, b);
  return { went: [a, b], ends: await db.transaction().execute((tx) => crossing.ends(tx, record.ids)) };
}

/** Begins something in an open transaction, and comes back when it has ended or waits for another one. */
export async function untilItWaits<Result>(
  tx: ControlledTransaction<DB>,
  act: () => Promise<Result>,
): Promise<{ readonly running: Promise<Result> }> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  let ended = false;
  const running = act().finally(() => {
    ended = true;
  });
  // Who waits for it hears of its failure.
  running.catch(() => undefined);
  while (!ended && !(await waits(rows[0]!.pid))) await pause(10);
  return { running };
}

async function waits(pid: number): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select wait_event_type = 'Lock' as waits from pg_stat_activity where pid = ${pid}`.execute(
    await testDatabase(),
  );
  return rows[0]?.waits ?? false;
}

/** What one order came to, told in the other. */
export const turned = (ended: unknown) => {
  const { went, ends } = ended as { went: Done[]; ends: unknown };
  return { went: went.toReversed(), ends };
};

/** Looks at two verbs at once, and at each order of them, of which each is tried once: on the record in which the two meet. */
export function looker(crossing: Crossing) {
  const known = new Map<string, Promise<unknown>>();
  return async (first: string, second: string): Promise<{ orders: unknown[]; met: unknown }> => {
    const record = await built(crossing);
    const ordered = (...pair: readonly [string, string]) => {
      const found = known.get(pair.join()) ?? inOrder(crossing, pair, record);
      known.set(pair.join(), found);
      return found;
    };
    return {
      orders: [await ordered(first, second), turned(await ordered(second, first))],
      met: await atOnce(crossing, [first, second], record),
    };
  };
}

/** Every verb of a record with every one, itself too. */
export const pairsOf = ({ verbs }: Crossing) =>
  Object.keys(verbs).flatMap((first) => Object.keys(verbs).map((second) => [first, second] as const));
