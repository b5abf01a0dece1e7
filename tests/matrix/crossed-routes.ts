import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type ControlledTransaction, type Kysely, type KyselyPlugin, sql } from 'kysely';
import { dropDatabase } from '../../src/platform/backup/databases.ts';
import { connect } from '../../src/platform/database/connect.ts';
import type { DB } from '../../src/platform/database/tables.ts';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { Queries } from '../../src/platform/work.ts';
import { keepDatabase } from '../support/database.ts';
import { withoutNew } from '../support/without-new.ts';
import { fillings, mended, withPapers } from './fillings.ts';
import { type FormField, fieldsOn } from './form-fields.ts';
import { hasWritten, type MatrixInstance, openMatrixInstance, type Sent } from './instance.ts';
import { newWorld } from './kept-world.ts';
import { kindOf, linksOf, ofLinks } from './linked-routes.ts';
import { chosenFirst, type MoreStates, moreStates, readElsewhere } from './more-states.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

/** A form or button that somebody can do to a record now, with what they typed when they opened it. */
export type Deed = {
  readonly route: Route;
  readonly actor: Actor;
  readonly target: string;
  readonly sent: Sent;
  /** What is done to the record before, that this can be done. */
  readonly after?: Deed | undefined;
};
/** How two requests went, and what stands in the tables that they wrote, without what a run makes anew. */
export type Came = { readonly went: readonly string[]; readonly ends: readonly string[] };

export type CrossedInstance = Awaited<ReturnType<typeof openCrossed>>;

/**
 * The whole application over the world of the tests, where two requests on one record can be made one after the other or at once.
 * `withMore`: with records in states that this world has none of, which takes a world of its own.
 */
export async function openCrossed({ withMore }: { readonly withMore: boolean }) {
  const plugins: KyselyPlugin[] = [];
  const plugged: Plugged = (tx) =>
    plugins.reduce((so, plugin) => so.withPlugin(plugin) as ControlledTransaction<DB>, tx);
  const way: { through: (own: Kysely<DB>) => Kysely<DB> } = { through: (own) => own };
  let more: MoreStates = {};
  const made = withMore
    ? await newWorld(async (tx, world, file) => {
        more = await moreStates(tx, world, file);
      })
    : undefined;
  const instance = await openMatrixInstance({
    ...(made && { made }),
    through: (own) =>
      new Proxy(own, {
        get: (_, name) => {
          const now = way.through(own);
          const found: unknown = Reflect.get(now, name, now);
          return typeof found === 'function' ? found.bind(now) : found;
        },
      }),
  });
  for (const { actor } of signedInOf(instance.world)) await instance.cookieOf(actor);
  const links = await linksOf(instance);
  const answer = async ({ actor, target, sent }: Deed) =>
    instance.ask(actor, target, await withTokens(instance, actor, sent));
  const send = async (deed: Deed): Promise<string> => {
    const { status, location } = await answer(deed);
    // In which words somebody is refused depends on what the other has changed.
    return status >= 400 && status < 500 ? 'refused' : `${status} ${withoutNew(location ?? '')}`.trim();
  };

  /** Requests in one transaction, undone at the end; what goes before them first. */
  async function undone<T>(
    after: Deed | undefined,
    body: (tx: ControlledTransaction<DB>) => Promise<T>,
  ): Promise<T> {
    const tx = await connectedTo(instance).startTransaction().execute();
    way.through = () => within(tx, plugged);
    try {
      if (after) await send(after);
      return await body(tx);
    } finally {
      way.through = (own) => own;
      await tx.rollback().execute();
    }
  }

  /** One after the other. */
  const inOrder = (deeds: readonly [Deed, Deed], tables: Set<string>): Promise<Came> =>
    undone(deeds[0].after, async (tx) => {
      const went = [await send(deeds[0]), await send(deeds[1])];
      await sql`set local role none`.execute(tx);
      for (const table of await writtenIn(tx)) tables.add(table);
      return { went, ends: await endsOf(tx, tables) };
    });

  /** Whether the deed is done now, and the page that says why not. */
  const tryDeed = (deed: Deed): Promise<{ done: boolean; body: string }> =>
    undone(deed.after, async (tx) => {
      const { status, location, body } = await answer(deed);
      const shown = status === 200 && (await hasWritten(tx));
      return { done: shown || (status === 303 && !location?.startsWith('/sign-in')), body };
    });

  /** The first has done its deed and not yet committed while the second runs, until that has ended or waits for it. */
  async function atOnce(deeds: readonly [Deed, Deed], tables: ReadonlySet<string>): Promise<Came> {
    const copy = await keepDatabase(instance.beginning);
    const { db, pool, close } = connect({ to: copy, max: 6 });
    await instance.giveSignIns(pool);
    const held = gate();
    const free = gate();
    way.through = () => holding(db, { held: held.open, free: free.passed, plugged });
    try {
      if (deeds[0].after) await send(deeds[0].after);
      const first = who.run('first', () => send(deeds[0]));
      await Promise.race([held.passed, first]);
      let ended = false;
      const second = who
        .run('second', () => send(deeds[1]))
        .finally(() => {
          ended = true;
        });
      while (!ended && !(await somebodyWaits(pool, copy.database))) await pause(3);
      free.open();
      const went = [await first, await second];
      const ends = await db.transaction().execute((tx) => endsOf(tx, tables));
      return { went, ends };
    } finally {
      way.through = (own) => own;
      await close();
      await dropDatabase(instance.pool, copy.database);
    }
  }
  return {
    instance,
    more,
    links,
    undone,
    inOrder,
    atOnce,
    tryDeed,
    /** With another way of asking the database, by which a test shows that a fault is found. */
    with: async <T>(plugin: KyselyPlugin, body: () => Promise<T>): Promise<T> => {
      plugins.push(plugin);
      try {
        return await body();
      } finally {
        plugins.pop();
      }
    },
    close: instance.close,
  };
}

