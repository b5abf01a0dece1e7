import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import { withClient } from '../../src/platform/backup/databases.ts';
import { makeArchive } from '../../src/platform/backup/make-archive.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';

/** Where a word was found: a table as SQL shows it, or the archive of all of them. */
export type Found = { readonly where: string; readonly word: string };

/**
 * Reads a whole database as its owner does, in two ways: each row of each table by SQL, and the archive that `export` writes, which
 * holds every table as `COPY` gives it. Returns where one of these words is; in base64 and hexadecimal, too.
 */
export async function findInDump(to: Connection, secret: string, words: readonly string[]): Promise<Found[]> {
  return withClient(to, async (client) => [
    ...(await findInTables(client, words)),
    ...foundIn('the archive', await archiveOf(client, secret), words),
  ]);
}

async function findInTables(client: pg.Client, words: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    found.push(...foundIn(name, rows.map(({ row }) => row).join('\n'), words));
  }
  return found;
}

const foundIn = (where: string, text: string, words: readonly string[]) =>
  words
    .filter((word) => writingsOf(word).some((writing) => text.includes(writing)))
    .map((word) => ({ where, word }));

/** A word as it could be written down: as it is, in JSON's escapes, in hexadecimal, in base64 from each of its three beginnings. */
function writingsOf(word: string): string[] {
  const bytes = Buffer.from(word);
  const encoded = [0, 1, 2].map((skipped) => {
    const text = Buffer.concat([Buffer.alloc(skipped), bytes]).toString('base64');
    return text.slice(skipped === 0 ? 0 : 4, -4);
  });
  const escaped = JSON.stringify(word).slice(1, -1);
  return [word, escaped, bytes.toString('hex'), ...encoded];
}

async function archiveOf(client: pg.Client, secret: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mostura-dump-'));
  try {
    const file = path.join(folder, 'all.tar.gz');
    const readFromStore = async () => undefined;
    await makeArchive(
      { client, readFile: readFromStore, secret, program: 'tests', now: new Date(), say: () => {} },
      { file, recipients: [] },
    );
    return gunzipSync(await readFile(file)).toString('utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
