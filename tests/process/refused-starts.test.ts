// @dear: each setting that must stop a start does so in a program of its own.

// Dear, for each refusal is a process that ends: only so is shown what an administrator reads and that nothing stays behind.

import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build } from '../../scripts/build.ts';
import {
  beginProgram,
  databaseOf,
  postmasterOf,
  runProgram,
  startProgram,
  temporaryFolder,
} from '../support/built-program.ts';

const { folder, remove } = temporaryFolder();
beforeAll(() => build(() => {}));
afterAll(remove);

describe('a start that cannot be is told in a sentence, and the program ends', () => {
  const file = path.join(folder, 'a file');
  beforeAll(() => writeFileSync(file, ''));

  it.each([
    ['a folder that is a file', { folder: file }, /^DATA_FOLDER is '.*a file', which cannot be used/],
    [
      'an Action that is not there',
      { environment: { ACTION: 'nowhere' } },
      /^ACTION is 'nowhere', .* one of these: shbb\.$/,
    ],
    ['a word that means nothing', { words: ['strat'] }, /^There is no word 'strat'\. There are: start, /],
    ['a flag that means nothing', { words: ['--emtpy'] }, /^There is no '--emtpy'\. There is: --empty\.$/],
    [
      'a server that is not there',
      { environment: { DATABASE_URL: 'postgres://a:b@localhost:1/c' } },
      /^The server of DATABASE_URL or SMTP_URL cannot be reached \(ECONNREFUSED\)/,
    ],
    [
      'an address of another machine',
      { environment: { HOST: '192.0.2.1' } },
      /^192\.0\.2\.1 is no address of this machine\. Change HOST\.$/m,
    ],
  ])('%s', async (_, starting, sentence) => {
    const { code, output } = await runProgram({
      folder,
      ...starting,
      environment: { SECRET: '', ...('environment' in starting && withSecret(starting.environment)) },
    });
    expect([code, output.trim()]).toEqual([1, expect.stringMatching(sentence)]);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('a port that is taken, before anything is built, and the database does not stay behind', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    const { code, output } = await runProgram({ folder, environment: { PORT: String(port) } });
    server.close();
    expect(code).toBe(1);
    expect(output).toContain(`127.0.0.1:${port} is taken by another program. Stop it, or set PORT`);
    expect(output).not.toContain('0001-');
    expect(() => postmasterOf(folder)).toThrow('ENOENT');
  });
});

it('of a folder without an instance nobody is told that its trail is unbroken, and none is made there', async () => {
  const other = temporaryFolder();
  try {
    const { code, output } = await runProgram({ folder: other.folder, words: ['verify'] });
    expect([code, output.trim()]).toEqual([
      1,
      expect.stringMatching(/There is no Mostura in .*\. Set DATA_FOLDER to where it is\.$/),
    ]);
  } finally {
    other.remove();
  }
});

it('one that is stopped while it still starts takes its database along', async () => {
  const { child, output, ended } = await beginProgram({ folder, words: [] }, 'A demonstration year is built');
  const database = postmasterOf(folder);
  child.kill('SIGTERM');
  expect(await ended).toBe(1);
  expect(output()).not.toContain('Mostura is at');
  await vi.waitFor(() => expect(() => process.kill(database, 0)).toThrow('ESRCH'), 20_000);
});

it('an empty start of a demonstration is refused, and changes nothing', async () => {
  const running = await startProgram({ folder, words: ['--empty'] });
  const client = new pg.Client(databaseOf(folder));
  await client.connect();
  await client.query('update platform.instance set demonstration = true');
  await client.end();
  await running.end();
  const { code, output } = await runProgram({ folder });
  expect([code, output]).toEqual([
    1,
    expect.stringContaining('--empty counts at the first start only. Leave it out, or set DATA_FOLDER'),
  ]);
  const off = await runProgram({ folder, words: ['migrate'], environment: { DEMONSTRATION: 'off' } });
  expect([off.code, off.output]).toEqual([
    1,
    expect.stringContaining('DEMONSTRATION is off, and the data in'),
  ]);
});

it('another SECRET is refused until it is said, then takes with it what only the old one opened', async () => {
  const other = temporaryFolder();
  try {
    const mine = {
      folder: other.folder,
      environment: { SECRET: 'the-first-secret-of-this-instance-long-enough' },
    };
    const running = await startProgram({ ...mine, words: ['--empty'] });
    const client = new pg.Client(databaseOf(other.folder));
    await client.connect();
    await client.query(
      `insert into accounts."user" (id, email, two_factor_enabled) values ('a', 'a@example.org', true)`,
    );
    await client.query(
      `insert into accounts.two_factor (id, secret, backup_codes, user_id) values ('b', 'c', '[]', 'a')`,
    );
    await client.end();
    await running.end();

    const changed = {
      folder: other.folder,
      environment: { SECRET: 'another secret of this instance, long enough' },
    };
    const refused = await runProgram({ ...changed, words: ['migrate'] });
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('npm start -- new-secret')]);
    const said = await runProgram({ ...changed, words: ['new-secret'] });
    expect([said.code, said.output]).toEqual([0, expect.stringContaining('1 authenticators')]);
    const again = await runProgram({ ...changed, words: ['new-secret'] });
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('Nothing was changed')]);
    // The first start may have signed the day's head before it ended: with the old secret.
    const before = { ...changed.environment, SECRETS_BEFORE: mine.environment.SECRET };
    const verified = await runProgram({ ...changed, environment: before, words: ['verify'] });
    expect([verified.code, verified.output]).toEqual([0, expect.stringContaining('unbroken')]);
    expect(await runProgram({ ...mine, words: ['verify'] })).toMatchObject({ code: 1 });
  } finally {
    other.remove();
  }
});

function withSecret(environment: object) {
  return { SECRET: 'a secret of more than thirty-two characters', ...environment };
}
