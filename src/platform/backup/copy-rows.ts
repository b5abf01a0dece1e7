import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Head } from './schema.ts';

export type Table = Head['tables'][number];

export const quoted = (name: string) => name.split('.').map(pg.escapeIdentifier).join('.');
const columnsOf = (table: Table) => table.columns.map(pg.escapeIdentifier).join(', ');

/**
 * All rows of a table as COPY's text: a line each, in UTF-8. Values look the same on every server (see `asText`). In the order of what
 * stands in them, from the first column to the last: in the order in which they were written, two tables could be laid beside each
 * other, and what somebody said of a training would stand beside who said something.
 */
export function readRows(client: pg.ClientBase, table: Table, where = 'true'): AsyncIterable<Buffer> {
  const order = table.columns.map((_, at) => at + 1).join(', ');
  const rows = `select ${columnsOf(table)} from only ${quoted(table.name)} where ${where} order by ${order}`;
  return client.query(copyTo(`copy (${rows}) to stdout`)) as AsyncIterable<Buffer>;
}

/** Takes rows in as `readRows` gave them; `end` waits until the server has taken all. */
export function writeRows(client: pg.ClientBase, table: Table) {
  const stream = client.query(copyFrom(`copy ${quoted(table.name)} (${columnsOf(table)}) from stdin`));
  // A row that is refused is reported by whichever comes next, write or end.
  stream.on('error', () => undefined);
  const done = finished(stream);
  done.catch(() => undefined);
  return {
    write: async (chunk: Buffer) => {
      if (stream.destroyed) await done;
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
    },
    end: async () => {
      stream.end();
      await done;
    },
  };
}

const once = (stream: NodeJS.WritableStream, event: string) =>
  new Promise<void>((resolve) => stream.once(event, resolve));

/** Settings under which every server writes every value the same way and reads it back, whatever its own are. */
export const asText = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local synchronize_seqscans = off; set local client_encoding = 'UTF8';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0`;
