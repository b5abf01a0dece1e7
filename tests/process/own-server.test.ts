// @second-database: migrations, start and failover, the driver and its connections

import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import { connect } from '../../src/platform/database/connect.ts';
import { runProgram, startProgram, temporaryFolder } from '../support/built-program.ts';
import { makeDatabase } from '../support/database.ts';

const { folder, remove } = temporaryFolder();
beforeAll(() => build(() => {}));
afterAll(remove);

it('on a database server of one’s own nothing is a demonstration, and the first administrator is invited once, from the terminal', async () => {
  const connection = await makeDatabase('empty');
  const { host, port, user, password, database } = connection;
  const DATABASE_URL = `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  const own = (...words: string[]) => ({ folder, words, environment: { DATABASE_URL } });

  const refused = await runProgram({ ...own(), environment: { DATABASE_URL, DEMONSTRATION: 'on' } });
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('leave out one of the two');

  const running = await startProgram(own('start'));
  expect(running.output()).toContain('npm start -- administrator');
  expect(await (await fetch(running.address)).text()).not.toContain('demonstration');

  expect((await runProgram(own('administrator'))).output).toContain('Say the address');
  const invited = await runProgram(own('administrator', 'ivo@example.org'));
  expect(invited.code).toBe(0);
  const [, path] = /http:\/\/localhost:\d+(\/invitation\/[\w-]+)/.exec(invited.output)!;
  const page = await fetch(running.address + path);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('ivo@example.org');
  await running.end();

  // A demonstration's database that was brought here: its passwords are known, and its outbox names people.
  const { pool, close } = connect({ to: connection, max: 1 });
  await pool.query('update platform.instance set demonstration = true').finally(close);
  for (const word of ['start', 'serve', 'work']) {
    const started = await runProgram(own(word));
    expect([word, started.code, started.output]).toEqual([
      word,
      1,
      expect.stringContaining('is a demonstration'),
    ]);
  }
});
