import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type HttpBindings, serve as listen } from '@hono/node-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeApp } from '../../src/app.ts';
import { atOnce } from '../../src/platform/http/at-once.ts';
import { startServing } from '../../src/serve.ts';
import { type MatrixInstance, openMatrixInstance } from '../matrix/instance.ts';
import { ask } from '../support/ask.ts';

const connections = 30;
const each = 50;
/** A form holds tokens: no answer is kept for the next one. */
const page = '/register';

let instance: MatrixInstance;
let asked = 0;
const stops: (() => unknown)[] = [];
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(async () => {
  for (const stop of stops) stop();
  await instance.close();
});

const parts = () => ({
  ...instance.parts,
  settings: { ...instance.parts.settings, port: 0, host: '127.0.0.1', baseUrl: 'http://127.0.0.1:0' },
  log: (_level: string, message: string) => {
    if (message === 'request') asked += 1;
  },
});

/** Connections that send fifty requests each in one packet, and read nothing. */
async function readNothing(address: string, many: number): Promise<void> {
  const { port } = new URL(address);
  const requests = `GET ${page} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(each);
  const opened = Array.from({ length: many }, () => {
    const socket = net.connect({ port: Number(port), host: '127.0.0.1' });
    stops.push(() => socket.destroy());
    socket.on('error', () => {});
    socket.pause();
    return new Promise((sent) => socket.write(requests, sent));
  });
  await Promise.all(opened);
}

/** Somebody elsewhere opens a page so many times, one after the other: how long all of them took, in milliseconds. */
async function timeToOpenPages(address: string, times: number): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < times; at++) {
    const { status } = await ask(address + page, { from: '192.0.2.7' });
    expect(status).toBe(200);
  }
  return performance.now() - began;
}

it('connections that ask for fifty pages each and read nothing are closed, and keep nobody waiting', async () => {
  const { address } = await startServing(parts() as never);
  await timeToOpenPages(address, 5);
  const alone = await timeToOpenPages(address, 20);
  asked = 0;
  const reading = timeToOpenPages(address, 20);
  await readNothing(address, connections);
  const beside = await reading;
  await pause(300);
  const later = await timeToOpenPages(address, 20);
  expect(asked - 40).toBeLessThanOrEqual(connections * atOnce.connection);
  // All of them together: one that the machine held up for a moment tells nothing of the door.
  expect(Math.max(beside, later), `alone ${alone.toFixed(0)} ms`).toBeLessThan(10 * alone + 1000);
});

it('a connection that never asks for anything holds up no stop', async () => {
  const { address, close } = await startServing(parts() as never);
  const socket = net.connect({ port: Number(new URL(address).port), host: '127.0.0.1' });
  const ended = new Promise<void>((done) => socket.once('close', () => done()));
  socket.on('error', () => {});
  await timeToOpenPages(address, 1);
  const began = performance.now();
  await Promise.all([close(), ended]);
  expect(performance.now() - began).toBeLessThan(10_000);
});

it('and without the door everything they ask for is made', async () => {
  const app = makeApp(parts() as never);
  const address = await new Promise<string>((ready) => {
    const fetch = (request: Request, env: unknown) => app.fetch(request, env as HttpBindings);
    const server = listen({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      ready(`http://127.0.0.1:${port}`),
    );
    stops.push(() => server.close());
  });
  const many = 3;
  asked = 0;
  await readNothing(address, many);
  for (let at = 0; at < 200 && asked <= many * atOnce.connection; at++) await pause(50);
  expect(asked).toBeGreaterThan(many * atOnce.connection);
});
