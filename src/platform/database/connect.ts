import { Kysely } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { promptDialect, ResultsInCamelCase } from './dialect.ts';
import type { Connection } from './embedded.ts';
import { GatheringSocket } from './gathering-socket.ts';
import type { DB } from './tables.ts';

/** The roles that requests and jobs work under. Each has a store; `mostura_portal` reads published views alone. */
export type DatabaseRole = 'mostura_app' | 'mostura_portal' | 'mostura_protection';

export type Connected = {
  readonly db: Kysely<DB>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

export type ConnectOptions = {
  readonly to: string | Connection;
  /** Connections at most. */
  readonly max?: number;
  /** Rows are streamed in with COPY: such a connection answers one statement before it is given the next. */
  readonly copies?: boolean;
  /** Each connection begins as this role, and is that again when a transaction ends or somebody says RESET ROLE. */
  readonly as?: DatabaseRole;
  /** Told of connections that broke while idle (a server's restart, a failover); the pool replaces them by itself. */
  readonly onError?: (error: Error) => void;
};

/** A pool and Kysely over it. Columns are camelCase in code; int8 is a number, instants, days and decimals are text. */
export function connect({ to, max = 10, copies = false, as, onError = () => {} }: ConnectOptions): Connected {
  const pool = new pg.Pool({
    ...(typeof to === 'string' ? { connectionString: to } : to),
    max,
    pipeline: !copies,
    stream: () => new GatheringSocket(),
    types: columnTypes,
    options: `-c timezone=UTC${as ? ` -c role=${as}` : ''}`,
    application_name: 'mostura',
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener a broken idle connection would end the process. One that breaks while the pool ends is not missed.
  pool.on('error', (error) => pool.ending || onError(error));
  // Nor may one that breaks in the middle of a transaction: its query fails, and that is answered.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<DB>({
    dialect: promptDialect(pool, { beginsTogether: !copies }),
    plugins: [new ResultsInCamelCase({ maintainNestedObjectKeys: true })],
  });
  return {
    db,
    pool,
    close: async () => {
      await db.destroy();
      // Kysely ends only a pool that it has asked something itself.
      if (!pool.ending) await pool.end();
    },
  };
}
