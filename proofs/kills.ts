import { chanceOf } from '../src/platform/audit/testing.ts';
import { runProgram } from '../tests/support/built-program.ts';
import { makeSmallWorld } from '../tests/support/small-world.ts';
import { compareKept } from './kept.ts';
import { databases, openPlace, type Place } from './place.ts';
import type { Outcome, Proof } from './proof.ts';
import { sendOnce, type Writing, writeForms } from './writers.ts';

export type Killing = {
  readonly on: (typeof databases)[number];
  readonly writes: number;
  readonly clients: number;
  readonly program: number;
  readonly database: number;
  readonly seed: number;
  /** How many of the acknowledged forms are sent once more at the end. */
  readonly again: number;
  say(line: string): void;
};

export const kills: Proof = {
  says: 'kill -9 of the program and of the database during writes with files: nothing acknowledged is lost, nothing is doubled',
  run: async ({ number, word, seed, say }) => {
    const on = databases.find((known) => known === word('on', 'postgres'));
    if (!on) throw new Error(`--on is one of ${databases.join(', ')}.`);
    return killDuringWrites({
      on,
      writes: number('writes', { full: 200_000, short: 400 }),
      clients: number('clients', { full: 16, short: 8 }),
      program: number('program', { full: 50, short: 2 }),
      database: number('database', { full: 50, short: 2 }),
      again: number('again', { full: 5000, short: 400 }),
      seed,
      say,
    });
  },
};

export async function killDuringWrites(killing: Killing): Promise<Outcome> {
  const { on, say } = killing;
  const place = await openPlace(on);
  try {
    const world = await makeSmallWorld(place.connection);
    const began = performance.now();
    const executioner = executionerOf(place, killing);
    let left = killing.writes;
    const writing = await writeForms(
      {
        world,
        clients: killing.clients,
        address: () => place.running().address,
        more: () => left-- > 0,
      },
      (acknowledged) => executioner.told(acknowledged),
    );
    const killed = await executioner.done();
    const seconds = (performance.now() - began) / 1000;
    const retried = writing.acknowledged.filter(({ tries }) => tries > 1).length;
    say(`${writing.acknowledged.length} acknowledged in ${seconds.toFixed(0)} s; comparing …`);
    const faults = [
      ...(await sendAgain(place, writing, killing)),
      ...(await compareKept(writing.acknowledged, place)),
      ...[...writing.strange].map(([answer, times]) => `answered ${times} times: ${answer}`),
    ];
    if (killed.program !== killing.program || killed.database !== killing.database)
      faults.push(`killed ${killed.program} and ${killed.database} times only`);
    faults.push(...(await verify(place)));
    const files = writing.acknowledged.filter(({ kind }) => kind === 'attach').length;
    const figures = [
      `${writing.acknowledged.length} writes acknowledged, ${files} of them with a file, by ${killing.clients} clients on ${on}: ${(writing.acknowledged.length / seconds).toFixed(0)} a second, kills included`,
      `kill -9 of the program ${killed.program} times, of the database ${killed.database} times`,
      `${writing.cutOff} requests cut off, ${writing.away} answered 503, ${retried} forms sent more than once until acknowledged`,
    ];
    return { figures, faults };
  } finally {
    await place.close();
  }
}

/** Kills one or the other whenever a further share of the writes is acknowledged, while the others are under way. */
function executionerOf(place: Place, { writes, program, database, seed, say }: Killing) {
  const chance = chanceOf(seed);
  const planned = shuffled([...Array(program).fill('program'), ...Array(database).fill('database')], chance);
  const every = writes / (planned.length + 1);
  const killed = { program: 0, database: 0 };
  let next = 0;
  let busy: Promise<void> | undefined;
  let failure: unknown;
  const strike = async (what: 'program' | 'database') => {
    await new Promise((done) => setTimeout(done, chance(200)));
    await (what === 'program' ? place.killProgram() : place.killDatabase());
    killed[what] += 1;
    if (planned.length > 20 && next % 10 === 0) say(`${next} of ${planned.length} kills`);
  };
  return {
    told: (acknowledged: number) => {
      if (failure) throw failure;
      if (busy || next >= planned.length || acknowledged < every * (next + 1)) return;
      busy = strike(planned[next++]!)
        .catch((error: unknown) => {
          failure = error;
        })
        .finally(() => {
          busy = undefined;
        });
    },
    done: async () => {
      await busy;
      if (failure) throw failure;
      return killed;
    },
  };
}

function shuffled<T>(list: T[], chance: (n: number) => number): T[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = chance(at + 1);
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}

/** What was acknowledged leads to the same place however often it is sent: what was sent more than once, and others. */
async function sendAgain(place: Place, writing: Writing, { again, clients }: Killing): Promise<string[]> {
  const all = writing.acknowledged;
  const some = all.filter(
    ({ tries }, at) => tries > 1 || at % Math.max(1, Math.floor(all.length / again)) === 0,
  );
  const faults: string[] = [];
  const sendAll = async () => {
    for (let write = some.pop(); write; write = some.pop()) {
      let tries = 0;
      while (!(await sendOnce(place.running().address, write, writing)) && ++tries < 100)
        await new Promise((done) => setTimeout(done, 50));
      if (tries === 100) faults.push(`sent again it led elsewhere: ${write.path}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, sendAll));
  return faults;
}

/** The program's own word for whether the trail and the files are whole. */
async function verify(place: Place): Promise<string[]> {
  const { folder, environment } = place;
  await place.running().end();
  const { code, output } = await runProgram({ folder, environment, words: ['verify'] });
  return code === 0 ? [] : [`verify: ${output.slice(-500)}`];
}
