import inspector from 'node:inspector/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { chanceOf } from '../../src/platform/audit/testing.ts';
import { mutate } from './mutate.ts';
import { parsersOfBytes } from './of-bytes.ts';
import { parsersOfText } from './of-text.ts';

/** What the loop is given; `watched` tells whoever watches which input is being read: its number, its length and its bytes. */
export type Order = {
  readonly name: string;
  readonly seconds: number;
  readonly seed: number;
  readonly watched: SharedArrayBuffer;
};
export type Told = {
  readonly inputs: number;
  /** Branches of its source that were reached, and inputs that were the first to reach one. */
  readonly branches: number;
  readonly kept: number;
  readonly faults: readonly string[];
};

const { name, seconds, seed, watched } = workerData as Order;
const parser = [...parsersOfText, ...parsersOfBytes].find((one) => one.name === name)!;
const chance = chanceOf(seed);
const reading = new Float64Array(watched, 0, 2);
const shown = new Uint8Array(watched, 16);
const longest = 2000;

const session = new inspector.Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const reached = new Set<string>();
const known: Buffer[] = parser.seeds.map((one) => Buffer.from(one));
const faults = new Map<string, string>();
let inputs = 0;
for (const one of known) await read(one);
await news();

const end = performance.now() + seconds * 1000;
// To ask what was reached costs as much as many inputs: the longer nothing is new, the more are read at once.
let batch = 16;
while (performance.now() < end) {
  const before = known.length;
  await keepNews(Array.from({ length: batch }, () => mutate(chance, parser, known)));
  batch = known.length > before ? 16 : Math.min(1024, batch * 2);
}
parentPort!.postMessage({
  inputs,
  branches: reached.size,
  kept: known.length,
  faults: [...faults].map(([what, input]) => `${name}: ${what}: ${input}`),
} satisfies Told);

async function read(input: Buffer): Promise<void> {
  const began = performance.now();
  reading[1] = Math.min(input.length, shown.length);
  shown.set(input.subarray(0, shown.length));
  reading[0] = inputs + 1;
  inputs += 1;
  let what: string | undefined;
  try {
    await parser.check(input);
  } catch (error) {
    what = String(error).slice(0, 80);
  }
  reading[0] = 0;
  if (performance.now() - began > longest && (await isSlowAgain(input)))
    what ??= `takes longer than ${longest} ms`;
  if (what && faults.size < 20 && !faults.has(what))
    faults.set(what, JSON.stringify(input.toString('latin1')));
}

/** On a busy machine anything may be slow once; what is slow by itself is slow again. */
async function isSlowAgain(input: Buffer): Promise<boolean> {
  for (let more = 0; more < 3; more++) {
    const began = performance.now();
    try {
      await parser.check(input);
    } catch {
      // Told of where it was read first.
    }
    if (performance.now() - began <= longest) return false;
  }
  return true;
}

/** Keeps those of the inputs that reach something new, looking for them by halves. */
async function keepNews(list: readonly Buffer[]): Promise<void> {
  for (const input of list) {
    if (performance.now() > end) return;
    await read(input);
  }
  if (list.length === 1) {
    if ((await news()) && known.length < 3000) known.push(list[0]!);
  } else if ((await unreached()).length > 0) {
    const half = list.length >> 1;
    await keepNews(list.slice(0, half));
    await keepNews(list.slice(half));
  }
}

/** Branches that were reached since the last look and never before. */
async function unreached(): Promise<string[]> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const found: string[] = [];
  for (const { url, functions } of result.filter((one) => parser.source.test(one.url)))
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges) {
        const branch = `${url} ${startOffset} ${endOffset}`;
        if (count > 0 && !reached.has(branch)) found.push(branch);
      }
  return found;
}

async function news(): Promise<boolean> {
  const found = await unreached();
  for (const one of found) reached.add(one);
  return found.length > 0;
}
