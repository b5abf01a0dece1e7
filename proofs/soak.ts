import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chanceOf } from '../src/platform/audit/testing.ts';
import { databases, openPlace, type Place } from './place.ts';
import type { Outcome, Proof } from './proof.ts';
import { openVisits, type Visits } from './visits.ts';

export const soak: Proof = {
  says: 'hours of use leave no trace: memory grows by less than 10 %, p95 drifts by less than 20 %, no connection is left behind, no request fails',
  run: async ({ number, word, seed, short, say }) => {
    const on = databases.find((known) => known === word('on', 'embedded'));
    if (!on) throw new Error(`--on is one of ${databases.join(', ')}.`);
    const place = await openPlace(on);
    try {
      const minutes = number('minutes', { full: 45, short: 1.5 });
      const perSecond = number('rate', { full: 20, short: 20 });
      const { figures, faults, drifts } = await soakPlace(place, { minutes, perSecond, seed, say });
      // In a minute or two a program has not reached its size yet.
      return { figures, faults: short ? faults : [...faults, ...drifts] };
    } finally {
      await place.close();
    }
  },
};

export type Soaking = { minutes: number; perSecond: number; seed: number; say(line: string): void };

/**
 * Requests at an even rate, whether the earlier ones are answered or not. The first fifth warms up; memory and p95 are compared
 * between the fifth after it and the last one.
 */
export async function soakPlace(
  place: Place,
  soaking: Soaking,
): Promise<Outcome & { readonly drifts: readonly string[] }> {
  const { minutes, perSecond, seed, say } = soaking;
  const visits = await openVisits(place);
  const { pid } = place.running();
  const before = await handlesOf(place, pid);
  const drive = startDriving(visits, perSecond, chanceOf(seed));
  const fifths: Fifth[] = [];
  for (let fifth = 0; fifth < 5; fifth++) {
    const memory: number[] = [];
    drive.took.length = 0;
    for (let sample = 0; sample < 20; sample++) {
      await pause((minutes * 60_000) / 100);
      memory.push(megabytesOf(pid));
    }
    fifths.push({ memory: middle(memory), p95: at(drive.took, 0.95), count: drive.took.length });
    const { memory: megabytes, p95, count } = fifths.at(-1)!;
    say(`fifth ${fifth + 1}: ${megabytes.toFixed(0)} MB, p95 ${p95.toFixed(1)} ms, ${count} answers`);
  }
  await drive.stop();
  visits.close();
  await pause(2000);
  const after = await handlesOf(place, pid);
  const [early, late] = [fifths[1]!, fifths[4]!];
  const growth = 100 * (late.memory / early.memory - 1);
  const drift = 100 * (late.p95 / early.p95 - 1);
  const asked = fifths.reduce((sum, { count }) => sum + count, 0);
  return {
    figures: [
      `${asked} requests in ${minutes} minutes (${(asked / minutes / 60).toFixed(1)} a second of ${perSecond} wanted)`,
      `memory of the program: ${early.memory.toFixed(0)} MB in the second fifth, ${late.memory.toFixed(0)} MB in the last (${signed(growth)} %)`,
      `p95: ${early.p95.toFixed(1)} ms in the second fifth, ${late.p95.toFixed(1)} ms in the last (${signed(drift)} %)`,
      `connections to the database: ${before.connections} before, ${after.connections} after, ${after.open} in a transaction; other handles: ${before.others} before, ${after.others} after`,
    ],
    faults: [
      ...[...drive.faults].map(([fault, times]) => `${times} times: ${fault}`),
      ...leftBehind(before, after),
    ],
    // What a machine that others use can bring about, too.
    drifts: [
      ...(asked < 0.95 * perSecond * minutes * 60 ? ['it could not keep up with the rate'] : []),
      ...(growth >= 10 ? [`memory grew by ${growth.toFixed(1)} %`] : []),
      ...(drift >= 20 ? [`p95 drifted by ${drift.toFixed(1)} %`] : []),
    ],
  };
}

type Fifth = { readonly memory: number; readonly p95: number; readonly count: number };
type Handles = { readonly connections: number; readonly open: number; readonly others: number };

/** The pools may have grown to their size; nothing else may have. */
export function leftBehind(before: Handles, after: Handles): string[] {
  return [
    ...(after.connections > 30 ? [`${after.connections} connections to the database are open`] : []),
    ...(after.open > 0 ? [`${after.open} transactions were left open`] : []),
    ...(after.others > before.others + 10
      ? [`${after.others - before.others} handles were left behind`]
      : []),
  ];
}

function startDriving(visits: Visits, perSecond: number, chance: (n: number) => number) {
  const took: number[] = [];
  const faults = new Map<string, number>();
  const waiting = new Set<Promise<void>>();
  const visit = async () => {
    const { name, expects, ask } = visits.next(chance);
    const began = performance.now();
    const { status } = await ask().catch((error: Error) => ({ status: error.message }));
    took.push(performance.now() - began);
    if (status === expects) return;
    const fault = `${name} was answered ${status} instead of ${expects}`;
    faults.set(fault, (faults.get(fault) ?? 0) + 1);
  };
  const began = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    for (const due = ((performance.now() - began) / 1000) * perSecond; sent < due; sent++) {
      const one = visit().finally(() => waiting.delete(one));
      waiting.add(one);
    }
  }, 10);
  return {
    took,
    faults,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(waiting);
    },
  };
}

/** What the program holds: connections to its database, open transactions, and every other file and socket. */
async function handlesOf({ connection }: Place, pid: number): Promise<Handles> {
  const client = new pg.Client({ ...connection, application_name: 'the proof' });
  await client.connect();
  const { rows } = await client.query(
    `select count(*)::int as connections, count(*) filter (where state like 'idle in transaction%')::int as open
     from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and application_name <> 'the proof'`,
  );
  await client.end();
  const { connections, open } = rows[0];
  return { connections, open, others: fs.readdirSync(`/proc/${pid}/fd`).length - connections };
}

/** The program alone, shared pages by their share (PSS): the database keeps its memory to its settings. */
function megabytesOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
}

const signed = (percent: number) => `${percent >= 0 ? '+' : ''}${percent.toFixed(1)}`;
const middle = (list: readonly number[]) => at(list, 0.5);
function at(list: readonly number[], share: number): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0;
}
