import { createHash } from 'node:crypto';
import { endName, fileName, headName, queueName, rowsName } from './names.ts';
import { makeRowSum } from './row-sum.ts';
import type { End, Head } from './schema.ts';
import { fingerprintOf, makeDigest, sealOf } from './seal.ts';
import { type Part, partOf, sha256Of } from './write-archive.ts';

export const archiveSecret = 'the secret under which the archives of the tests are made';

export const buildHead = (fields: Partial<Head> = {}): Head => ({
  format: 1,
  program: '0.1.0',
  madeAt: '2026-11-25T12:00:00.000Z',
  migrations: [{ name: '0001-platform.sql', sha256: '1'.repeat(64) }],
  demonstration: false,
  secret: fingerprintOf(archiveSecret),
  tables: [{ name: 'network.organisation', columns: ['id', 'name'] }],
  leftOut: [],
  sequences: [],
  ...fields,
});

/** The parts of a small archive: rows in two pieces, cut in the middle of a row, a job, and a file. `change` spoils one. */
export function buildParts(change: (part: Part) => Part | Part[] = (part) => part): Part[] {
  const rows = ['1\tMost\n2\tUr', 'a\n3\tĐerdap\\nŽ\n'].map((text) => Buffer.from(text));
  const file = Buffer.from('%PDF-1.7 a statute');
  const sha256 = createHash('sha256').update(file).digest('hex');
  const sum = makeRowSum();
  for (const piece of rows) sum.add(piece);
  const jobs = [{ word: 'mail.send', data: { mailId: 'a' } }];
  const before = [
    partOf(headName, Buffer.from(JSON.stringify(buildHead()))),
    ...rows.map((piece, at) => partOf(rowsName('network.organisation', at + 1), piece)),
    partOf(queueName, Buffer.from(JSON.stringify(jobs))),
    partOf(fileName(sha256), file),
  ];
  const digest = makeDigest();
  for (const { name, size, content } of before)
    digest.add(name, size, sha256Of([...(content as Buffer[])][0]!));
  const value = digest.value();
  const end: End = {
    tables: { 'network.organisation': sum.counted() },
    files: { count: 1, bytes: file.length },
    missing: [],
    jobs: 1,
    digest: value,
    seal: sealOf(archiveSecret, value),
  };
  return [...before, partOf(endName, Buffer.from(JSON.stringify(end)))].flatMap(change);
}