type Plugged = (tx: ControlledTransaction<DB>) => ControlledTransaction<DB>;
const who = new AsyncLocalStorage<'first' | 'second'>();

function connectedTo({ parts }: MatrixInstance): Kysely<DB> {
  return parts.db;
}

/** A transaction of a request as a part of a larger one. */
function within(tx: ControlledTransaction<DB>, plugged: Plugged): Kysely<DB> {
  return replacing(tx as unknown as Kysely<DB>, async (body) => {
    await sql`savepoint request`.execute(tx);
    try {
      const result = await body(plugged(tx));
      // What is looked at when a request commits is looked at here, too; the next one begins as its own transaction would.
      await sql`set constraints all immediate`.execute(tx);
      await sql`set constraints all deferred`.execute(tx);
      await sql`release savepoint request`.execute(tx);
      await sql`set local role none`.execute(tx);
      return result;
    } catch (error) {
      await sql`rollback to savepoint request`.execute(tx);
      throw error;
    }
  });
}

/** The first request waits with what it wrote until it is let go. */
function holding(
  db: Kysely<DB>,
  { held, free, plugged }: { held: () => void; free: Promise<void>; plugged: Plugged },
): Kysely<DB> {
  return replacing(db, async (body) => {
    const tx = await db.startTransaction().execute();
    try {
      const result = await body(plugged(tx));
      if (who.getStore() === 'first' && (await hasWritten(tx))) {
        held();
        await free;
      }
      await tx.commit().execute();
      return result;
    } catch (error) {
      if (!tx.isCommitted) await tx.rollback().execute();
      throw error;
    }
  });
}

function replacing(
  db: Kysely<DB>,
  execute: (body: (tx: ControlledTransaction<DB>) => Promise<unknown>) => Promise<unknown>,
): Kysely<DB> {
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'transaction') return () => ({ execute });
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}

function gate() {
  let open = () => {};
  const passed = new Promise<void>((go) => {
    open = go;
  });
  return { passed, open };
}

async function somebodyWaits(pool: MatrixInstance['pool'], database: string): Promise<boolean> {
  const { rows } = await pool.query<{ waits: boolean }>(
    `select exists (select from pg_stat_activity where datname = $1 and wait_event_type = 'Lock') as waits`,
    [database],
  );
  return rows[0]!.waits;
}

/** What is kept of every request alike and says nothing of a record. */
const beside = ['platform.once_key', 'platform.sensitive_read', 'platform.stashed_form'];

