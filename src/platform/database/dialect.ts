import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type pg from 'pg';

/**
 * Kysely's own PostgreSQL dialect, but a transaction's `begin` is sent together with its first statement instead of being
 * waited for: a round trip less on every page. The pool's clients must be opened with `pipeline`.
 */
export function promptDialect(pool: pg.Pool): Dialect {
  return {
    createDriver: () => beginTogether(new PostgresDriver({ pool })),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

function beginTogether(driver: PostgresDriver): Driver {
  const begin = driver.beginTransaction.bind(driver);
  driver.beginTransaction = async (connection, settings) => {
    const begun = begin(connection, settings);
    // It is waited for with the first statement; until then its failure is nobody's.
    begun.catch(() => {});
    firstWaitsFor(connection, begun);
  };
  return driver;
}

/** The next statement of the connection succeeds only when `begun` did; those after it are the connection's own again. */
function firstWaitsFor(connection: DatabaseConnection, begun: Promise<void>) {
  const execute = connection.executeQuery;
  connection.executeQuery = async (...query) => {
    connection.executeQuery = execute;
    const [result] = await Promise.all([execute.apply(connection, query), begun]);
    return result as never;
  };
}
