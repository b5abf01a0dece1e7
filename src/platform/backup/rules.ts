import { BackupError } from './backup-error.ts';
import type { Head } from './schema.ts';

type Migration = Head['migrations'][number];

/**
 * Whether a backup fits this version of the program: the name of the last migration it has, up to which its tables are
 * made before its rows are taken in. `forward` lets an older one pass, to be migrated afterwards. Throws a sentence.
 */
export function mustFit(head: Head, known: readonly Migration[], { forward }: { forward: boolean }): string {
  const { migrations, program } = head;
  migrations.forEach(({ name, sha256 }, index) => {
    const own = known[index];
    if (!known.some((one) => one.name === name))
      throw new BackupError(
        `This backup was made by a newer version of the program (${program}): it has ${name}, which this one does not know. Restore it with that version.`,
      );
    if (own?.name !== name || own.sha256 !== sha256)
      throw new BackupError(
        `This backup was made by another program than this one: its ${name} is not ours. Restore it with the version that made it (${program}).`,
      );
  });
  const last = migrations.at(-1)!.name;
  if (migrations.length < known.length && !forward)
    throw new BackupError(
      `This backup is older than this program: it ends with ${last}, and this version has ${known.length - migrations.length} migrations more. Restore it with the version that made it (${program}), or say --forward: it is restored as it was and then brought up to date.`,
    );
  return last;
}

/** Whether the demonstration may come here: it has known passwords, so into the built-in database only. */
export function mustBeWelcome(head: Head, target: { embedded: boolean }) {
  if (head.demonstration && !target.embedded)
    throw new BackupError(
      'This is a backup of a demonstration, which has invented records and known passwords. It is only restored into the built-in database: leave out DATABASE_URL.',
    );
}

/** The SECRET must be the backup's, unless somebody knows what is lost with it. */
export function mustHaveSecret(same: boolean, { newSecret }: { newSecret: boolean }) {
  if (!same && !newSecret)
    throw new BackupError(
      'This backup was made under another SECRET. Set SECRET to the one it was made under (with the built-in database it is the file `secret` in its DATA_FOLDER), or say --new-secret: then nobody’s second factor works any more, and receipts issued until now no longer verify.',
    );
}
