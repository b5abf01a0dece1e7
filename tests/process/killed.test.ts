import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import { newId } from '../../src/platform/ids.ts';
import { ask, type Fields, hiddenFields, signIn } from '../support/ask.ts';
import {
  databaseOf,
  postmasterOf,
  type Running,
  startProgram,
  temporaryFolder,
} from '../support/built-program.ts';
import { besa, makeSmallWorld, password, type SmallWorld } from '../support/small-world.ts';

const { folder, remove } = temporaryFolder();
let running: Running;
let world: SmallWorld;
let cookie: string;
let hidden: Fields;

beforeAll(async () => {
  await build(() => {});
  running = await startProgram({ folder });
  world = await makeSmallWorld(databaseOf(folder));
  cookie = await signIn(running.address, besa, password);
});
afterAll(async () => {
  await running.end();
  remove();
});

let titles: string[];
beforeEach(async () => {
  hidden = await hiddenFields(`${running.address}/calls/${world.callId}/apply`, cookie);
  titles = Array.from({ length: 150 }, () => `Draft ${newId()}`);
});
afterEach(() => expect(new Set(titles).size).toBe(150));

/** What the server said was done: where the draft is. */
type Acknowledged = Map<string, string>;

/** Sends one form. Anything but the redirect of a saved form is no acknowledgement; its status is kept. */
async function send(
  title: string,
  once: Map<string, string>,
  acknowledged: Acknowledged,
  others: Map<number, string>,
) {
  const key = once.get(title) ?? newId();
  once.set(title, key);
  const form = { ...hidden, _once: key, lot: world.lotId, title, language: 'en' };
  try {
    const answer = await ask(`${running.address}/calls/${world.callId}/apply`, { cookie, form });
    const { location } = answer.headers;
    if (answer.status === 303 && location?.startsWith('/applications/')) acknowledged.set(title, location);
    else others.set(answer.status, `${location ?? ''} ${answer.body.toString('latin1')}`);
  } catch {
    // Cut off in the middle: nothing was acknowledged.
  }
}

/** Four people send their forms, each again with the same key until it was acknowledged; `harm` happens after 40. */
async function writeAll(harm: () => Promise<void>) {
  const once = new Map<string, string>();
  const acknowledged: Acknowledged = new Map();
  const others = new Map<number, string>();
  const waiting = [...titles];
  let harmed: Promise<void> | undefined;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let title = waiting.shift(); title; title = waiting.shift()) {
        for (let attempt = 0; !acknowledged.has(title) && attempt < 300; attempt++) {
          if (attempt > 0) await pause(50);
          await send(title, once, acknowledged, others);
          if (acknowledged.size >= 40) harmed ??= harm();
        }
      }
    }),
  );
  await harmed;
  const again: Acknowledged = new Map();
  for (const title of titles) await send(title, once, again, others);
  return { acknowledged, again, others };
}

async function stored(): Promise<Map<string, number>> {
  const client = new pg.Client(databaseOf(folder));
  await client.connect();
  const { rows } = await client.query(
    'select title, count(*)::int from grants.application where title = any ($1) group by title',
    [titles],
  );
  await client.end();
  return new Map(rows.map(({ title, count }) => [title, count]));
}

it('kill -9 of the program in the middle: after a restart everything acknowledged is there, and nothing twice however often it is sent', async () => {
  const { acknowledged, again } = await writeAll(async () => {
    await running.end('SIGKILL');
    running = await startProgram({ folder });
  });
  expect(again).toEqual(acknowledged);
  expect(await stored()).toEqual(new Map(titles.map((title) => [title, 1])));
});

it('kill -9 of its database: the program goes on without a restart, loses nothing acknowledged and stores nothing twice', {
  timeout: 60_000,
}, async () => {
  const { pid } = running;
  const { acknowledged, again, others } = await writeAll(async () => {
    process.kill(postmasterOf(folder), 'SIGKILL');
  });
  expect(running.pid).toBe(pid);
  expect(again).toEqual(acknowledged);
  expect(await stored()).toEqual(new Map(titles.map((title) => [title, 1])));
  for (const [status] of others) expect(status).toBe(503);
  expect(await ask(`${running.address}/healthz`)).toMatchObject({ status: 200 });
});
