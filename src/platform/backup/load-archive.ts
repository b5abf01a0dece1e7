import type pg from 'pg';
import { connect } from '../database/connect.ts';
import type { Connection } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import type { FileStore } from '../files/store.ts';
import { BackupError } from './backup-error.ts';
import type { Archive } from './check-archive.ts';
import { asText, readRows, writeRows } from './copy-rows.ts';
import { inMegabytes, makeProgress } from './progress.ts';
import { listTables, openTables, setSequence } from './queries.ts';
import { readArchive } from './read-archive.ts';
import { makeRowSum } from './row-sum.ts';
import type { End, Head, Jobs } from './schema.ts';

export type LoadTarget = {
  /** A database in which nothing has happened yet, as its owner reaches it. */
  readonly to: string | Connection;
  readonly migrations: string;
  readonly store: Pick<FileStore, 'putBack'>;
  readonly say: (line: string) => void;
};

/**
 * Takes an archive into an empty database: tables as they were when it was made, rows in one transaction, files into
 * the store, then the later migrations. Commits only when every table, read again, has the very rows that the archive
 * says (count and sum). Answers the jobs that were still to be done.
 */
export async function loadArchive(archive: Archive, target: LoadTarget): Promise<Jobs> {
  const { pool, close } = connect({ to: target.to, max: 3, copies: true });
  const client = await pool.connect();
  try {
    const jobs = await takeIn(archive, client, pool, target);
    await migrate(pool, { folder: target.migrations, log: target.say });
    await client.query('analyze');
    return jobs;
  } finally {
    // Closed, not given back: whatever it was in the middle of is rolled back.
    client.release(true);
    await close();
  }
}

async function takeIn(
  archive: Archive,
  client: pg.PoolClient,
  pool: pg.Pool,
  target: LoadTarget,
): Promise<Jobs> {
  const progress = makeProgress(target.say);
  let bytes = 0;
  const counting = (chunk: Buffer) => {
    bytes += chunk.length;
    progress(() => `Restoring: ${inMegabytes(bytes)}`);
  };
  let loading: Loading | undefined;
  let jobs: Jobs = [];
  for await (const part of readArchive(archive.file, archive.keyFile)) {
    if (part.kind === 'head') {
      const upTo = part.head.migrations.at(-1)!.name;
      await migrate(pool, { folder: target.migrations, log: () => {}, upTo });
      loading = await beginLoading(client, part.head);
    } else if (part.kind === 'rows') {
      for await (const chunk of part.content) {
        await loading!.write(part.table, chunk);
        counting(chunk);
      }
    } else {
      await loading!.write(undefined);
      if (part.kind === 'file') {
        await target.store.putBack(part.sha256, part.content);
        bytes += part.size;
        progress(() => `Restoring: ${inMegabytes(bytes)}`);
      }
      if (part.kind === 'queue') jobs = part.jobs;
      if (part.kind === 'end') await loading!.finish(part.end);
    }
  }
  return jobs;
}

type Loading = {
  /** Rows of a table; undefined when no more rows come. */
  write(table: string | undefined, chunk?: Buffer): Promise<void>;
  finish(end: End): Promise<void>;
};

async function beginLoading(client: pg.PoolClient, head: Head): Promise<Loading> {
  await client.query('begin');
  await client.query(asText);
  const tables = await listTables(client);
  if (JSON.stringify(tables) !== JSON.stringify(head.tables))
    throw new BackupError(
      'The tables of this backup are not those that its migrations make. Nothing was restored.',
    );
  const closing = await openTables(client);
  let open: { name: string; rows: ReturnType<typeof writeRows> } | undefined;
  return {
    write: async (name, chunk) => {
      if (open && open.name !== name) {
        await open.rows.end();
        open = undefined;
      }
      const table = tables.find((one) => one.name === name);
      if (!table || !chunk) return;
      open ??= { name: table.name, rows: writeRows(client, table) };
      await open.rows.write(chunk);
    },
    finish: async (end) => {
      for (const sequence of head.sequences) await setSequence(client, sequence);
      for (const table of tables) {
        const found = makeRowSum();
        for await (const chunk of readRows(client, table)) found.add(chunk);
        const { rows, sum } = found.counted();
        const said = end.tables[table.name]!;
        if (rows !== said.rows || sum !== said.sum)
          throw new BackupError(
            `${table.name} came out differently than it went in (${rows} rows of ${said.rows}). Nothing was restored.`,
          );
      }
      for (const statement of closing) await client.query(statement);
      await client.query('commit');
    },
  };
}
