import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chanceOf } from '../../src/platform/audit/testing.ts';
import { startServing } from '../../src/serve.ts';
import { tellFigures } from '../support/tell-figures.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { type OddRequest, oddRequest, type Place, placesOf } from './odd-requests.ts';
import { mark } from './odd-values.ts';
import { type RawAnswer, sendRaw } from './send-raw.ts';

// `npm run prove -- requests` runs the same with many more, and looks at time and memory as well.
const count = Number(process.env.PROOF_REQUESTS ?? 1500);
const seed = Number(process.env.PROOF_SEED ?? 20_261_126);
const proving = process.env.PROOF_REQUESTS !== undefined;
/** Milliseconds that any answer may take. */
const longest = 2000;

let instance: MatrixInstance;
let places: Place[];
let serving: Awaited<ReturnType<typeof startServing>>;
beforeAll(async () => {
  instance = await openMatrixInstance();
  places = await placesOf(instance);
  const settings = { ...instance.parts.settings, port: 0, host: '127.0.0.1', baseUrl: 'http://localhost:0' };
  serving = await startServing({ ...instance.parts, settings });
});
afterAll(async () => {
  await serving.close();
  await instance.close();
});

it(
  `${count} odd requests to every declared route are answered or refused, and none breaks anything`,
  async () => {
    const chance = chanceOf(seed);
    const faults: string[] = [];
    const seen = new Map<number | undefined, number>();
    const reached = new Set<string>();
    const times: number[] = [];
    const memory: number[] = [];
    for (let at = 0; at < count; at++) {
      const request = await oddRequest(instance, places, chance);
      const { answer, wrong } = await tried(request);
      faults.push(...wrong.map((what) => `${at}: ${request.method} ${request.route}: ${what}`));
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      reached.add(request.route);
      times.push(answer.milliseconds);
      if (proving && at % Math.ceil(count / 20) === 0) memory.push(heapAfterCleaning());
    }
    if (proving) tell({ seen, times, memory, reached: reached.size });
    expect(faults).toEqual([]);
    expect(seen.get(303) ?? 0).toBeGreaterThan(count / 100);
    expect(seen.get(422) ?? 0).toBeGreaterThan(count / 100);
    if (proving) expect(growthOf(memory)).toBeLessThan(1.1);
  },
  6 * 3_600_000,
);

async function tried(request: OddRequest): Promise<{ answer: RawAnswer; wrong: string[] }> {
  const port = Number(new URL(serving.address).port);
  instance.errors.length = 0;
  const answer = await sendRaw(port, request);
  const { status, text } = answer;
  const wrong: string[] = [];
  if (status === undefined ? !request.mayHangUp : status >= 500) wrong.push(`answered ${status}`);
  if (instance.errors.length > 0) wrong.push(`failed with ${instance.errors.join(', ')}`);
  if (text.includes(mark)) wrong.push('shows what was sent as it was sent');
  if (proving && answer.milliseconds > longest) wrong.push(...(await slowEachTime(port, request)));
  instance.lines.length = 0;
  return { answer, wrong };
}

/** On a busy machine anything may be slow once; what is slow by itself is slow again. */
async function slowEachTime(port: number, request: OddRequest): Promise<string[]> {
  for (let more = 0; more < 3; more++) if ((await sendRaw(port, request)).milliseconds <= longest) return [];
  return [`took longer than ${longest} ms four times`];
}

/** Megabytes that are still held when all that can go has gone. */
function heapAfterCleaning(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** From the first quarter, when all is warm, to the last. */
function growthOf(memory: readonly number[]): number {
  const quarter = Math.ceil(memory.length / 4);
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  return mean(memory.slice(-quarter)) / mean(memory.slice(quarter, 2 * quarter));
}

function tell(found: {
  seen: Map<number | undefined, number>;
  times: number[];
  memory: number[];
  reached: number;
}) {
  const sorted = found.times.toSorted((a, b) => a - b);
  const counted = [...found.seen].sort(([a = 0], [b = 0]) => a - b);
  tellFigures([
    `answers: ${counted.map(([status, many]) => `${status ?? 'none'} × ${many}`).join(', ')}`,
    `routes reached: ${found.reached} of ${places.length}`,
    `milliseconds: median ${sorted[sorted.length >> 1]!.toFixed(1)}, longest ${sorted.at(-1)!.toFixed(0)}`,
    `memory in MB: ${found.memory.map((one) => one.toFixed(0)).join(' ')}`,
  ]);
}
