import pg from 'pg';
import { TerminalError } from '../failed-start.ts';
import { subkey } from '../http/tokens.ts';
import { type Connected, connect, type DatabaseRole } from './connect.ts';
import type { Connection } from './embedded.ts';
import { scramVerifier } from './scram.ts';

type LoginKind = {
  /** After the name of the database. */
  readonly suffix: string;
  /** What its password is derived for. */
  readonly purpose: string;
  /** What it may become, and nothing else; its connections begin as the first. */
  readonly roles: readonly [DatabaseRole, ...DatabaseRole[]];
  /** Connections at most. */
  readonly max: number;
};
const ofRequests: LoginKind = {
  suffix: '_requests',
  purpose: 'database login of requests',
  roles: ['mostura_app', 'mostura_portal'],
  max: 10,
};
const ofProtection: LoginKind = {
  // Not `_protection` alone: of a database called mostura it would be the role itself.
  suffix: '_protection_login',
  purpose: 'database login of protection',
  roles: ['mostura_protection'],
  max: 4,
};

type Login = { readonly name: string; readonly password: string };
type LoginOptions = {
  /** The database as its owner reaches it, and the owner's pool. */
  readonly to: string | Connection;
  readonly owner: pg.Pool;
  readonly secret: string;
  readonly onError: (error: Error) => void;
  readonly say: (line: string) => void;
};
export type RequestLoginOptions = LoginOptions & {
  /** A login that somebody made by hand, as an address; undefined: the program makes and keeps its own. */
  readonly given: string | undefined;
};

/**
 * The connections of requests and jobs. Their login owns nothing and may only become `mostura_app` and `mostura_portal`: RESET ROLE leads
 * to the first of them, SET ROLE NONE to a role that may do nothing. The password follows from SECRET, so that every process knows it and
 * a new SECRET changes it. Where the owner may not make roles and none was given, connections are the owner's, and a sentence says so.
 */
export async function connectForRequests(options: RequestLoginOptions): Promise<Connected> {
  const { to, given, onError, say } = options;
  if (given) {
    const tried = await tryLogin(given, ofRequests, onError);
    if (typeof tried !== 'string') return tried;
    throw new TerminalError(`The login of REQUESTS_DATABASE_URL cannot be used: ${tried}.`);
  }
  const { name, connected } = await connectAs(options, ofRequests);
  if (connected) return connected;
  say(
    `Requests reach the database as its owner, because the login ${name} could not be made: docs/operations/README.md, REQUESTS_DATABASE_URL.`,
  );
  return connect({ to, onError });
}

/**
 * The connections of the area of protection: the same for a login that may only become `mostura_protection`. Where it cannot be made
 * there are none, never the owner's: the area's pages are not served, and a sentence says so.
 */
export async function connectForProtection(options: LoginOptions): Promise<Connected | undefined> {
  const { name, connected } = await connectAs(options, ofProtection);
  if (!connected)
    options.say(
      `The pages of protection are closed, because the login ${name} could not be made: docs/operations/README.md, PROTECTION.`,
    );
  return connected;
}

/** The logins that the program makes for a database, by name. */
export function loginsOf(database: string): string[] {
  return [ofRequests, ofProtection].map((kind) => loginOf(database, kind));
}

/** Names are at most 63 bytes: the end tells them apart. */
function loginOf(database: string, { suffix }: LoginKind): string {
  return `${database.slice(0, 63 - suffix.length)}${suffix}`;
}

/** Connections of a login that the program makes itself where it is missing or has another password. */
async function connectAs({ to, owner, secret, onError }: LoginOptions, kind: LoginKind) {
  const { rows } = await owner.query<{ database: string }>('select current_database() as database');
  const login = {
    name: loginOf(rows[0]!.database, kind),
    password: subkey(secret, kind.purpose).toString('base64url'),
  };
  for (const make of [false, true]) {
    if (make && !(await makeLogin(owner, login, kind))) break;
    const tried = await tryLogin(asLogin(to, login), kind, onError);
    if (typeof tried !== 'string') return { name: login.name, connected: tried };
  }
  return { name: login.name };
}

/** Connections of a login, or why they cannot be used. A server that does not answer is an error as everywhere. */
async function tryLogin(
  to: string | Connection,
  { roles, max }: LoginKind,
  onError: (error: Error) => void,
): Promise<Connected | string> {
  const connected = connect({ to, as: roles[0], max, onError });
  try {
    const { rows } = await connected.pool.query<{ mighty: boolean; barred: string | null }>(mightOf, [roles]);
    const { mighty, barred } = rows[0]!;
    if (!mighty && !barred) return connected;
    await connected.close();
    return mighty ? `it may do more than become ${roles.join(' and ')}` : `it may not become ${barred}`;
  } catch (error) {
    await connected.close();
    const { code = '' } = error as { code?: string };
    if (!refusals.has(code)) throw error;
    return `PostgreSQL refuses it (${code})`;
  }
}

/** No such role or another password, not let in from here, not a member of its first role, no such role to become. */
const refusals = new Set(['28P01', '28000', '42501', '22023']);

const mightOf = `
  select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolinherit
      or exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid
        where m.member = me.oid and r.rolname <> all ($1::text[]))
      or exists (select from pg_database where datdba = me.oid)
      or exists (select from pg_namespace where nspowner = me.oid) as mighty,
    (select min(one) from unnest($1::text[]) one where not pg_has_role(session_user, one, 'set')) as barred
  from pg_roles me where rolname = session_user`;

/** Whether the owner could make the login, or give it the password that belongs to this SECRET. */
async function makeLogin(owner: pg.Pool, { name, password }: Login, { roles }: LoginKind): Promise<boolean> {
  const client = await owner.connect();
  const role = pg.escapeIdentifier(name);
  const keeping = `login noinherit password ${pg.escapeLiteral(scramVerifier(password))}`;
  try {
    await client.query('begin');
    // One process at a time: two that change one role at once would fail.
    await client.query(`select pg_advisory_xact_lock(hashtext('mostura login'))`);
    const { rows } = await client.query('select from pg_roles where rolname = $1', [name]);
    await client.query(`${rows.length > 0 ? 'alter' : 'create'} role ${role} ${keeping}`);
    await client.query(`grant ${roles.join(', ')} to ${role}`);
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback');
    if ((error as { code?: string }).code !== '42501') throw error;
    return false;
  } finally {
    client.release();
  }
}

/** The same server and database, and how they are reached, under another name. */
function asLogin(to: string | Connection, { name, password }: Login): string | Connection {
  if (typeof to !== 'string') return { ...to, user: name, password };
  const url = new URL(to);
  // In an address with a socket's folder there is no place before the host; pg reads these first.
  url.searchParams.set('user', name);
  url.searchParams.set('password', password);
  return url.href;
}
