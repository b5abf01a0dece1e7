import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type pg from 'pg';
import { makeApp, routesOf } from '../../src/app.ts';
import { jobsOf } from '../../src/jobs.ts';
import type { Parts } from '../../src/parts.ts';
import { type Accounts, openAccounts } from '../../src/people/index.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { sentAhead } from '../../src/platform/database/dialect.ts';
import { system } from '../../src/platform/database/frame.ts';
import { prepareStatements } from '../../src/platform/database/prepare-statements.ts';
import type { DB } from '../../src/platform/database/tables.ts';
import { openStore } from '../../src/platform/files/store.ts';
import { openUploadParts } from '../../src/platform/files/upload-parts.ts';
import { makeToken } from '../../src/platform/http/tokens.ts';
import { newId } from '../../src/platform/ids.ts';
import type { JobDefinition } from '../../src/platform/jobs/jobs.ts';
import { makeLog } from '../../src/platform/log.ts';
import { loadCatalogues, makeCatalogue } from '../../src/platform/messages/catalogue.ts';
import { type Actor, nobody } from '../../src/platform/permissions.ts';
import { readSettings } from '../../src/platform/settings.ts';
import type { Queries, Tx } from '../../src/platform/work.ts';
import { counted } from '../support/counted.ts';
import { keepDatabase, makeDatabase } from '../support/database.ts';
import { atEndOfFile } from '../support/ends.ts';
import { worldOf } from '../support/world.ts';
import { type KeptWorld, keptWorld, newWorld, putStatute, secret, setClock } from './kept-world.ts';
import { listenTo } from './listen-to.ts';

const address = 'http://localhost:3999';

export type Answered = {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The same as it came: a file is no text. */
  readonly bytes: Buffer;
  /** Whether a sent form's transaction put, changed or removed a row. Every transaction of the instance is rolled back afterwards. */
  readonly wrote: boolean;
  /** Whether a statement of the request had this text in it or in what it was given; of requests that are asked one after another. */
  readonly toldDatabase: (text: string) => boolean;
};
export type Sent = Readonly<Record<string, string | readonly string[]>> | FormData | string;
type Opening = {
  keeping?: boolean;
  working?: boolean;
  /** Milliseconds of the step at which refusals are answered. */
  constantTimeStep?: number;
  hourlyLimits?: number;
  ofItsOwn?: boolean;
  /** A world that was made for it alone. */
  made?: KeptWorld;
  /** Another way to the database than one that undoes what each request did. */
  through?: (own: Kysely<DB>) => Kysely<DB>;
  /** For all files of this worker. */
  lasting?: boolean;
};
export type MatrixInstance = Awaited<ReturnType<typeof openMatrixInstance>>;
/** What helpers ask: an instance of a file's own, or the one that is only looked at. */
export type Asked = Omit<MatrixInstance, 'pool' | 'to' | 'close' | 'giveSignIns' | 'another' | 'parts'>;

/**
 * The whole application over the world of the tests, asked without a network. Unless `keeping`, whatever a request does is
 * undone when it ends, so that every question is put to the same world. `elsewhere` is a second Action in the same database. When
 * `working`, what a request enqueued is done, too, before it is undone. The world is the worker's, in a database of the instance's own;
 * `ofItsOwn` also has ids of its own, for what is kept or is written over by hand.
 */
