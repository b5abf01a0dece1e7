import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { BackupError } from './backup-error.ts';
import { type PartName, readPartName } from './names.ts';
import { type Entry, readWhole } from './read-entries.ts';
import { makeRowSum, type RowSum } from './row-sum.ts';
import { type End, endSchema, type Head, headSchema, type Jobs, jobsSchema } from './schema.ts';
import { makeDigest } from './seal.ts';

/** What an archive consists of, in this order. Rows of one table come in pieces, one after the other. */
export type ArchivePart =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'rows'; readonly table: string; readonly content: AsyncIterable<Buffer> }
  | { readonly kind: 'queue'; readonly jobs: Jobs }
  | {
      readonly kind: 'file';
      readonly sha256: string;
      readonly size: number;
      readonly content: AsyncIterable<Buffer>;
    }
  | { readonly kind: 'end'; readonly head: Head; readonly end: End };

/** What was seen of an archive until now. */
type Seen = {
  head: Head | undefined;
  readonly digest: ReturnType<typeof makeDigest>;
  readonly tables: Map<string, RowSum>;
  readonly files: { count: number; bytes: number };
  jobs: number;
};

/** The parts of an archive, each proven when the next is asked for, and all of them before the last one, `end`. */
export async function* proveParts(entries: AsyncIterable<Entry>): AsyncGenerator<ArchivePart> {
  const seen: Seen = {
    head: undefined,
    digest: makeDigest(),
    tables: new Map(),
    files: { count: 0, bytes: 0 },
    jobs: 0,
  };
  let place = -1;
  let ended = false;
  for await (const entry of entries) {
    const name = readPartName(entry.name);
    const at = name && !ended && placeOf(name, seen.head);
    if (!name || at === undefined || at === false || at < place)
      throw damaged(`${entry.name} has no place where it stands`);
    place = at;
    ended = name.kind === 'end';
    if (ended) {
      const end = parse(endSchema, await readWhole(entry, 64_000_000));
      mustHold(seen, end);
      yield { kind: 'end', head: seen.head!, end };
    } else yield* provePart(entry, name, seen);
  }
  if (!ended) throw damaged('its end is missing');
}

async function* provePart(entry: Entry, name: PartName, seen: Seen): AsyncGenerator<ArchivePart> {
  const hash = createHash('sha256');
  const sum = name.kind === 'rows' ? sumOf(seen.tables, name.table) : undefined;
  const content = watched(entry.content, (chunk) => {
    hash.update(chunk);
    sum?.add(chunk);
  });
  if (name.kind === 'rows') yield { kind: 'rows', table: name.table, content };
  if (name.kind === 'file') yield { kind: 'file', sha256: name.sha256, size: entry.size, content };
  if (name.kind === 'head') {
    seen.head = parse(headSchema, await readWhole({ ...entry, content }, 16_000_000));
    yield { kind: 'head', head: seen.head };
  }
  if (name.kind === 'queue') {
    const jobs = parse(jobsSchema, await readWhole({ ...entry, content }, 256_000_000));
    seen.jobs = jobs.length;
    yield { kind: 'queue', jobs };
  }
  // Whatever the reader left of it is proven too.
  for await (const _ of content);
  const sha256 = hash.digest('hex');
  if (name.kind === 'file') {
    if (sha256 !== name.sha256) throw damaged(`the content of ${entry.name} is another`);
    seen.files.count++;
    seen.files.bytes += entry.size;
  }
  seen.digest.add(entry.name, entry.size, sha256);
}

/** Head, rows in the order of the head, queue, files, end: a number that never falls. Undefined for what may not be there. */
function placeOf(name: PartName, head: Head | undefined): number | undefined {
  if (name.kind === 'head') return head ? undefined : 0;
  if (!head) return undefined;
  if (name.kind !== 'rows') return { queue: 1e6, file: 2e6, end: 3e6 }[name.kind];
  const index = head.tables.findIndex((table) => table.name === name.table);
  return index < 0 ? undefined : 1 + index;
}

function sumOf(tables: Map<string, RowSum>, table: string): RowSum {
  const sum = tables.get(table) ?? makeRowSum();
  tables.set(table, sum);
  return sum;
}

async function* watched(content: AsyncIterable<Buffer>, see: (chunk: Buffer) => void) {
  for await (const chunk of content) {
    see(chunk);
    yield chunk;
  }
}

function mustHold(seen: Seen, end: End) {
  const tables = seen.head!.tables;
  const empty = makeRowSum().counted();
  const held = tables.every(({ name }) => {
    const counted = seen.tables.get(name)?.counted() ?? empty;
    const said = end.tables[name];
    return said && said.rows === counted.rows && said.bytes === counted.bytes && said.sum === counted.sum;
  });
  const same = Object.keys(end.tables).length === tables.length;
  const files = seen.files.count === end.files.count && seen.files.bytes === end.files.bytes;
  if (!held || !same || !files || seen.jobs !== end.jobs || seen.digest.value() !== end.digest)
    throw damaged('what it holds is not what its end says');
}

function parse<T>(schema: z.ZodType<T>, content: Buffer): T {
  let value: unknown;
  try {
    value = JSON.parse(content.toString('utf8'));
  } catch {
    throw damaged('one of its parts cannot be read');
  }
  const { format } = (value ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > 1)
    throw new BackupError(
      'This backup was made by a newer version of the program. Restore it with that version.',
    );
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw damaged('one of its parts is not as it should be');
  return parsed.data;
}

const damaged = (what: string) => new BackupError(`The file is damaged or was changed: ${what}.`);
