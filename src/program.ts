import { flushCompileCache } from 'node:module';
import { backupWords } from './backup-words.ts';
import { signInsOf } from './demonstration/index.ts';
import { jobsOf } from './jobs.ts';
import { type Opened, type Opening, open } from './open.ts';
import { changeSecretPermission, hasAbleAdministrator, inviteFirstAdministrator } from './people/index.ts';
import { audit } from './platform/audit/audit.ts';
import { verifyTrail } from './platform/audit/verify-trail.ts';
import { asSystem, inFrame, system } from './platform/database/frame.ts';
import { explainFailedStart, TerminalError } from './platform/failed-start.ts';
import { listKnownFiles } from './platform/files/queries.ts';
import { Problem } from './platform/problem.ts';
import { readSettings } from './platform/settings.ts';
import { mayGrow } from './platform/small-start.ts';
import { verifyEvents } from './protection/index.ts';
import { listChangedPeriods } from './results/index.ts';
import { startServing } from './serve.ts';
import { readWords } from './typed-words.ts';
import { tellFaults } from './verify-words.ts';

/**
 * One image, chosen by a word: `start` (web and jobs, the default), `serve`, `work`, `migrate`, `verify [hash …]`, `administrator <email>`,
 * `new-secret`;
 * and those that work on an instance from outside, `backup`, `restore`, `export`, `import`, `backup-key`.
 */
const lasting = {
  start: { web: true, jobs: true },
  serve: { web: true, jobs: false },
  work: { web: false, jobs: true },
} as const;
const passing: Readonly<Record<string, (opened: Opened, given: readonly string[]) => Promise<void>>> = {
  migrate: async () => {},
  verify,
  administrator: inviteAdministrator,
  'new-secret': sayNewSecret,
};
const say = (line: string) => console.log(line);

/** How it ends on a signal. While it is still starting there is nothing to wait for: what has begun goes with the process. */
let end = async () => process.exit(1);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

try {
  await obey(process.argv.slice(2));
} catch (error) {
  console.error(explainFailedStart(error));
  process.exit(1);
}

async function obey(said: readonly string[]) {
  const fromOutside = said.find((one) => !one.startsWith('-'));
  if (fromOutside && Object.hasOwn(backupWords, fromOutside))
    return backupWords[fromOutside]!({ settings: readSettings(), words: readWords(said), say });
  const flags = said.filter((one) => one.startsWith('-'));
  const [word = 'start', ...given] = said.filter((one) => !flags.includes(one));
  const unknown = flags.find((one) => one !== '--empty');
  if (unknown) throw new TerminalError(`There is no '${unknown}'. There is: --empty.`);
  const kind = Object.hasOwn(lasting, word) ? lasting[word as keyof typeof lasting] : undefined;
  const once = Object.hasOwn(passing, word) ? passing[word] : undefined;
  if (!kind && !once) {
    const words = [lasting, passing, backupWords].flatMap(Object.keys);
    throw new TerminalError(`There is no word '${word}'. There are: ${words.join(', ')}.`);
  }
  const settings = readSettings();
  const opened = await open(settings, say, {
    beginning: beginningOf(flags, settings.demonstration && !!kind?.web),
    serving: !!kind?.web,
    newSecret: word === 'new-secret',
    looking: word === 'verify',
  });
  try {
    if (kind) await run(opened, kind);
    else await once!(opened, given);
  } catch (error) {
    await opened.close();
    throw error;
  }
  if (once) await opened.close();
}

/** The demonstration comes with the first start that serves people, unless `--empty` was said then. */
function beginningOf(flags: readonly string[], demonstration: boolean): Opening['beginning'] {
  if (flags.includes('--empty')) return 'empty';
  return demonstration ? 'demonstration' : 'as_it_is';
}

async function run(first: Opened, { web, jobs }: { web: boolean; jobs: boolean }) {
  const { parts } = first;
  if (jobs)
    await parts.queue.work(jobsOf(parts), (frame, store) => {
      const { actionId, queue } = parts;
      return store
        ? asSystem(parts.protection!, actionId, queue.enqueueIn, frame, 'mostura_protection')
        : asSystem(parts.db, actionId, queue.enqueueIn, frame);
    });
  const serving = web ? await startServing(parts) : undefined;
  mayGrow();
  flushCompileCache();
  if (serving) say(`\nMostura is at ${serving.address}`);
  if (serving && parts.demonstration) for (const line of signInsOf()) say(line);
  if (serving && !parts.demonstration) await askForAdministrator(parts);
  let ended: Promise<never> | undefined;
  end = () => {
    ended ??= (async () => {
      await serving?.close();
      await first.close();
      return process.exit(0);
    })();
    return ended;
  };
}

