import { Worker } from 'node:worker_threads';
import type { Order, Told } from './guided-worker.ts';
import { parsersOfBytes } from './of-bytes.ts';
import { parsersOfText } from './of-text.ts';

// node tests/parsers/guided.ts <seconds for each parser> <seed> [name]: prints one line of JSON for each parser.
const [seconds = '10', seed = '1', only] = process.argv.slice(2);
/** Seconds of work, not of waiting, after which an input that is still being read is taken to be without end. */
const patience = 20;

for (const { name } of [...parsersOfText, ...parsersOfBytes])
  if (!only || only === name)
    console.log(JSON.stringify({ name, ...(await look(name, Number(seconds), Number(seed))) }));

function look(name: string, forSeconds: number, withSeed: number): Promise<Told> {
  const watched = new SharedArrayBuffer(16 + 20_000);
  const [reading, shown] = [new Float64Array(watched, 0, 2), new Uint8Array(watched, 16)];
  const workerData: Order = { name, seconds: forSeconds, seed: withSeed, watched };
  const worker = new Worker(new URL('./guided-worker.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    let seen = { number: 0, work: 0 };
    const watch = setInterval(() => {
      const work = process.cpuUsage().user / 1e6;
      if (!reading[0] || reading[0] !== seen.number) {
        seen = { number: reading[0]!, work };
        return;
      }
      if (work - seen.work < patience) return;
      const input = JSON.stringify(Buffer.from(shown.slice(0, reading[1])).toString('latin1'));
      void worker.terminate();
      resolve({ inputs: 0, branches: 0, kept: 0, faults: [`${name}: does not end: ${input}`] });
    }, 1000);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => clearInterval(watch));
  });
}
