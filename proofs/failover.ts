import { setTimeout as pause } from 'node:timers/promises';
import { runProgram, startProgram, temporaryFolder } from '../tests/support/built-program.ts';
import { makeSmallWorld } from '../tests/support/small-world.ts';
import { type Cluster, type Loss, startCluster } from './cluster.ts';
import { compareKept } from './kept.ts';
import type { Proof } from './proof.ts';
import { writeForms } from './writers.ts';

const mostSeconds = 30;

export const failover: Proof = {
  says: `the primary of two synchronous PostgreSQL servers is killed during writes: writes are back within ${mostSeconds} s, nothing acknowledged is lost or doubled, people see a page that says when to come back`,
  run: async ({ number, say }) => {
    const rounds = number('rounds', { full: 10, short: 2 });
    const clients = number('clients', { full: 8, short: 4 });
    const { folder, remove } = temporaryFolder();
    const cluster = await startCluster();
    const environment = { DATABASE_URL: cluster.url };
    const running = await startProgram({ folder, environment, words: ['start'] });
    try {
      const world = await makeSmallWorld(cluster.connection);
      const clock = clockOfGaps();
      let ending = false;
      const address = () => running.address;
      const writing = writeForms({ address, world, clients, more: () => !ending }, clock.told);
      const outages = await loseRepeatedly(cluster, rounds, clock, say).finally(() => {
        ending = true;
      });
      const { acknowledged, strange, away, cutOff } = await writing;
      await running.end();
      const verified = await runProgram({ folder, environment, words: ['verify'] });
      const faults = [
        ...(await compareKept(acknowledged, { folder, connection: cluster.connection })),
        ...[...strange].map(([answer, times]) => `answered ${times} times: ${answer}`),
        ...(cutOff > 0 ? [`${cutOff} requests were not answered at all`] : []),
        ...outages
          .filter(({ seconds }) => seconds > mostSeconds)
          .map(({ seconds }) => `no write for ${seconds} s`),
        ...(verified.code === 0 ? [] : [`verify: ${verified.output.slice(-500)}`]),
      ];
      return { faults, figures: figuresOf(outages, acknowledged.length, away) };
    } finally {
      await running.end();
      await cluster.stop();
      remove();
    }
  },
};

type Outage = { readonly loss: Loss; readonly seconds: number };
type Gaps = ReturnType<typeof clockOfGaps>;

/** The longest time without an acknowledged write since it was last asked. */
function clockOfGaps() {
  let last = performance.now();
  let longest = 0;
  let count = 0;
  return {
    told: () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      count += 1;
    },
    begin: () => {
      longest = 0;
    },
    count: () => count,
    longest: () => Math.max(longest, performance.now() - last) / 1000,
  };
}

async function loseRepeatedly(cluster: Cluster, rounds: number, gaps: Gaps, say: (line: string) => void) {
  const outages: Outage[] = [];
  for (let round = 0; round < rounds; round++) {
    const loss: Loss = round % 2 === 0 ? 'server' : 'host';
    await untilWritten(gaps, 30);
    gaps.begin();
    const name = await cluster.killPrimary(loss);
    // What was under way when it was killed may still be acknowledged.
    await pause(1000);
    await untilWritten(gaps, 20);
    const seconds = Number(gaps.longest().toFixed(1));
    outages.push({ loss, seconds });
    say(`${loss} of ${name} lost: no write for ${seconds} s`);
    await cluster.settle();
  }
  await untilWritten(gaps, 30);
  return outages;
}

/** So many further writes, within two minutes. */
async function untilWritten(gaps: Gaps, writes: number) {
  const wanted = gaps.count() + writes;
  for (const end = Date.now() + 120_000; gaps.count() < wanted; await pause(50))
    if (Date.now() > end) throw new Error('Two minutes without enough writes.');
}

function figuresOf(outages: readonly Outage[], writes: number, away: number): string[] {
  return [
    `${writes} writes acknowledged, ${away} answers said 503 with Retry-After`,
    ...(['server', 'host'] as const).flatMap((loss) => {
      const seconds = outages.filter((one) => one.loss === loss).map((one) => one.seconds);
      return seconds.length > 0
        ? [`${loss} lost ${seconds.length} times: no write for ${seconds.join(', ')} s`]
        : [];
    }),
  ];
}
