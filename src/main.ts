import { startServing } from './app.ts';
import { signInsOf } from './demonstration/index.ts';
import { jobsOf } from './jobs.ts';
import { type Beginning, type Opened, open } from './open.ts';
import { hasAdministrator, inviteFirstAdministrator } from './people/index.ts';
import { verifyChain } from './platform/audit/queries.ts';
import { asSystem, inFrame, system } from './platform/database/frame.ts';
import { Problem } from './platform/problem.ts';
import { readSettings } from './platform/settings.ts';

/** One image, chosen by a word: `start` (web and jobs, the default), `serve`, `work`, `migrate`, `verify`, `administrator <email>`. */
const words = {
  start: (opened: Opened) => run(opened, { web: true, jobs: true }),
  serve: (opened: Opened) => run(opened, { web: true, jobs: false }),
  work: (opened: Opened) => run(opened, { web: false, jobs: true }),
  migrate: (opened: Opened) => opened.close(),
  verify,
  administrator: (opened: Opened) =>
    inviteAdministrator(
      opened,
      flags.find((one) => !one.startsWith('--')),
    ),
};

const [word = 'start', ...flags] = process.argv
  .slice(2)
  .sort((a, b) => Number(a.startsWith('--')) - Number(b.startsWith('--')));
const chosen = word.startsWith('--') ? 'start' : word;
const say = (line: string) => console.log(line);

try {
  if (!Object.hasOwn(words, chosen))
    throw new Error(`There is no word '${chosen}'. There are: ${Object.keys(words).join(', ')}.`);
  const settings = readSettings();
  const opened = await open(settings, say, beginningOf(settings.demonstration));
  await words[chosen as keyof typeof words](opened);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The demonstration comes with the first start that serves people, unless `--empty` was said then. */
function beginningOf(demonstration: boolean): Beginning {
  if ([word, ...flags].includes('--empty')) return 'empty';
  return demonstration && ['start', 'serve'].includes(chosen) ? 'demonstration' : 'as_it_is';
}

async function run(first: Opened, { web, jobs }: { web: boolean; jobs: boolean }) {
  const { parts } = first;
  if (jobs)
    await parts.queue.work(jobsOf(parts), (frame) =>
      asSystem(parts.db, parts.actionId, parts.queue.enqueueIn, frame),
    );
  const serving = web ? await startServing(parts) : undefined;
  if (serving) say(`\nMostura is at ${serving.address}`);
  if (serving && parts.demonstration) for (const line of signInsOf()) say(line);
  if (serving && !parts.demonstration) await askForAdministrator(parts);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await serving?.close();
    await first.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

/** Reads the whole audit chain again and says whether it is unbroken. */
async function verify({ parts, close }: Opened) {
  const { entries, brokenAt } = await inFrame(parts.db, { actor: system }, ({ tx }) => verifyChain(tx));
  await close();
  if (brokenAt === null) return say(`The audit trail is unbroken: ${entries} entries.`);
  throw new Error(`The audit trail is broken at entry ${brokenAt} of ${entries}.`);
}

async function askForAdministrator({ db, actionId }: Opened['parts']) {
  if (await inFrame(db, { actor: system }, ({ tx }) => hasAdministrator(tx, actionId))) return;
  say(
    'Nobody can sign in yet. Invite the first administrator: npm start -- administrator name@example.org' +
      ' (with the built-in database, stop this program first and start it again afterwards).',
  );
}

/** Prints the one-time link of the first administrator: until there is one, nobody can invite anybody. */
async function inviteAdministrator({ parts, close }: Opened, email: string | undefined) {
  const { db, accounts, actionId, queue } = parts;
  try {
    if (!email || !/^[^@\s]+@[^@\s]+$/.test(email))
      throw new Error('Say the address of the first administrator: administrator name@example.org');
    const link = await inFrame(db, { actor: system }, ({ tx, now }) =>
      inviteFirstAdministrator({ tx, now, actionId, actor: system, enqueue: queue.enqueueIn(tx) }, accounts, {
        email,
      }),
    );
    say(`${email} becomes the first administrator with this link, once and within 14 days:\n${link}`);
  } catch (error) {
    if (error instanceof Problem && error.code === 'administrator_exists')
      throw new Error(
        'There is an administrator already: whoever it is invites the others on the page of their organisation.',
      );
    throw error;
  } finally {
    await close();
  }
}
