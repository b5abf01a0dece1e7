import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPng, chunk } from '../src/platform/files/testing.ts';
import type { Actor } from '../src/platform/permissions.ts';
import { type MatrixInstance, openMatrixInstance } from './matrix/instance.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

/** A picture of a file name of its own, sent to lie beside a practice. */
async function send(actor: Actor, { title = 'Rules', token = '' } = {}) {
  const form = new FormData();
  const tokens = await instance.tokensOf(actor);
  const fields = { ...tokens, ...(token ? { _token: token } : {}), title, language: 'en' };
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  const picture = buildPng({ before: [chunk('tEXt', Buffer.from(`a\0${title}`))] });
  form.append('file', new Blob([new Uint8Array(picture)]), 'rules.png');
  return instance.ask(actor, `/staff/practices/${instance.world.own.practice}/papers/new`, form);
}
/** What lies in the store, and what came and lies apart. */
async function lying() {
  const { dataFolder } = instance.parts.settings;
  const found = await readdir(path.join(dataFolder, 'files'), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

it('are drawn for whoever may send them there, from a form of ours, and for nobody else', async () => {
  const { cast } = instance.world;
  const before = await lying();
  const forged = await send(cast.elira, { token: 'x' });
  expect([forged.status, forged.wrote]).toEqual([409, false]);
  // An applicant, and staff who look without keeping.
  expect((await send(cast.besa)).status).toBe(404);
  expect((await send(cast.goran)).status).toBe(404);
  expect(await lying()).toEqual(before);
  expect((await send(cast.elira)).status).toBe(303);
  expect((await lying()).length).toBe(before.length + 1);
});

it('are kept, without a script, while their form comes back with something to mend', async () => {
  const { cast, own } = instance.world;
  const path_ = `/staff/practices/${own.practice}/papers/new`;
  const refused = await send(cast.elira, { title: '' });
  expect(refused.status).toBe(422);
  const [, kept] = /name="file@sent\[\]" type="checkbox" value="([0-9a-f]{64} rules\.png)" checked/.exec(
    refused.body,
  )!;
  const typed = {
    ...(await instance.tokensOf(cast.elira)),
    title: 'Mended',
    language: 'en',
    'file@sent[]': kept!,
  };
  expect((await instance.ask(cast.elira, path_, typed)).status).toBe(303);
});

it('that are too many at once wait with what was typed; those of others are taken meanwhile', async () => {
  const { cast } = instance.world;
  await instance.tokensOf(cast.elira);
  await instance.tokensOf(cast.ana);
  const many = Array.from({ length: 8 }, (_, at) => send(cast.elira, { title: `Rules of house ${at}` }));
  const [other, ...answers] = await Promise.all([send(cast.ana), ...many]);
  expect(other.status).toBe(303);
  const refused = answers.map((answer, at) => ({ ...answer, at })).filter(({ status }) => status !== 303);
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, headers, body, at } of refused) {
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    expect(body).toContain(`value="Rules of house ${at}"`);
    expect(body).toContain('send the form again in a minute');
  }
  expect((await lying()).filter((file) => file.includes('incoming'))).toEqual([]);
  expect(instance.errors).toEqual([]);
});
