import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { breaches } from './boundary-breaches.ts';
import { node, run } from './program.ts';

const config = path.resolve('.dependency-cruiser.cjs');
const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        comment: z.string().optional(),
        rule: z.object({ name: z.string() }),
      }),
    ),
    ruleSetUsed: z.object({
      forbidden: z.array(z.object({ name: z.string(), comment: z.string().optional() })),
    }),
  }),
});

/** What breaks a boundary, each with the rule's advice; or nothing. Also tells when the checker itself is blind. */
export async function checkBoundaries(): Promise<string | undefined> {
  const [here, planted] = await Promise.all([
    cruise(
      '.',
      ['src', 'tests', 'scripts', 'bench', 'proofs'].filter((folder) => fs.existsSync(folder)),
    ),
    cruisePlanted(),
  ]);
  const advice = new Map(here.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  const found = new Set(planted.violations.map(({ rule }) => rule.name));
  const sentences = [
    ...(here.totalCruised < 20 ? [`The checker saw only ${here.totalCruised} modules.`] : []),
    ...[...advice.keys()]
      .filter((name) => !found.has(name))
      .map((name) => `The checker missed the planted breach of '${name}' (scripts/boundary-breaches.ts).`),
    ...here.violations.map(
      ({ from, to, rule }) => `${from} → ${to}\n    ${rule.name}: ${advice.get(rule.name)}`,
    ),
  ];
  return sentences.length > 0 ? sentences.join('\n') : undefined;
}

async function cruise(folder: string, places: readonly string[]) {
  const cli = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const words = [cli, '--config', config, '--output-type', 'json', ...places];
  const { output } = await run(node, words, { quiet: true, folder });
  try {
    return report.parse(JSON.parse(output)).summary;
  } catch {
    throw new Error(`dependency-cruiser gave no report: ${output.slice(0, 500)}`);
  }
}

/** The same rules on a small project that breaks each of them once. */
async function cruisePlanted() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-boundaries-'));
  try {
    for (const [file, text] of Object.entries(breaches)) {
      fs.mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), text);
    }
    return await cruise(folder, ['src']);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
