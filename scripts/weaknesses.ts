import fs from 'node:fs';
import { z } from 'zod';
import { askNpm } from './npm.ts';

/** A weakness that we know and live with for a while: which, until when, and why it does no harm here. */
const acceptedList = z.array(
  z.strictObject({ advisory: z.string().min(1), until: z.iso.date(), why: z.string().min(20) }),
);
export type Accepted = z.output<typeof acceptedList>[number];

const severities = ['low', 'moderate', 'high', 'critical'] as const;
const found = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.enum(severities).or(z.literal('info')),
});
const report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), found])) })),
});

/** What the answer of `npm audit --json` comes to on a day. `unknown` when it is none: the registry could not be asked. */
export function judgeAudit(printed: string, accepted: readonly Accepted[], today: string) {
  const answer = report.safeParse(parsed(printed));
  if (!answer.success) return { kind: 'unknown' } as const;
  const all = new Map(
    Object.values(answer.data.vulnerabilities)
      .flatMap(({ via }) => via)
      .filter((one) => typeof one !== 'string')
      .map((one) => [one.url, { ...one, advisory: one.url.split('/').at(-1)! }]),
  );
  const grave = [...all.values()].filter(({ severity }) => ['high', 'critical'].includes(severity));
  const stands = (advisory: string) =>
    accepted.some((one) => one.advisory === advisory && one.until >= today);
  const bad = grave.filter(({ advisory }) => !stands(advisory));
  const lines = bad.map((one) => `${one.severity}: ${one.name}: ${one.title} (${one.advisory})`);
  return { kind: 'known', lines, others: all.size - bad.length } as const;
}

/**
 * Asks the registry that npm is set to for known weaknesses of what runs in production. A high or critical one fails, unless
 * `scripts/accepted-weaknesses.json` names it with a reason until a day that is not over. No answer fails nothing, and is said.
 */
export async function findWeaknesses(): Promise<boolean> {
  const accepted = acceptedList.parse(
    JSON.parse(fs.readFileSync('scripts/accepted-weaknesses.json', 'utf8')),
  );
  const words = ['audit', '--omit=dev', '--json', '--fetch-retries=1', '--fetch-timeout=20000'];
  const judged = judgeAudit(await askNpm(words), accepted, new Date().toISOString().slice(0, 10));
  if (judged.kind === 'unknown') {
    console.log('Known weaknesses of packages: NOT LOOKED FOR, the registry does not answer such questions.');
    return true;
  }
  for (const line of judged.lines) console.log(`✗ ${line}`);
  const { lines, others } = judged;
  console.log(
    `Known weaknesses of packages in production: ${lines.length} high or critical, ${others} lesser or accepted.`,
  );
  return lines.length === 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
