import type { TestProject } from 'vitest/node';
import { dropDatabase } from '../../src/platform/backup/databases.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { type Connection, startTemporary } from '../../src/platform/database/embedded.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { storeDeclarations } from '../../src/privacy/declarations/store-declarations.ts';

/** One server for the run, with a migrated database to clone from. */
export type TestServer = { readonly connection: Connection; readonly template: string };

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer;
  }
}

/** vitest's global set-up: an embedded server, or the one that TEST_DATABASE_URL names (its role must be allowed to make databases and roles). */
export async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const { connection, stop } = given
    ? { connection: readConnection(given), stop: async () => {} }
    : await startTemporary();
  const prefix = `mostura_test_${process.pid}`;
  const template = `${prefix}_template`;
  const server = connect({ to: connection, max: 1 });
  try {
    await server.pool.query(`create database ${template}`);
    const fresh = connect({ to: { ...connection, database: template }, max: 1 });
    await migrate(fresh.pool, { folder: 'migrations', log: () => {} })
      .then(() => storeDeclarations(fresh.pool))
      .finally(fresh.close);
  } catch (error) {
    await server.close();
    await stop();
    throw error;
  }
  project.provide('server', { connection, template });
  return async () => {
    const { rows } = await server.pool.query(
      'select datname from pg_database where starts_with(datname, $1)',
      [`${prefix}_`],
    );
    if (given) for (const { datname } of rows) await dropDatabase(server.pool, datname);
    const logins = await server.pool.query('select rolname from pg_roles where starts_with(rolname, $1)', [
      `${prefix}_`,
    ]);
    if (given) for (const { rolname } of logins.rows) await server.pool.query(`drop role ${rolname}`);
    await server.close();
    await stop();
  };
}

function readConnection(text: string): Connection {
  const url = new URL(text);
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
  };
}
