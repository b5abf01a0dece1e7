// @second-database: migrations, the driver and its connections, start and failover

import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import { connect } from '../../src/platform/database/connect.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';
import { escaped } from '../matrix/form-fields.ts';
import { type Asking, ask, type Fields, hiddenFields, signIn } from '../support/ask.ts';
import { type Running, startProgram, temporaryFolder } from '../support/built-program.ts';
import { makeDatabase } from '../support/database.ts';
import { type Line, openLine } from '../support/line.ts';
import { besa, makeSmallWorld, password, type SmallWorld } from '../support/small-world.ts';

// The database goes away while people work, and comes back: a failover as the program sees it.
const { folder, remove } = temporaryFolder();
let to: Connection;
let line: Line;
let running: Running;
let world: SmallWorld;
let cookie: string;
let apply: string;
beforeAll(async () => {
  await build(() => {});
  to = await makeDatabase('empty');
  line = await openLine(to);
  running = await startProgram({ folder, words: ['start'], environment: { DATABASE_URL: line.url } });
  world = await makeSmallWorld(to);
  cookie = await signIn(running.address, besa, password);
  apply = `/calls/${world.callId}/apply`;
});
afterAll(async () => {
  await running?.end();
  await line?.close();
  remove();
});

const title = 'What was "typed" <before> & after\r\nthe line broke';
let typed: Fields;
beforeEach(async () => {
  const { _token, _once } = await hiddenFields(running.address + apply, cookie);
  typed = { _token: _token!, _once: _once!, lot: world.lotId, title, language: 'mk' };
});

async function look(path: string, asking: Asking = {}) {
  const { status, headers, body } = await ask(running.address + path, { cookie, ...asking });
  const text = (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
  return { status, headers, text };
}
async function whileAway<T>(run: () => Promise<T>): Promise<T> {
  await line.cut();
  return run().finally(line.mend);
}
async function drafts(): Promise<number> {
  const { pool, close } = connect({ to, max: 1 });
  const { rows } = await pool.query(
    `select count(*)::int as count from grants.application where title like 'What was%'`,
  );
  await close();
  return rows[0].count;
}

it('a page says so politely, in the reader’s language, when to come back, and leads to itself', async () => {
  const headers = { 'accept-language': 'mk' };
  const away = await whileAway(() => fetch(`${running.address}/applications?state=draft`, { headers }));
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
  const text = await away.text();
  expect(text).toContain('lang="mk"');
  expect(text).toContain('href="/applications?state=draft"');
  expect((await look('/applications?state=draft')).status).toBe(200);
});

it('a form comes back with everything typed and its once-only key, and is then saved once however often it is sent', async () => {
  const away = await whileAway(() => look(apply, { form: typed }));
  expect([away.status, away.headers['retry-after']]).toEqual([503, '5']);
  expect(away.text).toContain(`action="${apply}"`);
  for (const [name, value] of Object.entries(typed))
    expect(away.text).toContain(`<input type="hidden" name="${name}" value="${escaped(value)}"/>`);
  expect(await drafts()).toBe(0);
  const places = [await look(apply, { form: typed }), await look(apply, { form: typed })];
  expect(places.map(({ status }) => status)).toEqual([303, 303]);
  expect(new Set(places.map(({ headers }) => headers.location)).size).toBe(1);
  expect(await drafts()).toBe(1);
});

it('a form with a file is left to the browser, which has the file', async () => {
  const content = Buffer.from('%PDF-1.7\n%%EOF\n');
  const file = { field: 'q.statute', name: 'statute.pdf', content };
  const { location } = (await look(apply, { form: typed })).headers;
  const away = await whileAway(() => look(`${location}/sections/documents`, { form: typed, file }));
  expect(away.status).toBe(503);
  expect(away.text).not.toContain('name="_once"');
  expect(away.text).toContain('files too');
});

it('a password is never written into a page', async () => {
  const form = { ...typed, email: besa, password };
  const away = await whileAway(() => look('/sign-in', { form }));
  expect(away.status).toBe(503);
  expect(away.text).not.toContain(password);
});

it('a body that cannot be read is told that the database is away, and nothing breaks', async () => {
  const away = await whileAway(() =>
    fetch(running.address + apply, { method: 'POST', body: 'no form', headers: { cookie } }),
  );
  expect(away.status).toBe(503);
  expect((await look('/applications')).status).toBe(200);
});
