import { BackupError } from './backup-error.ts';
import { inMegabytes, makeProgress } from './progress.ts';
import { readArchive } from './read-archive.ts';
import type { End, Head } from './schema.ts';
import { fingerprintOf, isSealOf } from './seal.ts';

export type CheckedArchive = {
  readonly head: Head;
  readonly end: End;
  readonly rows: number;
  /** Whether it was made under this SECRET; it is then also proven that nobody without the SECRET made it. */
  readonly sameSecret: boolean;
};
export type Archive = { readonly file: string; readonly keyFile?: string | undefined };

/** Reads an archive to its end and proves all of it, changing nothing. Throws BackupError with a sentence. */
export async function checkArchive(
  { file, keyFile }: Archive,
  { secret, say }: { secret: string; say: (line: string) => void },
): Promise<CheckedArchive> {
  const progress = makeProgress(say);
  let bytes = 0;
  let checked: { head: Head; end: End } | undefined;
  for await (const part of readArchive(file, keyFile)) {
    if (part.kind === 'rows' || part.kind === 'file')
      for await (const chunk of part.content) {
        bytes += chunk.length;
        progress(() => `Checking: ${inMegabytes(bytes)}`);
      }
    if (part.kind === 'end') checked = part;
  }
  const { head, end } = checked!;
  const sameSecret = head.secret === fingerprintOf(secret);
  if (sameSecret && !isSealOf(secret, end.digest, end.seal))
    throw new BackupError(
      'The file is not a backup of this instance: its seal was made by somebody who does not have the SECRET.',
    );
  return { head, end, sameSecret, rows: Object.values(end.tables).reduce((sum, { rows }) => sum + rows, 0) };
}
