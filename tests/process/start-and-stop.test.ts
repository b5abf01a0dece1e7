import http from 'node:http';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { build } from '../../scripts/build.ts';
import { ask } from '../support/ask.ts';
import { postmasterOf, runProgram, startProgram, temporaryFolder } from '../support/built-program.ts';

const { folder, remove } = temporaryFolder();
beforeAll(() => build(() => {}));
afterAll(remove);

it('a second program on the same data is refused with what to do; the first one stops at once on SIGTERM and leaves nothing behind', async () => {
  const first = await startProgram({ folder });
  const database = postmasterOf(folder);
  expect(isAlive(database)).toBe(true);

  const second = await runProgram({ folder });
  expect(second.code).toBe(1);
  expect(second.output).toContain('Another Mostura is running with the data in');
  expect(second.output).toContain('DATA_FOLDER');
  expect((await ask(first.address)).status).toBe(200);

  // A browser that keeps its connection, and one that never finishes what it says, hold nobody up.
  const agent = new http.Agent({ keepAlive: true });
  await ask(first.address, { agent });
  const mute = net.connect(Number(new URL(first.address).port), 'localhost');
  mute.on('error', () => {});
  mute.write('POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf');
  await pause(100);

  const late = pause(15_000).then(() => 'late');
  expect(await Promise.race([first.end('SIGTERM'), late])).toBe(0);
  expect([first.pid, database].filter(isAlive)).toEqual([]);
  agent.destroy();
  mute.destroy();
});

it('an empty start has the real facts and nothing invented, and says how to invite the first administrator', async () => {
  const running = await startProgram({ folder });
  // The program says it after its address, and has to ask the database first.
  await vi.waitUntil(() => running.output().includes('npm start -- administrator'), { timeout: 10_000 });
  const home = await (await fetch(running.address)).text();
  expect(home).toContain('Combating Smuggling of Migrants');
  expect(home).not.toContain('demonstration');
  await running.end();
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
