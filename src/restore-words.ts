import path from 'node:path';
import { jobWords } from './jobs.ts';
import { root } from './open.ts';
import { acceptSecret, endEverySession, markSecret, openAccounts, standOfSecret } from './people/index.ts';
import { readChain } from './platform/audit/queries-verify.ts';
import { BackupError } from './platform/backup/backup-error.ts';
import { dropDatabase, listAside, nameOf, onServer } from './platform/backup/databases.ts';
import { inMegabytes } from './platform/backup/progress.ts';
import {
  checkRestore,
  type Prepared,
  type Restored,
  restoreArchive,
} from './platform/backup/restore-archive.ts';
import type { Jobs } from './platform/backup/schema.ts';
import { connect } from './platform/database/connect.ts';
import { startEmbedded } from './platform/database/embedded.ts';
import { inFrame, system } from './platform/database/frame.ts';
import { openFiles } from './platform/files/open-files.ts';
import { startQueue } from './platform/jobs/jobs.ts';
import type { Settings } from './platform/settings.ts';
import { nothingSince, readSince, repeatSince, unknownSince } from './since-backup.ts';
import type { Doing, Say } from './typed-words.ts';

/** Checks an archive, or restores it: in place of what is there, or into an instance in which nothing has happened yet. */
export async function restore({ settings, words, say }: Doing, mode: 'replace' | 'move') {
  if (!words.file) throw new BackupError('Say which file: restore <file> --key <file>');
  const archive = { file: path.resolve(words.file), keyFile: words.key && path.resolve(words.key) };
  const embedded = !settings.databaseUrl;
  const choices = { forward: words.forward, newSecret: words['new-secret'] };
  const common = { secret: settings.secret, embedded, migrations: path.join(root, 'migrations'), say };
  if (words.check) {
    const { head, end, rows } = await checkRestore(archive, common, choices);
    say(
      `It is whole and can be restored here: made at ${head.madeAt} by version ${head.program}, ${rows} rows, ${end.files.count} files (${inMegabytes(end.files.bytes)}).`,
    );
    return;
  }
  const { to, stop } = await own(settings, say);
  try {
    const store = await openFiles(settings);
    const prepare = (database: Prepared, jobs: Jobs) =>
      settle(database, jobs, {
        ...{ mode, say, settings, newSecret: choices.newSecret, nothingSince: words['nothing-since'] },
      });
    sayRestored(
      await restoreArchive(archive, { ...common, to, store, mode, now: new Date(), prepare }, choices),
      { mode, say },
    );
  } finally {
    await stop();
  }
}

/** What the restored database needs before anybody opens it: what was taken away since the backup is taken away in it, too. */
export async function settle(
  { to, replaced }: Prepared,
  jobs: Jobs,
  {
    mode,
    say,
    settings,
    newSecret,
    nothingSince: moved = false,
  }: {
    mode: 'replace' | 'move';
    say: Say;
    settings: Settings;
    newSecret: boolean;
    /** Nothing was replaced, and people say that nothing was done since the archive was made. */
    nothingSince?: boolean | undefined;
  },
) {
  const unreplaced = moved ? nothingSince : unknownSince;
  const since = replaced ? await readSince(replaced, settings.secret) : unreplaced;
  if (since.unread.length > 0)
    say(
      `Of what was there this cannot be read, and stands again as of the backup: ${since.unread.join('; ')}. Do it again by hand, from the list that is kept of it.`,
    );
  if (since.paymentsUnread)
    say(
      'Which payment files were made since the backup cannot be read. Ask each partner and its bank which instalments were paid, before any is paid again.',
    );
  const { db, pool, close } = connect({ to, max: 3 });
  try {
    if (mode === 'replace') await endEverySession(db);
    await underSecret(to, settings, newSecret);
    const carried = (await since.carry?.(db)) ?? 0;
    if (carried > 0)
      say(`Kept as they were last: the password, second factor and passkeys of ${carried} people.`);
    for (const { what, repeat } of since.withdrawals) {
      const { count, left } = await repeat(db);
      if (count > 0) say(`${what} again, as it had been since the backup: ${count}.`);
      if (left.length > 0)
        say(
          `${what}, and not repeated, because the backup has another table of the same half-year: ${left.join('; ')}. Compare the two before the other one is signed.`,
        );
    }
    for (const line of await since.guard(db)) say(line);
    const unknown = (await since.listUnknown?.(db)) ?? [];
    if (unknown.length > 0)
      say(
        `Payment files made since the backup, which are unknown here: ${unknown.join('; ')}. The bank may have paid them: ask it before any of these instalments is paid.`,
      );
    const queue = await startQueue(pool, jobWords, () => undefined);
    const repeated = await inFrame(db, { actor: system }, async ({ tx, now }) => {
      const enqueue = queue.enqueueIn(tx);
      for (const { word, data } of jobs) if (jobWords.includes(word)) await enqueue(word, data);
      return repeatSince(since, { tx, now, actor: system, enqueue });
    }).finally(queue.stop);
    for (const line of repeated) say(line);
    const { entries, brokenAt } = await inFrame(db, { actor: system }, ({ tx }) => readChain(tx));
    say(
      brokenAt === null
        ? `The audit trail is unbroken: ${entries} entries.`
        : `The audit trail is broken at entry ${brokenAt} of ${entries}, as it was in the instance that was backed up.`,
    );
  } finally {
    await close();
  }
}

/** A backup made under another SECRET, which was said: its authenticators can be read no more. */
async function underSecret(to: Prepared['to'], { baseUrl, secret }: Settings, newSecret: boolean) {
  const accounts = openAccounts({ to, baseUrl, secret });
  try {
    const stands = await standOfSecret(accounts);
    if (stands === 'other' || (stands === 'unknown' && newSecret)) await acceptSecret(accounts);
    else if (stands === 'unknown') await markSecret(accounts);
  } finally {
    await accounts.close();
  }
}

function sayRestored(
  { head, end, rows, aside, sameSecret }: Restored,
  { mode, say }: { mode: 'replace' | 'move'; say: Say },
) {
  say(
    `Restored: ${rows} rows, ${end.files.count} files, as of ${head.madeAt}; every table was read again and is the same.`,
  );
  if (end.missing.length > 0) say(`Files that were missing when it was made: ${end.missing.join(', ')}`);
  if (head.leftOut.length > 0)
    say(`It is an export without ${head.leftOut.join(', ')}: of those nothing is here now.`);
  if (!sameSecret)
    say('SECRET is another: second factors must be set up again, and earlier receipts no longer verify.');
  if (!aside && mode === 'replace')
    say(
      'Nothing was there before that knows what was erased, ended and disabled since the backup: do it again by hand, from the list that is kept of it.',
    );
  if (aside)
    say(`What was there before is kept as the database ${aside}, until: npm run restore -- --discard`);
}

/** Drops the databases that earlier restores set aside. */
export async function discard({ settings, say }: Doing) {
  const { to, stop } = await own(settings, say);
  try {
    await onServer(to, async (client) => {
      const names = await listAside(client, nameOf(to));
      for (const name of names) await dropDatabase(client, name);
      say(names.length > 0 ? `Dropped: ${names.join(', ')}` : 'Nothing was set aside.');
    });
  } finally {
    await stop();
  }
}

/** The instance's database for us alone: a built-in one that is running is refused. */
async function own(settings: Settings, say: Say) {
  if (settings.databaseUrl) return { to: settings.databaseUrl, stop: async () => {} };
  const { connection, stop } = await startEmbedded({
    folder: path.join(settings.dataFolder, 'database'),
    log: say,
  });
  return { to: connection, stop };
}
