import { type Kysely, sql } from 'kysely';
import { type Instant, toInstant } from '../dates.ts';
import { type Actor, isStaff, nobody } from '../permissions.ts';
import type { Tx, Work } from '../work.ts';
import type { DatabaseRole } from './connect.ts';
import { sentAhead } from './dialect.ts';
import { standingAt } from './queries-standing.ts';
import type { Standing } from './standing.ts';
import type { DB } from './tables.ts';

export type FrameOptions = {
  /** mostura_portal reads published views and nothing else; in the store of protection nobody is staff. */
  readonly role?: DatabaseRole;
  readonly actor: Actor | undefined;
  /** When the request came in, by this process's clock: rules are given it, so a slow line loses no second. */
  readonly arrived?: Date;
  /** The same by the Action's clock, when it is known already and the work only reads: the frame then asks nothing, and its words travel with the first statement. */
  readonly now?: Instant | undefined;
};
export type Framed = {
  readonly tx: Tx;
  readonly now: Instant;
  /** What the public reads stood like when the transaction began; only where the public's role asked for the clock. */
  readonly standing?: Standing;
};

/**
 * Opens a transaction, sets role, organisation, person and clock for row-level security, runs the work and commits.
 * Whatever the work throws rolls it back. A deadlock or a serialisation failure is tried twice more.
 */
export async function inFrame<T>(
  db: Kysely<DB>,
  options: FrameOptions,
  run: (framed: Framed) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => run(await begin(tx, options)));
    } catch (error) {
      if (attempt === 3 || !isPassing(error)) throw error;
    }
  }
}

async function begin(
  tx: Tx,
  { role = 'mostura_app', actor, arrived = new Date(), now }: FrameOptions,
): Promise<Framed> {
  const known = actor && actor !== nobody;
  const words = sql`
    select set_config('role', ${role}, true),
      set_config('app.person', ${known ? actor.personId : ''}, true),
      set_config('app.organisation', ${known ? actor.organisationId : ''}, true),
      set_config('app.staff', ${role !== 'mostura_protection' && isStaff(actor) ? 'on' : 'off'}, true)`;
  if (now) {
    await tx.executeQuery(sentAhead(words.compile(tx)));
    return { tx, now };
  }
  if (role === 'mostura_portal') {
    const { rows } = await sql<Standing>`${words}, ${standingAt(arrived)}
      from platform.instance, platform.publication`.execute(tx);
    const standing = rows[0]!;
    return { tx, now: standing.now, standing };
  }
  const { rows } = await sql<{ now: Instant }>`${words},
      ${toInstant(arrived)}::timestamptz + clock_shift as now
    from platform.instance`.execute(tx);
  return { tx, now: rows[0]!.now };
}

function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '40001' || code === '40P01';
}

/** The actor of jobs and of the system itself: sees every row, is named nowhere. */
export const system: Actor = {
  ...nobody,
  organisationKind: 'partner',
  roles: [{ role: 'administrator', jurisdiction: null }],
};

/** Runs something in a job's transaction with the eyes of one person: row-level security shows it what it shows them. */
export async function asSeenBy<T>(tx: Tx, actor: Actor, run: () => Promise<T>): Promise<T> {
  const look = (as: Actor) =>
    sql`select set_config('app.person', ${as === system ? '' : as.personId}, true),
      set_config('app.organisation', ${as === system ? '' : as.organisationId}, true),
      set_config('app.staff', ${isStaff(as) ? 'on' : 'off'}, true)`.execute(tx);
  await look(actor);
  try {
    return await run();
  } finally {
    await look(system);
  }
}

/** A work of the system in a transaction of its own: for jobs. In the store of protection it is nobody's, and sees what functions give it. */
export async function asSystem(
  db: Kysely<DB>,
  actionId: string,
  enqueueIn: (tx: Tx) => Work['enqueue'],
  run: (work: Work) => Promise<void>,
  role: DatabaseRole = 'mostura_app',
) {
  const actor = role === 'mostura_protection' ? nobody : system;
  await inFrame(db, { role, actor }, ({ tx, now }) =>
    run({ tx, now, actionId, actor, enqueue: enqueueIn(tx) }),
  );
}
