import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openHome } from '../src/platform/database/embedded/home.ts';
import type { Connection } from '../src/platform/database/embedded.ts';

export type Statement = {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
};

/**
 * Every statement the database is sent while `ask` runs, from its own log: what a page asks, not what we believe it asks. Asked until
 * two answers in a row took the same statements, so that a job that ran meanwhile is not counted as the page's.
 */
export async function recordStatements(
  folder: string,
  connection: Connection,
  ask: () => Promise<unknown>,
): Promise<Statement[]> {
  const administrator = new pg.Client({ ...connection, user: 'postgres', database: 'postgres' });
  await administrator.connect();
  // The program starts its database so that no statement reaches the log: only a setting of the role outranks that, in new connections.
  const renew = async (settings: readonly string[]) => {
    for (const one of settings) await administrator.query(`alter role all ${one}`);
    await administrator.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> 'bench'`,
    );
    await pause(500);
  };
  const { log } = openHome(path.join(folder, 'database'));
  try {
    await renew([
      `set log_statement = 'all'`,
      `set log_error_verbosity = 'default'`,
      'set log_parameter_max_length = -1',
    ]);
    await ask();
    const once = async () => {
      const from = fs.statSync(log).size;
      await ask();
      await pause(100);
      const lines = fs.readFileSync(log).subarray(from).toString('utf8');
      return parseLog(lines).filter(({ text }) => !/pgboss|alter role/.test(text));
    };
    const texts = (statements: readonly Statement[]) => statements.map(({ text }) => text).join('\n');
    for (let before = await once(), tries = 0; ; tries++) {
      const found = await once();
      if (found.length > 0 && texts(found) === texts(before)) return found;
      if (tries === 10) throw new Error('the statements of a page were not found in the log');
      before = found;
    }
  } finally {
    await renew(['reset all']);
    await administrator.end();
  }
}

/** Entries begin with an instant; what follows on indented lines belongs to them. */
export function parseLog(log: string): Statement[] {
  const entries = log.split(/^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ \w+ \[\d+\] )/m);
  const found: Statement[] = [];
  for (const entry of entries) {
    const [, kind, rest = ''] = /^\S+ \S+ \S+ \[\d+\] (LOG|DETAIL): {2}([\s\S]*)$/.exec(entry) ?? [];
    const text = rest.replaceAll('\n\t', '\n').trimEnd();
    if (kind === 'LOG') {
      const [, name, sql] = /^(?:statement|execute ([^:]+)): ([\s\S]*)$/.exec(text) ?? [];
      if (sql) found.push({ ...(name && name !== '<unnamed>' ? { name } : {}), text: sql, values: [] });
    } else if (/^parameters: /i.test(text)) {
      const last = found.pop();
      if (last) found.push({ ...last, values: valuesOf(text) });
    }
  }
  return found;
}

function valuesOf(text: string): (string | null)[] {
  return [...text.matchAll(/\$\d+ = (?:(NULL)|'((?:[^']|'')*)')/g)].map(([, missing, value]) =>
    missing ? null : value!.replaceAll("''", "'"),
  );
}
