import fs from 'node:fs';
import { findStandardsFolder } from '../tests/interop/standards-folder.ts';
import { findChromium } from '../tests/support/chromium.ts';
import { beginMeasuring, findExcess, keepRun, type Run, readBudget, readRun, tellRun } from './budget.ts';
import { build } from './build.ts';
import { listChanged, testsReachedBy } from './changed.ts';
import { type Checked, runChecks } from './checks.ts';
import { keptIn } from './kept-in.ts';
import { ofEndedPrograms } from './processor.ts';
import { node, run } from './program.ts';
import { filesForSecondDatabase } from './second-database.ts';
import {
  type Counts,
  closingLine,
  countChecks,
  countFiles,
  countTests,
  nameFailures,
  sum,
} from './test-counts.ts';

const results = `${keptIn}/tests.json`;

/**
 * The checks and, beside them, every test. `--tests-only` leaves the checks out, `--second-database` all but the files that
 * another PostgreSQL is asked, `--changed` all that nothing changed since `main` can reach; other words go to the test runner, a file's path for instance.
 * The last line counts what was really executed; tests that could not run here count as skipped and are named.
 */
export async function test(words: readonly string[]): Promise<boolean> {
  const own = ['--tests-only', '--second-database', '--changed'];
  const chosen = words.filter((word) => !own.includes(word));
  if (words.includes('--second-database')) chosen.push(...filesForSecondDatabase());
  if (words.includes('--changed')) {
    const changed = listChanged();
    const reached = testsReachedBy(changed);
    console.log(
      `${changed.length} files have changed; ${reached.length} files of tests can be reached by them.`,
    );
    if (reached.length === 0) {
      console.log(closingLine(sum()));
      return true;
    }
    chosen.push(...reached);
  }
  await build();
  const checking = words.length > 0 ? [] : runChecks();

  const chromium = findChromium();
  const journeys = chromium ? [] : filesBelow('tests/journeys');
  beginMeasuring();
  const before = ofEndedPrograms();
  const { ok, processor } = await run(node, [
    ...['node_modules/vitest/vitest.mjs', 'run', ...chosen],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${fresh(results)}`],
    ...(chromium ? [] : ['--exclude', 'tests/journeys/**']),
  ]);
  const checked = await checking;
  const took = readRun({ runner: processor, checks: ofEndedPrograms() - before - processor });
  const budget = judge(took, { whole: words.length === 0 && chromium !== undefined });
  const report = fs.existsSync(results) ? fs.readFileSync(results, 'utf8') : undefined;
  const counted = countTests(report, ok);
  const counts: Counts = sum(countChecks([...checked, ...budget]), counted, countFiles(journeys));

  if (!chromium)
    shout(
      `No Chromium was found: the browser journeys (${journeys.length} files) DID NOT RUN.`,
      'Install one (Debian: apt install chromium; macOS, Windows: Chrome or Edge), or name one with CHROMIUM=/path/to/chromium.',
    );
  if (!findStandardsFolder())
    shout(
      'The folder of public standards was not found: our exports WERE NOT CHECKED against IATI, 360Giving, CommonGrants and HSDS.',
      'Put it at ../shared/standards, or name it with STANDARDS_FOLDER.',
    );
  for (const { name, wrong } of [...checked, ...budget].filter((check) => !check.ok))
    console.log(`✗ ${name}\n${wrong}`);
  for (const failure of nameFailures(report)) console.log(`✗ ${failure}`);
  console.log(closingLine(counts));
  return counts.failed === 0 && ok;
}

/** Says what a run of several files took; a whole one is compared with the budget. */
function judge(took: Run, { whole }: { whole: boolean }): Checked[] {
  const budget = readBudget();
  if (took.files.length > 1) for (const line of tellRun(took, budget)) console.log(line);
  if (!whole) return [];
  keepRun(took);
  const excess = findExcess(took, budget);
  const advice = 'CONTRIBUTING (Tests) says how to make a test cheaper, and how a share is moved.';
  return [
    excess.length === 0
      ? { name: 'budget', ok: true }
      : { name: 'budget', ok: false, wrong: [...excess, advice].join('\n') },
  ];
}

function fresh(file: string): string {
  fs.mkdirSync(keptIn, { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

function filesBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file));
}

function shout(...lines: string[]) {
  const line = '!'.repeat(78);
  console.log([line, ...lines, line].join('\n'));
}
