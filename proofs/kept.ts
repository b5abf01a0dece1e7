import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Connection } from '../src/platform/database/embedded.ts';
import type { Write } from './writers.ts';

type Counts = ReadonlyMap<string, number>;
export type Kept = {
  /** How many records there are for each mark. */
  readonly records: Readonly<Record<Write['kind'], Counts>>;
  /** How many audit entries there are of each word. */
  readonly entries: Counts;
};
const wordsOf = { start: ['application.start'], attach: ['application.attach', 'application.save'] } as const;

/** Compares what was acknowledged with what is there: records, audit entries and files. A sentence for each that is lost or doubled. */
export async function compareKept(
  writes: readonly Write[],
  { connection, folder }: { connection: Connection; folder: string },
): Promise<string[]> {
  const faults = differences(writes, await countIn(connection));
  for (const { mark } of writes.filter(({ kind }) => kind === 'attach'))
    if ((await hashOfFile(folder, mark)) !== mark) faults.push(`the file ${mark} is damaged or gone`);
  return faults;
}

/** Every acknowledged write must be there once, and nothing else. */
export function differences(
  writes: readonly Pick<Write, 'kind' | 'mark'>[],
  { records, entries }: Kept,
): string[] {
  const faults: string[] = [];
  for (const { kind, mark } of writes) {
    const found = records[kind].get(mark) ?? 0;
    if (found !== 1) faults.push(`${kind} ${mark} is there ${found} times`);
  }
  for (const kind of ['start', 'attach'] as const) {
    const expected = writes.filter((write) => write.kind === kind).length;
    const counted = [
      [`${kind}: records`, records[kind].size] as const,
      ...wordsOf[kind].map((word) => [`${kind}: audit entries ${word}`, entries.get(word) ?? 0] as const),
    ];
    for (const [what, found] of counted)
      if (found !== expected) faults.push(`${what}: ${found}, acknowledged: ${expected}`);
  }
  return faults;
}

async function countIn(connection: Connection): Promise<Kept> {
  const client = new pg.Client(connection);
  await client.connect();
  const count = async (sql: string): Promise<Counts> =>
    new Map((await client.query(sql)).rows.map(({ mark, times }) => [mark, times]));
  const records = {
    start: await count(
      `select title as mark, count(*)::int as times from grants.application where title like 'Draft %' group by 1`,
    ),
    attach: await count(
      `select f.sha256 as mark, count(*)::int as times
       from grants.application_attachment a join platform.file f on f.id = a.file_id group by 1`,
    ),
  };
  const entries = await count(
    `select word as mark, count(*)::int as times from platform.audit_entry
     where word = any ('{application.start,application.attach,application.save}') group by 1`,
  );
  await client.end();
  return { records, entries };
}

async function hashOfFile(folder: string, sha256: string): Promise<string | undefined> {
  const place = path.join(folder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const content = await fs.readFile(place).catch(() => undefined);
  return content && createHash('sha256').update(content).digest('hex');
}
