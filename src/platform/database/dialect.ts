import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RootOperationNode,
} from 'kysely';
import type pg from 'pg';

/**
 * Kysely's own PostgreSQL dialect, but a transaction's `begin` is sent together with its first statement instead of being
 * waited for: a round trip less on every page. The pool's clients must be opened with `pipeline`.
 */
export function promptDialect(pool: pg.Pool, { beginsTogether = true } = {}): Dialect {
  return {
    createDriver: () => {
      const driver = new PostgresDriver({ pool });
      return beginsTogether ? beginTogether(driver) : driver;
    },
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new NamesInSnakeCase(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

function beginTogether(driver: PostgresDriver): Driver {
  const begin = driver.beginTransaction.bind(driver);
  driver.beginTransaction = async (connection, settings) => {
    const begun = begin(connection, settings);
    firstWaitsFor(connection, begun);
  };
  return driver;
}

const ahead = new WeakSet<CompiledQuery>();

/**
 * A statement whose answer nobody reads and which only prepares the next one: it is sent at once and waited for together with
 * that one. Only right after `begin`, and never before a statement that writes: were this one refused, the write had been tried.
 */
export function sentAhead<R>(query: CompiledQuery<R>): CompiledQuery<R> {
  ahead.add(query);
  return query;
}

/** The next statement of the connection succeeds only when `begun` did; those after it are the connection's own again. */
function firstWaitsFor(connection: DatabaseConnection, begun: Promise<unknown>) {
  // Until it is waited for its failure is nobody's.
  begun.catch(() => {});
  const execute = connection.executeQuery;
  connection.executeQuery = async (...query) => {
    connection.executeQuery = execute;
    const sent = execute.apply(connection, query);
    if (ahead.has(query[0])) {
      firstWaitsFor(connection, Promise.all([sent, begun]));
      return { rows: [] };
    }
    const [result] = await Promise.all([sent, begun]);
    return result as never;
  };
}

/**
 * Columns are camelCase in code. Kysely's plugin would copy every query to rename what stands in it; here a name is turned
 * once for good, when the query is written, and the plugin renames the columns of results only.
 */
export class ResultsInCamelCase extends CamelCasePlugin {
  override transformQuery({ node }: { node: RootOperationNode }): RootOperationNode {
    return node;
  }
  columnOf(name: string): string {
    return this.snakeCase(name);
  }
}

const columns = new Map<string, string>();
const plugin = new ResultsInCamelCase();

class NamesInSnakeCase extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    const known = columns.get(name);
    if (known !== undefined) return known;
    const column = super.sanitizeIdentifier(plugin.columnOf(name));
    // Names come from code, never from people: there are some hundreds.
    columns.set(name, column);
    return column;
  }
}
