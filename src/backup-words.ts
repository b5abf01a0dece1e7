import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './open.ts';
import { BackupError } from './platform/backup/backup-error.ts';
import { withClient } from './platform/backup/databases.ts';
import { makeKeyPair } from './platform/backup/encryption.ts';
import { makeArchive } from './platform/backup/make-archive.ts';
import { inMegabytes } from './platform/backup/progress.ts';
import { reachEmbedded } from './platform/database/embedded.ts';
import { openFiles } from './platform/files/open-files.ts';
import type { Settings } from './platform/settings.ts';
import { leftOutOfExports, partlyInExports } from './protection/index.ts';
import { discard, restore } from './restore-words.ts';
import type { Doing, Say } from './typed-words.ts';

/** The words of program.ts that work on an instance from outside, without opening it: keep, bring back, move. */
export const backupWords: Readonly<Record<string, (doing: Doing) => Promise<void>>> = {
  backup: (doing) => {
    const { backupRecipients } = doing.settings;
    if (backupRecipients.length === 0)
      throw new BackupError(
        'BACKUP_RECIPIENTS is not set, and a backup is never written readable. Make a pair of keys with `npm start -- backup-key <file>`, keep that file elsewhere, and set BACKUP_RECIPIENTS to the public key it prints.',
      );
    return write(doing, { recipients: backupRecipients, ending: 'age' });
  },
  export: (doing) => {
    if (!doing.words['with-protection'])
      return write(doing, {
        recipients: [],
        ending: 'tar.gz',
        leftOut: leftOutOfExports,
        partly: partlyInExports,
      });
    const { backupRecipients } = doing.settings;
    if (backupRecipients.length === 0)
      throw new BackupError(
        'Incidents are never written readable. Set BACKUP_RECIPIENTS to a public key (`npm start -- backup-key <file>` makes one), or leave out --with-protection.',
      );
    return write(doing, { recipients: backupRecipients, ending: 'age' });
  },
  restore: (doing) => (doing.words.discard ? discard(doing) : restore(doing, 'replace')),
  import: (doing) => restore(doing, 'move'),
  'backup-key': writeKey,
};

async function write(
  { settings, words, say }: Doing,
  {
    recipients,
    ending,
    leftOut = [],
    partly = {},
  }: {
    recipients: readonly string[];
    ending: string;
    leftOut?: readonly string[];
    partly?: Readonly<Record<string, string>>;
  },
) {
  const now = new Date();
  const file = placeFor(words.file ?? path.join(settings.dataFolder, 'backups'), now, ending);
  const { to, stop } = await reach(settings, say);
  try {
    const store = await openFiles(settings);
    const end = await withClient(to, (client) =>
      makeArchive(
        { client, readFile: store.read, secret: settings.secret, program: programVersion(), now, say },
        { file, recipients, leftOut, partly },
      ),
    );
    const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0);
    say(
      `${rows} rows, ${end.files.count} files (${inMegabytes(end.files.bytes)}): ${file}, ${inMegabytes(statSync(file).size)}`,
    );
    if (leftOut.length > 0)
      say(
        `Left out, because it is readable: ${[...leftOut, ...Object.keys(partly).map((one) => `a part of ${one}`)].join(', ')}. --with-protection takes all in and encrypts it to BACKUP_RECIPIENTS.`,
      );
    if (recipients.length === 0)
      say('It is not encrypted: whoever has it can read everything. Delete it once it was imported.');
    say('SECRET is not in it: keep that elsewhere. Without it second factors and old receipts are lost.');
    if (end.missing.length > 0)
      throw new BackupError(
        `It is whole but for ${end.missing.length} files that the store itself does not have, or has damaged: ${end.missing.join(', ')}`,
      );
  } finally {
    await stop();
  }
}

/** A folder gets a file with a name of its own; a file that is there already is never written over. */
function placeFor(target: string, now: Date, ending: string): string {
  const place = path.resolve(target);
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? path.extname(place) === '';
  const file = isFolder
    ? path.join(place, `mostura-${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z.${ending}`)
    : place;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file)) throw new BackupError(`${file} is there already. Say another name.`);
  return file;
}

async function writeKey({ words, say }: Doing) {
  if (!words.file) throw new BackupError('Say where the key file is to be written: backup-key <file>');
  const file = path.resolve(words.file);
  const { keyFile, recipient } = await makeKeyPair(new Date());
  try {
    await writeFile(file, keyFile, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    throw new BackupError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
  say(
    `The key that opens backups is in ${file}. Keep it in two places that are not this machine; who loses it cannot restore.`,
  );
  say(`BACKUP_RECIPIENTS=${recipient}`);
}

/** The instance's database, running or not. */
async function reach(settings: Settings, say: Say) {
  if (settings.databaseUrl) return { to: settings.databaseUrl, stop: async () => {} };
  const { connection, stop } = await reachEmbedded({ folder: databaseFolder(settings), log: say });
  return { to: connection, stop };
}

const databaseFolder = ({ dataFolder }: Settings) => path.join(dataFolder, 'database');

const programVersion = () =>
  (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