export async function openMatrixInstance({
  keeping = false,
  working = false,
  constantTimeStep = 0,
  hourlyLimits = 1000,
  ofItsOwn = keeping,
  made,
  through,
  lasting = false,
}: Opening = {}) {
  counted('instances_opened');
  const { world, elsewhere, definition, file, beginning } =
    made ?? (await (ofItsOwn ? newWorld() : keptWorld()));
  const to = await (lasting ? keepDatabase(beginning) : makeDatabase(beginning));
  const { db, pool, close } = connect({ to, max: 6 });
  // With its step it is asked how long it takes, as it is in use.
  if (constantTimeStep === 0) prepareStatements(pool);
  const said = listenTo(pool);
  await setClock(pool);
  const folder = await mkdtemp(path.join(tmpdir(), 'mostura-matrix-'));
  if (lasting) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore(path.join(folder, 'files'));
  await putStatute(store);
  /** One more Action in the same database, with everything in it. */
  const another = () => db.transaction().execute((tx) => worldOf(tx, { definition, file, secret }));

  const accounts = openAccounts({ to, baseUrl: address, secret });
  const errors: unknown[] = [];
  /** The log as it would be written, line by line. */
  const lines: string[] = [];
  const written = makeLog('debug', (line) => lines.push(line));
  const watch = { wrote: false, looking: true };
  const settings = readSettings({ PORT: '3999', DATA_FOLDER: folder, SECRET: secret });
  const queued: Queued[] = [];
  const doQueued = async (tx: Tx) => {
    for (let job = queued.shift(); job; job = queued.shift()) await doJob(parts, tx, job);
  };
  const asked = through?.(db) ?? (keeping ? db : undoing(db, watch, doQueued));
  const parts: Parts = {
    settings: { ...settings, baseUrl: address, hourlyLimits },
    log: (level, message, fields) => {
      written(level, message, fields);
      if (message !== 'request') errors.push(fields?.error ?? message);
    },
    db: asked,
    protection: asked,
    gate: through ? undoing(db, watch, doQueued) : asked,
    pool,
    accounts,
    store,
    uploadParts: openUploadParts(path.join(folder, 'parts'), { limit: 20_000_000 }),
    queue: {
      enqueueIn: () => async (word, data) => {
        if (working) queued.push({ word, data });
      },
      work: async () => {},
      stop: async () => {},
    },
    catalogue,
    assets: {
      ltr: '/assets/ltr.css',
      rtl: '/assets/rtl.css',
      street: '/assets/street.css',
      icon: '/assets/icon.svg',
    },
    constantTimeStep,
    actionId: world.cast.actionId,
    actionName: 'Tests',
    demonstration: true,
  };
  const app = makeApp(parts);
  const sessions = new Map<string, Session>();

  /** Somebody's sign-in; `renewed` when a request may have ended it, because sign-ins are not in the transaction that is undone. */
  async function sessionOf(actor: Actor, renewed = false): Promise<Session> {
    const known = sessions.get(actor.personId);
    if (known && !renewed) return known;
    const session = known ?? makeSession(accounts, actor.personId);
    if (!known) await giveAccount(pool, actor.personId);
    sessions.set(actor.personId, session);
    await giveSession(pool, session, actor.personId);
    return session;
  }

  /** The same people sign in to a copy of the database. */
  async function giveSignIns(to: pg.Pool): Promise<void> {
    await Promise.all([...sessions.keys()].map((personId) => giveAccount(to, personId)));
    await Promise.all([...sessions].map(([personId, session]) => giveSession(to, session, personId)));
  }

  /** What a browser of theirs sends; of nobody, what a visitor's does. */
  async function cookieOf(actor: Actor | undefined): Promise<string> {
    return actor ? (await sessionOf(actor, true)).cookie : `visitor=${visitor}`;
  }

  /** The hidden fields of a form that this person was shown. */
  async function tokensOf(actor: Actor | undefined): Promise<{ _token: string; _once: string }> {
    const session = actor ? (await sessionOf(actor, true)).id : `visitor ${visitor}`;
    const [token = '', once = ''] = makeToken(secret, session).split('.');
    return { _token: token, _once: once };
  }

  async function ask(
    actor: Actor | undefined,
    target: string,
    sent?: Sent,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    watch.wrote = false;
    watch.looking = sent === undefined;
    const statements: unknown[][] = [];
    said.to = statements;
    counted(watch.looking ? 'pages_drawn' : 'forms_sent');
    const cookie = actor ? (await sessionOf(actor)).cookie : `visitor=${visitor}`;
    const response = await app.request(`${address}${target}`, {
      method: sent === undefined ? 'GET' : 'POST',
      headers: { cookie, ...(sent === undefined || sent instanceof FormData ? {} : urlencoded), ...headers },
      ...(sent === undefined ? {} : { body: bodyOf(sent) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: Object.fromEntries(response.headers),
      body: bytes.toString('utf8'),
      bytes,
      wrote: watch.wrote,
      toldDatabase: (text) => statements.some((one) => JSON.stringify(one).includes(text)),
    };
  }

  return {
    world,
    elsewhere,
    another,
    routes: routesOf(parts),
    errors,
    lines,
    parts,
    ask,
    cookieOf,
    giveSignIns,
    tokensOf,
    pool,
    to,
    beginning,
    close: async () => {
      await accounts.close();
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// Of this worker: it is only looked at.
let lookedAt: Promise<MatrixInstance> | undefined;

/** The instance that all files of a worker share which only look: it takes no form, and is no file's to close or to change by hand. */
export async function lookAtInstance(): Promise<Asked> {
  lookedAt ??= openMatrixInstance({ lasting: true });
  const instance: Asked = await lookedAt;
  atEndOfFile(() => {
    instance.errors.length = 0;
    instance.lines.length = 0;
  });
  const { world, elsewhere, routes, errors, lines, cookieOf, tokensOf } = instance;
  const ask: Asked['ask'] = (actor, target, sent, headers) => {
    if (sent !== undefined) throw new Error('This instance is only looked at.');
    return instance.ask(actor, target, sent, headers);
  };
  return { world, elsewhere, routes, errors, lines, cookieOf, tokensOf, beginning: instance.beginning, ask };
}

/** Of this worker: they never change. */
const catalogue = makeCatalogue(loadCatalogues('messages'));
const visitor = newId();
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

function bodyOf(sent: Sent): FormData | string {
  if (sent instanceof FormData || typeof sent === 'string') return sent;
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(sent)) for (const one of [value].flat()) body.append(name, one);
  return body.toString();
}

type Session = { readonly id: string; readonly token: string; readonly cookie: string };

/** A sign-in without a password: its session as better-auth keeps it and its cookie as better-auth signs it. */
function makeSession(accounts: Accounts, personId: string): Session {
  const token = `session of ${personId}`;
  const mac = createHmac('sha256', accounts.cookieKey).update(token).digest('base64');
  const cookie = `${accounts.cookieName}=${encodeURIComponent(`${token}.${mac}`)}`;
  return { id: `id of ${personId}`, token, cookie };
}

async function giveAccount(pool: pg.Pool, personId: string): Promise<void> {
  await pool.query(
    `insert into accounts."user" (id, email, email_verified, two_factor_enabled)
      values ($1::text, $1::text || '@example.org', true, true)`,
    [personId],
  );
  await pool.query(`update people.person set account_id = $1::text where id = $1::text::uuid`, [personId]);
}

async function giveSession(pool: pg.Pool, { id, token }: Session, personId: string): Promise<void> {
  await pool.query(
    `insert into accounts.session (id, token, user_id, expires_at, proved_at)
      values ($1, $2, $3, now() + interval '1 day', now() + interval '1 hour') on conflict do nothing`,
    [id, token, personId],
  );
}

type Queued = { readonly word: string; readonly data: Parameters<JobDefinition['run']>[1] };

/** What a worker would do in a transaction of its own, here in the one that is undone. */
async function doJob(parts: Parts, tx: Tx, { word, data }: Queued): Promise<void> {
  const job = jobsOf(parts).find((one) => one.word === word);
  if (!job) throw new Error(`There is no job ${word}.`);
  const [role, staff] = job.store ? ['mostura_protection', 'off'] : ['mostura_app', 'on'];
  await sql`select set_config('role', ${role}, true), set_config('app.person', '', true),
    set_config('app.organisation', '', true), set_config('app.staff', ${staff}, true)`.execute(tx);
  const { rows } = await sql<{
    now: string;
  }>`select now() + clock_shift as now from platform.instance`.execute(tx);
  const enqueue = parts.queue.enqueueIn(tx);
  const actor = job.store ? nobody : system;
  await job.run({ tx, now: rows[0]!.now, actionId: parts.actionId, actor, enqueue }, data);
}

/** The same database, whose transactions are always rolled back; whether one had written is noted first. */
function undoing(
  db: Kysely<DB>,
  watch: { wrote: boolean; readonly looking: boolean },
  finish: (tx: Tx) => Promise<void>,
): Kysely<DB> {
  const transaction = () => ({
    execute: async (body: (tx: Tx) => Promise<unknown>) => {
      const tx = await db.startTransaction().execute();
      try {
        await tx.executeQuery(sentAhead(tellingAtTheEnd.compile(tx)));
        const result = await body(tx);
        if (!watch.looking) watch.wrote ||= await hasWritten(tx);
        await finish(tx);
        return result;
      } finally {
        await tx.rollback().execute();
      }
    },
  });
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'transaction') return transaction;
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}

/** What a transaction has done to rows is told to the server when it ends, so that the next one on this connection begins at nothing. */
const tellingAtTheEnd = sql`select pg_stat_force_next_flush()`;

/**
 * Whether this transaction has put, changed or removed a row of a table: only of those that it has locked for it, which are few.
 * A form that is refused is shown again, and that somebody saw it is kept: this alone is no deed.
 */
export async function hasWritten(tx: Queries): Promise<boolean> {
  const { rows } = await sql<{ written: boolean }>`
    select pg_current_xact_id_if_assigned() is not null and exists (
      select from pg_locks l join pg_class c on c.oid = l.relation
      where l.pid = pg_backend_pid() and l.mode = 'RowExclusiveLock' and c.relkind = 'r' and c.relname <> 'sensitive_read'
        and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        and pg_stat_get_xact_tuples_inserted(c.oid) + pg_stat_get_xact_tuples_updated(c.oid)
          + pg_stat_get_xact_tuples_deleted(c.oid) > 0) as written`.execute(tx);
  return rows[0]!.written;
}
