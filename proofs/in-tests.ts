import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { node, run } from '../scripts/program.ts';
import type { Outcome } from './proof.ts';

/**
 * Runs a file of the tests at the size of a proof: what it is told stands in its environment, and what it found in the file that
 * PROOF_FIGURES names. Its faults are its failed tests.
 */
export async function runInTests(
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-proof-'));
  const kept = path.join(folder, 'figures.json');
  try {
    Object.assign(process.env, environment, { PROOF_FIGURES: kept });
    const { ok } = await run(node, ['node_modules/vitest/vitest.mjs', 'run', file]);
    const figures = fs.existsSync(kept) ? (JSON.parse(fs.readFileSync(kept, 'utf8')) as string[]) : [];
    return { figures, faults: ok ? [] : [`${file} failed: see above`] };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
