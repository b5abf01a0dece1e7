import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect } from '../src/platform/database/connect.ts';
import { type Connection, startTemporary } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { readColumnFacts, withFacts } from './column-facts.ts';
import { node, run } from './program.ts';

const file = 'src/platform/database/tables.ts';
const schemas =
  'platform|people|action|network|training|grants|forms|results|published|accounts|privacy|voice|matrix|advocacy|papers|tasks|protection|directory|incidents|release';

/** Writes the types of the tables as the migrations make them. */
export async function writeTypes(): Promise<void> {
  fs.writeFileSync(file, await generateTypes());
  console.log(`${file} is what the migrations make.`);
}

/** What keeps tables.ts from being what the migrations make, or nothing. */
export async function checkTypes(): Promise<string | undefined> {
  const same = (await generateTypes()) === fs.readFileSync(file, 'utf8');
  return same ? undefined : `${file} is not what the migrations make. Run \`npm run types\` and commit it.`;
}

async function generateTypes(): Promise<string> {
  const { connection, stop } = await startTemporary();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-types-'));
  try {
    const { pool, close } = connect({ to: connection, max: 1 });
    const facts = await migrate(pool, { folder: 'migrations', log: () => {} })
      .then(() => readColumnFacts(pool))
      .finally(close);
    const made = path.join(folder, 'tables.ts');
    const { ok, output } = await run(node, [...generator, '--url', urlOf(connection), '--out-file', made], {
      quiet: true,
    });
    if (!ok) throw new Error(`kysely-codegen failed: ${output}`);
    return withFacts(fs.readFileSync(made, 'utf8'), facts);
  } finally {
    fs.rmSync(folder, { recursive: true });
    await stop();
  }
}

/**
 * Views that statements in SQL ask and no builder of queries. Their types are left out: with more than 316 names TypeScript gives up on
 * the pairs that Kysely makes of them.
 */
const askedInSql = [
  ...[
    'counted_instalment',
    'counted_period',
    'counted_report_arrival',
    'report_arrival',
    'counted_report_value',
    'held_agreement',
    'ledger_record',
  ].map((view) => `grants.${view}`),
  ...['attendance', 'came_to', 'certificate_given', 'conclusion', 'counted_gathering', 'engagement'].map(
    (view) => `published.${view}`,
  ),
  ...['evaluation', 'knowledge_test', 'output', 'partnership', 'reported_value', 'trainee'].map(
    (view) => `published.${view}`,
  ),
];

/** The driver gives int8 as a number and everything of time and decimals as text (see column-types.ts). */
const generator = [
  'node_modules/kysely-codegen/dist/cli/bin.js',
  ...['--dialect', 'postgres', '--camel-case', '--default-schema', 'public'],
  ...['--date-parser', 'string', '--numeric-parser', 'string'],
  ...['--type-mapping', JSON.stringify({ timestamptz: 'Instant', int8: 'number', interval: 'string' })],
  ...['--custom-imports', JSON.stringify({ Instant: '../dates.ts#Instant' })],
  ...[
    '--include-pattern',
    `(${schemas}).*`,
    '--exclude-pattern',
    `(platform.migration|${askedInSql.join('|')})`,
  ],
];

function urlOf({ host, port, user, password, database }: Connection): string {
  return `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
