import pg from 'pg';
import { protectAndAudit } from '../src/platform/disclosure/protect-and-audit.ts';
import { aTable, partners } from '../src/platform/disclosure/testing.ts';
import { ask, signIn } from '../tests/support/ask.ts';
import { databaseOf, type Running, startProgram, temporaryFolder } from '../tests/support/built-program.ts';
import { firstVisit } from './first-visit.ts';
import { machine, memoryOf } from './machine.ts';
import { insertCycles } from './matrix.ts';
import { measurePages, type Page } from './pages.ts';
import { buildFigures, streetFigures } from './protection.ts';
import { applicant, insertRecords, manager, password, recoveryCodes } from './records.ts';
import type { Figures } from './table.ts';
import { goalOf, print, tableOf } from './table.ts';

// The figures of docs/figures.md, with the goal of each. `npm run bench` measures at 10,000 and at 100,000 applications; `-- --short` at the first, briefly.
const short = process.argv.includes('--short');
const sizes = short ? [10_000] : [10_000, 100_000];

/** Milliseconds for each step of a protected table. */
const limits = { protect: 60_000, audit: 60_000, integers: 60_000 };

const { folder, remove } = temporaryFolder();
const demonstration = temporaryFolder();
let running: Running | undefined;
process.once('SIGTERM', () => process.exit(1));
try {
  print(`Machine: ${machine()}`);
  const first = await timed(() => startProgram({ folder }));
  running = first.result;
  const client = new pg.Client({ ...databaseOf(folder), application_name: 'bench' });
  await client.connect();
  await insertCycles(client);
  const figures: Figures[][] = [];
  let from = 0;
  for (const to of sizes) {
    const inserting = await timed(() => insertRecords(client, { from, to }));
    print(`\n${to.toLocaleString('en')} applications (inserted in ${(inserting.ms / 1000).toFixed(1)} s)`);
    from = to;
    const pages = await pagesOf(running, client);
    figures.push(
      await measurePages({
        folder,
        address: running.address,
        pid: running.pid,
        pages,
        rounds: short ? 1 : 5,
        warmingUp: short ? 2 : 20,
      }),
    );
    print(tableOf(figures.at(-1)!));
  }
  await client.end();

  await running.end();
  const again = await timed(() => startProgram({ folder }));
  running = again.result;
  await ask(`${running.address}/`);
  const memory = memoryOf(running.pid);
  const cookie = await signIn(running.address, applicant, password);
  const own = /\/applications\/[0-9a-f-]{36}/.exec(
    await fetch(`${running.address}/applications`, { headers: { cookie } }).then((r) => r.text()),
  )![0];
  print('');
  print(goalOf('first start, schema and Action loaded', first.ms / 1000, 's'));
  print(goalOf('restart to the first answer', again.ms / 1000, 's', { most: 1.0 }));
  print(goalOf('app and database together after a restart (PSS)', memory, 'MB', { most: 250 }));
  print(goalOf('first visit, home', (await firstVisit(running.address, '/')) / 1000, 'KB', { most: 25 }));
  const section = await firstVisit(running.address, `${own}/sections/organisation`, cookie);
  print(goalOf('first visit, a section of an application', section / 1000, 'KB', { most: 25 }));
  for (const name of ['home', 'list of calls']) {
    const page = figures[0]!.find((one) => one.name === name)!;
    print(
      goalOf(`${name}, for people who are not signed in, share of a raw server`, page.ofRaw, '×', {
        least: 0.4,
      }),
    );
  }
  const named = (wanted: string) => figures.map((all) => all.find(({ name }) => name === wanted));
  const [list] = named('list of 50 applications');
  print(goalOf('list of 50, share of its own SQL alone', list!.ofSql, '×', { least: 0.7 }));
  print(goalOf('list of 50, p95 at 10 clients', list!.app.p95, 'ms', { most: 30 }));
  const [matrix] = named('matrix of five cycles');
  print(
    goalOf('matrix of 6 × 25 × 3 over five cycles, share of its own SQL', matrix?.ofSql, '×', { least: 0.7 }),
  );
  print(goalOf('the same, p95 at 10 clients', matrix?.app.p95, 'ms', { most: 100 }));
  const [application] = named('one application');
  print(goalOf('one application, processor', application!.work?.app, 'ms', { most: 6 }));
  const place = `${running.address}${await placeOf(running)}`;
  for (const file of ['brief.docx', 'brief.pdf']) {
    const made = await timed(() => ask(`${place}/${file}`));
    print(goalOf(`${file} of a jurisdiction`, made.ms / 1000, 's', { most: 0.5 }));
  }
  const table = await timed(() => protectAndAudit({ table: aTable(), rule: partners, limits }));
  print(goalOf('a table of 8 × 12 protected and audited', table.ms / 1000, 's', { most: 5 }));
  for (const line of await buildFigures()) print(line);
  for (const name of figures.length > 1 ? ['home', 'list of calls', 'list of 50 applications'] : []) {
    const [small, large] = named(name);
    print(goalOf(`${name}, p95 with 10 × the records`, large!.app.p95 / small!.app.p95, '×', { most: 1.1 }));
  }
  await running.end();
  running = undefined;
  const year = await timed(() => startProgram({ folder: demonstration.folder, words: [] }));
  running = year.result;
  for (const line of await streetFigures(running)) print(line);
  print(
    goalOf('demonstration year, beyond a first start without it', (year.ms - first.ms) / 1000, 's', {
      most: 15,
    }),
  );
} finally {
  await running?.end();
  remove();
  demonstration.remove();
}

async function timed<T>(run: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const began = performance.now();
  return { result: await run(), ms: performance.now() - began };
}

/** The address of a jurisdiction's page in the newest cycle. */
async function placeOf({ address }: Running): Promise<string> {
  const matrix = await fetch(`${address}/matrix`).then((answer) => answer.text());
  return /href="(\/matrix\/[0-9a-f-]{36}\/places\/[A-Z]{2})"/.exec(matrix)![1]!;
}

async function pagesOf({ address }: Running, client: pg.Client): Promise<Page[]> {
  const staff = await signIn(address, manager, password, recoveryCodes.pop());
  const { rows } = await client.query(
    `select id from grants.application where submitted_at is not null order by submitted_at desc offset 100 limit 1`,
  );
  return [
    { name: 'home', path: '/', cookie: '' },
    { name: 'list of calls', path: '/calls', cookie: '' },
    { name: 'list of 50 applications', path: '/staff/applications', cookie: staff },
    { name: 'matrix of five cycles', path: '/matrix', cookie: '' },
    { name: 'one application', path: `/staff/applications/${rows[0].id}`, cookie: staff },
  ];
}
