// @second-database: migrations, start and failover
// @dear: one program is replaced by another while requests go on.

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';
import { newId } from '../../src/platform/ids.ts';
import { ask, hiddenFields, signIn } from '../support/ask.ts';
import { type Running, startProgram, temporaryFolder } from '../support/built-program.ts';
import { makeDatabase } from '../support/database.ts';
import { besa, makeSmallWorld, password } from '../support/small-world.ts';

const { folder, remove } = temporaryFolder();
beforeAll(() => build(() => {}));
afterAll(remove);

it('processes behind a proxy are replaced one by one while people work: no request fails, and nothing said to be saved is missing', async () => {
  const connection = await makeDatabase('empty');
  const start = () =>
    startProgram({ folder, words: ['serve'], environment: { DATABASE_URL: urlOf(connection) } });
  const running: Running[] = [await start(), await start()];
  const world = await makeSmallWorld(connection);
  const proxy = await startProxy(() => running.map(({ address }) => address));
  const cookie = await signIn(proxy.address, besa, password);
  const apply = `${proxy.address}/calls/${world.callId}/apply`;
  const hidden = await hiddenFields(apply, cookie);
  const saved: string[] = [];
  const failed: string[] = [];

  let working = true;
  const visitor = async (writes: boolean) => {
    while (working) {
      const title = `Draft ${newId()}`;
      const form = { ...hidden, _once: newId(), lot: world.lotId, title, language: 'en' };
      const answer = await (writes ? ask(apply, { cookie, form }) : ask(apply, { cookie }));
      if (answer.status === 303) saved.push(title);
      else if (writes || answer.status !== 200) failed.push(`${answer.status} ${answer.body}`);
    }
  };
  const visitors = [true, true, false, false].map(visitor);
  for (let replaced = 0; replaced < 4; replaced++) {
    const next = await start();
    const old = running.shift()!;
    running.push(next);
    expect(await old.end('SIGTERM')).toBe(0);
  }
  working = false;
  await Promise.all(visitors);

  expect(failed).toEqual([]);
  expect(saved.length).toBeGreaterThan(20);
  expect(await titlesIn(connection)).toEqual([...saved].sort());
  await Promise.all(running.map((one) => one.end()));
  await proxy.close();
});

it('a program goes on with the Action as it knows it when a newer one has stored words that it does not know', async () => {
  const connection = await makeDatabase('empty');
  const running = await startProgram({
    folder,
    words: ['serve'],
    environment: { DATABASE_URL: urlOf(connection) },
  });
  expect(await storeUnknownWords(connection)).toBeGreaterThan(0);
  for (const page of ['/', '/results'])
    expect([page, (await ask(`${running.address}${page}`)).status]).toEqual([page, 200]);
  await running.end();
});

/** As the next version of the program would: what an indicator is told apart by, in a word of its own. */
async function storeUnknownWords(connection: Connection): Promise<number> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rowCount } = await client.query(
    `update action.action set definition_sha256 = repeat('0', 64),
       definition = replace(definition::text, '"disaggregation": ["', '"disaggregation": ["weather", "')::jsonb
     where definition::text like '%"disaggregation": ["%'`,
  );
  await client.end();
  return rowCount ?? 0;
}

function urlOf({ host, port, user, password, database }: Connection): string {
  return `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

async function titlesIn(connection: Connection): Promise<string[]> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query(
    `select title from grants.application where title like 'Draft %' order by title collate "C"`,
  );
  await client.end();
  return rows.map(({ title }) => title);
}

/**
 * A proxy as strict as most: connections to the program are kept; one that is refused goes to the next process; what was sent
 * over a connection that then broke is never sent again, for it may have been done.
 */
async function startProxy(upstreams: () => readonly string[]) {
  const agent = new http.Agent({ keepAlive: true });
  let turn = 0;
  const forward = (request: http.IncomingMessage, body: Buffer, response: http.ServerResponse, tries = 3) => {
    const all = upstreams();
    const url = new URL(request.url!, all[turn++ % all.length]);
    const onward = http.request(
      url,
      { method: request.method!, headers: request.headers, agent },
      (answer) => {
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && tries > 0) return forward(request, body, response, tries - 1);
      response.writeHead(502).end(String(error));
    });
    onward.end(body);
  };
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => forward(request, Buffer.concat(parts), response));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      agent.destroy();
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