/**
 * Reads the whole audit trail again and says whether it is unbroken. Hashes that were noted elsewhere, from a mail or a donor report,
 * are looked for in it: without one, nobody can tell that the end was cut off together with its signed heads.
 */
async function verify({ parts }: Opened, given: readonly string[]) {
  const hashes = given.map((one) => one.toLowerCase());
  const strange = hashes.find((one) => !/^[0-9a-f]{64}$/.test(one));
  if (strange) throw new TerminalError(`'${strange}' is no hash: one has 64 signs, 0 to 9 and a to f.`);
  const began = performance.now();
  // The app's role reads no event: the owner of the tables does.
  const events = await parts.gate.transaction().execute((tx) => verifyEvents(tx, parts.actionId));
  if (events.events > 0) say(`${events.events} events of incidents were read.`);
  const verified = await inFrame(parts.db, { actor: system }, async ({ tx }) => {
    const trail = await verifyTrail(tx, {
      secret: [parts.settings.secret, ...parts.settings.secretsBefore],
      hashes,
    });
    const took = ((performance.now() - began) / 1000).toFixed(2);
    say(`${trail.entries} entries and ${trail.signedHeads} signed heads were read in ${took} s.`);
    const { missing, short } = await parts.store.inspect(await listKnownFiles(tx), { looking: true });
    const files = [
      ...missing.map((sha256) => `The file ${sha256} is missing.`),
      ...short.map((sha256) => `The file ${sha256} is torn.`),
    ];
    const faults = [
      ...trail.faults,
      ...events.broken.map((event: number) => `Event ${event} of the incidents is broken.`),
      ...events.lost.map(
        (head: string) => `The trail of incidents ended with ${head}, and no event has this hash.`,
      ),
    ];
    return { ...trail, faults, files, periods: await listChangedPeriods(tx, parts.actionId) };
  });
  const { found, faults, files, periods } = verified;
  for (const [hash, entry] of found) say(`${hash} is the hash of entry ${entry}.`);
  const changed = periods.map((name) => `The period ${name} is not as it was frozen.`);
  const wrong = tellFaults({ trail: faults, files, periods: changed });
  if (wrong) throw new TerminalError(wrong);
  say('The audit trail is unbroken, and every file of a record is there.');
}

/** What came with a SECRET that was changed on purpose; `open` has taken it already. */
async function sayNewSecret({ parts, authenticatorsGone }: Opened) {
  if (authenticatorsGone === undefined)
    throw new TerminalError('SECRET is the one that this instance lives under already. Nothing was changed.');
  const { db, actionId } = parts;
  await inFrame(db, { actor: system }, ({ tx, now }) =>
    audit(
      { tx, now, actionId, actor: system, enqueue: async () => {} },
      changeSecretPermission.name,
      { kind: 'instance', id: null },
      { authenticators: authenticatorsGone },
    ),
  );
  say(
    `This instance lives under another SECRET now. Every session ended, and ${authenticatorsGone} authenticators with their recovery codes went: people sign in with their password and set up the second step again; passkeys still work. Set SECRETS_BEFORE to the old one, so that receipts and signed heads of before can still be verified.`,
  );
}

async function askForAdministrator({ db, actionId }: Opened['parts']) {
  if (await inFrame(db, { actor: system }, ({ tx }) => hasAbleAdministrator(tx, actionId))) return;
  say(
    'Nobody can sign in yet. Invite the first administrator: npm start -- administrator name@example.org' +
      ' (with the built-in database, stop this program first and start it again afterwards).',
  );
}

/** Prints the one-time link of the first administrator: until there is one, nobody can invite anybody. */
async function inviteAdministrator({ parts }: Opened, [email]: readonly string[]) {
  const { db, accounts, actionId, queue } = parts;
  if (!email || !/^[^@\s]+@[^@\s]+$/.test(email))
    throw new TerminalError('Say the address of the first administrator: administrator name@example.org');
  try {
    const link = await inFrame(db, { actor: system }, ({ tx, now }) =>
      inviteFirstAdministrator({ tx, now, actionId, actor: system, enqueue: queue.enqueueIn(tx) }, accounts, {
        email,
      }),
    );
    say(`${email} becomes the first administrator with this link, once and within 14 days:\n${link}`);
  } catch (error) {
    if (error instanceof Problem && error.code === 'administrator_exists')
      throw new TerminalError(
        'There is an administrator already: whoever it is invites the others on the page of their organisation.',
      );
    throw error;
  }
}
