import { createHash } from 'node:crypto';
import type pg from 'pg';
import { BackupError } from './backup-error.ts';
import { asText, readRows } from './copy-rows.ts';
import { encrypterFor } from './encryption.ts';
import { endName, fileName, headName, queueName, rowsName } from './names.ts';
import { inMegabytes, makeProgress } from './progress.ts';
import {
  listApplied,
  listFiles,
  listHiddenTables,
  listSequences,
  listTables,
  listWaitingJobs,
  readInstance,
} from './queries.ts';
import { type Counted, makeRowSum } from './row-sum.ts';
import type { End, Head } from './schema.ts';
import { fingerprintOf, makeDigest, sealOf } from './seal.ts';
import { type Part, partOf, sha256Of, writeArchive } from './write-archive.ts';

export type ArchiveSource = {
  /** A connection of its own, as the tables' owner. */
  readonly client: pg.ClientBase;
  /** The content of a hash from the store of files. */
  readonly readFile: (sha256: string) => Promise<AsyncIterable<Uint8Array> | undefined>;
  readonly secret: string;
  /** The program's version. */
  readonly program: string;
  readonly now: Date;
  readonly say: (line: string) => void;
};

/**
 * Writes everything of an instance but its SECRET into one archive, from one snapshot of the database; people go on
 * working meanwhile. Without recipients it is not encrypted. Of what is left out it has the tables and no row; of `partly` the rows
 * for which the condition is true. Throws
 * BackupError when not all rows can be seen.
 */
export async function makeArchive(
  source: ArchiveSource,
  target: {
    file: string;
    recipients: readonly string[];
    leftOut?: readonly string[];
    partly?: Readonly<Record<string, string>>;
  },
): Promise<End> {
  const { client } = source;
  encrypterFor(target.recipients);
  await client.query('begin isolation level repeatable read, read only');
  try {
    await client.query(asText);
    const head = await headOf(source, target.leftOut ?? []);
    let end: End | undefined;
    const parts = partsOf({ ...source, partly: target.partly ?? {} }, head, (made) => {
      end = made;
    });
    await writeArchive(target.file, parts, target.recipients);
    return end!;
  } finally {
    await client.query('rollback').catch(() => undefined);
  }
}

async function headOf(
  { client, program, now, secret }: ArchiveSource,
  leftOut: readonly string[],
): Promise<Head> {
  const migrations = await listApplied(client);
  if (migrations.length === 0)
    throw new BackupError('There is nothing to back up: this database was never started with Mostura.');
  const hidden = await listHiddenTables(client);
  if (hidden.length > 0)
    throw new BackupError(
      `Row-level security hides rows of ${hidden.join(', ')} from this role, so the backup would not be whole. Connect as the role that owns the tables.`,
    );
  return {
    format: 1,
    program,
    madeAt: now.toISOString(),
    migrations,
    demonstration: (await readInstance(client)).demonstration,
    secret: fingerprintOf(secret),
    tables: await listTables(client),
    leftOut: [...leftOut],
    sequences: await listSequences(client),
  };
}

async function* partsOf(
  source: ArchiveSource & { readonly partly: Readonly<Record<string, string>> },
  head: Head,
  ended: (end: End) => void,
): AsyncGenerator<Part> {
  const digest = makeDigest();
  const whole = (name: string, content: Buffer) => {
    digest.add(name, content.length, sha256Of(content));
    return partOf(name, content);
  };
  const progress = makeProgress(source.say);
  yield whole(headName, json(head));

  const tables: Record<string, Counted> = {};
  for (const [index, table] of head.tables.entries()) {
    const sum = makeRowSum();
    let number = 0;
    const rows = isLeftOut(head, table.name)
      ? []
      : inPieces(readRows(source.client, table, source.partly[table.name]));
    for await (const piece of rows) {
      sum.add(piece);
      yield whole(rowsName(table.name, ++number), piece);
      progress(
        () => `Tables: ${index + 1} of ${head.tables.length}, ${sum.counted().rows} rows of ${table.name}`,
      );
    }
    tables[table.name] = sum.counted();
  }
  const jobs = await listWaitingJobs(source.client);
  yield whole(queueName, json(jobs));

  const files = { count: 0, bytes: 0 };
  const missing: string[] = [];
  const wanted = await listFiles(source.client);
  for (const { sha256, size } of wanted) {
    progress(() => `Files: ${files.count} of ${wanted.length}, ${inMegabytes(files.bytes)}`);
    if (!(await isSound(source, sha256, Number(size)))) {
      missing.push(sha256);
      continue;
    }
    const content = await source.readFile(sha256);
    if (!content) throw new BackupError(`The file ${sha256} went away while it was being read. Try again.`);
    yield { name: fileName(sha256), size: Number(size), content };
    digest.add(fileName(sha256), Number(size), sha256);
    files.count++;
    files.bytes += Number(size);
  }
  const value = digest.value();
  const end = {
    tables,
    files,
    missing,
    jobs: jobs.length,
    digest: value,
    seal: sealOf(source.secret, value),
  };
  ended(end);
  yield partOf(endName, json(end));
}

/** By its schema or by its own name. */
const isLeftOut = ({ leftOut }: Head, table: string) =>
  leftOut.some((one) => table === one || table.startsWith(`${one}.`));

const json = (value: Head | End | readonly object[]) => Buffer.from(JSON.stringify(value, null, 1));

/** The size stands before the content, and a wrong content would make the whole archive wrong: so it is read before. */
async function isSound({ readFile }: ArchiveSource, sha256: string, size: number): Promise<boolean> {
  const content = await readFile(sha256);
  if (!content) return false;
  const hash = createHash('sha256');
  let read = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    read += chunk.length;
  }
  return read === size && hash.digest('hex') === sha256;
}

const pieceSize = 1_000_000;

/** COPY sends a row at a time; a part of the archive holds about a megabyte of them. */
async function* inPieces(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const row of rows) {
    held.push(row);
    size += row.length;
    if (size < pieceSize) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
