import { checkBoundaries } from './boundaries.ts';
import { checkCommits } from './commits.ts';
import { checkTypes } from './database-types.ts';
import { checkNames } from './names.ts';
import { node, run } from './program.ts';

export type Checked = { readonly name: string; readonly ok: boolean; readonly wrong?: string };

/** Each answers what is wrong, or nothing. */
const checks: Readonly<Record<string, () => Promise<string | undefined>>> = {
  'types (tsc)': () =>
    quietly(
      'node_modules/typescript-native/bin/tsc',
      ...['-p', '.', '--tsBuildInfoFile', '.cache/types'],
      // Several at once find the same types anew, each for itself, and the tests need the cores.
      ...['--checkers', '1'],
    ),
  'style (biome)': () =>
    quietly(
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--diagnostic-level=error',
      '--max-diagnostics=50',
    ),
  'boundaries (dependency-cruiser)': checkBoundaries,
  'names (scripts/names.json)': checkNames,
  'commits (scripts/commits.ts)': checkCommits,
  'database types': checkTypes,
};

/** Runs what needs no test runner, two at a time, and says each result in a line. */
export async function runChecks(): Promise<readonly Checked[]> {
  const waiting = Object.entries(checks);
  const results: Checked[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, check] = next;
      const wrong = await check().catch((error: unknown) => String(error));
      console.log(wrong === undefined ? `✓ ${name}` : `✗ ${name}\n${wrong}`);
      results.push(wrong === undefined ? { name, ok: true } : { name, ok: false, wrong });
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

async function quietly(...words: string[]): Promise<string | undefined> {
  const { ok, output } = await run(node, words, { quiet: true });
  return ok ? undefined : output || `${words[0]} failed`;
}