async function writtenIn(tx: Queries): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_locks l join pg_class c on c.oid = l.relation
    where l.pid = pg_backend_pid() and l.mode = 'RowExclusiveLock' and c.relkind in ('r', 'p')
      and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`.execute(tx);
  return rows.map(({ name }) => name).filter((name) => !beside.includes(name));
}

async function endsOf(tx: Queries, tables: ReadonlySet<string>): Promise<string[]> {
  if (tables.size === 0) return [];
  const asked = [...tables]
    .toSorted()
    .map((name) => `select '${name}' as of, to_jsonb(t)::text as row from ${name} t`)
    .join(' union all ');
  const { rows } = await sql.raw<{ of: string; row: string }>(asked).execute(tx);
  return rows.map(({ of, row }) => `${of} ${withoutNew(row)}`).toSorted();
}

async function withTokens(instance: MatrixInstance, actor: Actor, sent: Sent): Promise<Sent> {
  const tokens = await instance.tokensOf(actor);
  if (typeof sent === 'string') return sent;
  if (!(sent instanceof FormData)) return { ...sent, ...tokens };
  const whole = new FormData();
  for (const [name, value] of [...sent.entries(), ...Object.entries(tokens)]) whole.append(name, value);
  return whole;
}

/** What an address says of its record: the kind, and whose it is. */
export type Kind = { readonly kind: string; readonly routes: readonly Route[] };

/** The forms and buttons about one kind of record, kind by kind; whoever has a link to it has some, too. */
export function kindsOf(routes: readonly Route[]): Kind[] {
  const about = routes.filter((route) => route.kind !== 'page' && kindOf(route) !== undefined);
  return [...Map.groupBy(about, (route) => kindOf(route)!)].map(([kind, of]) => ({ kind, routes: of }));
}

/** The records of a kind that the world has, in their several states. */
export function recordsOf({ instance, more, links }: CrossedInstance, { kind, routes }: Kind): string[] {
  const all = routes.flatMap((route) =>
    signedInOf(instance.world).flatMap(({ actor }) =>
      route.subject && isMeantToReach(route, actor, 'own') ? [idsOf(instance, route, actor)!.own] : [],
    ),
  );
  return [...new Set([...all, ...(more[kind] ?? []), ...ofLinks(instance, links, kind)])];
}

/** What can be done to a record now, or after something else, each by the first who can. */
export async function deedsOn(
  crossed: CrossedInstance,
  routes: readonly Route[],
  id: string,
  after?: Deed,
): Promise<Deed[]> {
  const deeds: Deed[] = [];
  for (const route of routes) {
    const deed = await deedOn(crossed, { route, id, after });
    if (deed) deeds.push(deed);
  }
  return deeds;
}

async function deedOn(
  crossed: CrossedInstance,
  { route, id, after }: { route: Route; id: string; after: Deed | undefined },
): Promise<Deed | undefined> {
  const { instance, links } = crossed;
  const { link } = links.get(id) ?? {};
  if (!route.subject && !link) return undefined;
  const at = { ...route, path: route.path.replace(':link', link ?? ':link') };
  for (const somebody of signedInOf(instance.world)) {
    const { actor } = somebody;
    if (!isMeantToReach(route, actor, 'own', somebody)) continue;
    const deed = { route, actor, target: pathOf(instance.world, at, actor, id), after };
    if (route.kind !== 'form') {
      if ((await crossed.tryDeed({ ...deed, sent: {} })).done) return { ...deed, sent: {} };
      continue;
    }
    const choice = chosenFirst[route.path]?.(crossed.more);
    const opened = choice ? `${deed.target}?${choice}` : deed.target;
    const page = await crossed.undone(after, () => instance.ask(actor, opened));
    if (page.status !== 200) continue;
    const known = readElsewhere[route.path]?.(crossed.more) ?? {};
    const fields = fieldsOn(page.body, deed.target).map((one) => ({
      ...one,
      value: known[one.name] ?? one.value,
    }));
    const found = await filledForm(crossed, deed, fields);
    if (found) return found;
  }
  return undefined;
}

/** The form as somebody fills it who reads what is wrong and tries again. */
async function filledForm(
  crossed: CrossedInstance,
  deed: Omit<Deed, 'sent'>,
  fields: readonly FormField[],
): Promise<Deed | undefined> {
  for (const filling of fillings(fields)) {
    for (let typed: Record<string, string> | undefined = filling, times = 0; typed && times < 4; times++) {
      const whole = { ...deed, sent: withPapers(fields, typed) };
      const { done, body } = await crossed.tryDeed(whole);
      if (done) return whole;
      typed = mended(fields, typed, body);
    }
  }
  return undefined;
}

/** Every two of them, and each with itself. */
export const pairsOf = (deeds: readonly Deed[]): (readonly [Deed, Deed])[] =>
  deeds.flatMap((one, at) => deeds.slice(at).map((other) => [one, other] as const));

/** What two requests at once came to that neither order comes to; undefined where all is well. */
export async function faultOf(
  crossed: CrossedInstance,
  pair: readonly [Deed, Deed],
): Promise<string | undefined> {
  const [one, other] = pair;
  const tables = new Set<string>();
  const first = await crossed.inOrder([one, other], tables);
  const known = tables.size;
  const back = one === other ? turned(first) : turned(await crossed.inOrder([other, one], tables));
  // What only the other order wrote is looked at in both.
  const forward = tables.size === known ? first : await crossed.inOrder([one, other], tables);
  for (const [early, late] of one === other ? [pair] : [pair, [other, one] as const]) {
    const met = await crossed.atOnce([early, late], tables);
    const told = early === one ? met : turned(met);
    // Of one press sent twice only what it came to counts: the second may be told that it is done, or that it was.
    const said = ({ went, ends }: Came) => JSON.stringify(one === other ? ends : { went, ends });
    if (![forward, back].map(said).includes(said(told)))
      return [
        `${early.route.path} and meanwhile ${late.route.path} came to what no order comes to:`,
        `  ${told.went.join(' · ')}; in order ${forward.went.join(' · ')} or ${back.went.join(' · ')}`,
        ...differences(told.ends, forward.ends, back.ends),
      ].join('\n');
  }
  return undefined;
}

const turned = ({ went, ends }: Came): Came => ({ went: went.toReversed(), ends });

function differences(met: readonly string[], ...orders: readonly (readonly string[])[]): string[] {
  return orders.flatMap((ends, at) => [
    ...met
      .filter((row) => !ends.includes(row))
      .map((row) => `  not in order ${at + 1}: ${row.slice(0, 400)}`),
    ...ends
      .filter((row) => !met.includes(row))
      .map((row) => `  missing of order ${at + 1}: ${row.slice(0, 400)}`),
  ]);
}
