import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((file) => fs.existsSync(file));
if (!nginx)
  console.warn(
    'NOT PROVEN HERE: what the reference nginx site writes down. nginx is not installed (Debian: nginx-light).',
  );
const site = fs.readFileSync('docs/operations/mostura.nginx.conf', 'utf8');
const secret = 'canary8c1f7b';

/** A path for each route whose address holds a secret, as the routes say it, and the reporter's own. */
function secretPaths(): string[] {
  const sources = fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /routes\.tsx?$/.test(file))
    .map((file) => fs.readFileSync(path.join('src', file), 'utf8'));
  const found = sources.flatMap((source) =>
    [...source.matchAll(/path: [`'](\/[^`']*:(?:link|token)\b[^`']*)[`']/g)].map(([, route]) => route!),
  );
  return [...new Set(found)].map((route) =>
    route.replace(/:(link|token)\b/g, secret).replace(/:\w+/g, 'other'),
  );
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-nginx-'));
let dying: http.Server;
beforeAll(async () => {
  if (!nginx) return;
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=localhost', '-keyout', `${folder}/key.pem`, '-out', `${folder}/cert.pem`],
    ],
    { stdio: 'ignore' },
  );
  // The process is killed while it is being asked: the connection ends in the middle.
  dying = http.createServer((request) => request.socket.destroy());
  dying.listen(0, '127.0.0.1');
  await new Promise((listening) => dying.once('listening', listening));
});
afterAll(() => {
  dying?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Runs nginx with a site, asks it for every secret path, and returns whatever it wrote: files, and what systemd would journal. */
async function whatIsWritten(text: string): Promise<string> {
  const place = fs.mkdtempSync(path.join(folder, 'run-'));
  const [plain, tls] = await Promise.all([freePort(), freePort()]);
  const overTls = asking(https, tls);
  const inTheClear = asking(http, plain);
  const upstream = (dying.address() as AddressInfo).port;
  fs.writeFileSync(
    `${place}/site.conf`,
    text
      .replace('127.0.0.1:3001', `127.0.0.1:${upstream}`)
      .replace('127.0.0.1:3002', '127.0.0.1:1')
      .replace(/listen \[::\][^;]*;/g, '')
      .replace('listen 80;', `listen 127.0.0.1:${plain};`)
      .replace('listen 443 ssl;', `listen 127.0.0.1:${tls} ssl;`)
      .replace(/\/etc\/ssl\/mostura\/fullchain.pem/, `${folder}/cert.pem`)
      .replace(/\/etc\/ssl\/mostura\/privkey.pem/, `${folder}/key.pem`),
  );
  // As Debian's own nginx.conf: both logs are on, until a site says otherwise.
  fs.writeFileSync(
    `${place}/nginx.conf`,
    `daemon off; master_process off; pid ${place}/pid; error_log ${place}/error.log info;
     events {} http { access_log ${place}/access.log; client_body_temp_path ${place}/body; proxy_temp_path ${place}/proxy;
     fastcgi_temp_path ${place}/f; uwsgi_temp_path ${place}/u; scgi_temp_path ${place}/s; include ${place}/site.conf; }`,
  );
  const running = spawn(nginx!, ['-p', place, '-c', `${place}/nginx.conf`, '-e', `${place}/start.log`]);
  let journal = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (data) => (journal += data));
  try {
    await answering(overTls, running);
    const statuses = [await overTls('POST', '/voice', `text=${secret}`)];
    for (const one of secretPaths()) {
      statuses.push(await overTls('GET', one), await overTls('POST', one, 'a=b'));
      await inTheClear('GET', one);
    }
    await overTls('GET', `/confirm/${secret}/${'x'.repeat(9000)}`);
    expect(new Set(statuses)).toEqual(new Set([503]));
  } finally {
    const ended = new Promise((done) => running.once('exit', done));
    running.kill();
    await ended;
  }
  const logs = fs.readdirSync(place).filter((name) => name.endsWith('.log'));
  return journal + logs.map((name) => fs.readFileSync(`${place}/${name}`, 'utf8')).join('');
}

type Ask = (method: string, url: string, body?: string) => Promise<number>;

/** Asks over one port; gives the status of the answer. */
function asking(over: Pick<typeof http, 'request'>, port: number): Ask {
  return (method, url, body) =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, method, path: url, rejectUnauthorized: false };
      const request = over.request(options, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode!));
      });
      request.on('error', reject);
      request.end(body);
    });
}

async function freePort(): Promise<number> {
  const server = http.createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function answering(ask: Ask, running: ChildProcess): Promise<void> {
  while (running.exitCode === null) {
    if (await ask('GET', '/').catch(() => undefined)) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('nginx ended at its start');
}

/** The places that ask the program without saying who asked: it would count all of them as the proxy. */
function namelessPlaces(text: string): string[] {
  return [...text.matchAll(/^ *location ([^{]+) \{\n([\s\S]*?)^ *\}$/gm)]
    .filter(([, , body]) => body!.includes('proxy_pass'))
    .filter(([, , body]) => !/^ *proxy_set_header X-Forwarded-For \$remote_addr;$/m.test(body!))
    .map(([, place]) => place!);
}

it('the reference site says at each place that asks the program who asked; one that does not is found', () => {
  expect(site.match(/proxy_pass/g)?.length).toBeGreaterThan(1);
  expect(namelessPlaces(site)).toEqual([]);
  const line = '    proxy_set_header X-Forwarded-For $remote_addr;\n';
  expect(namelessPlaces(site.replace(line, ''))).toEqual(['/assets/']);
  expect(namelessPlaces(site.replaceAll(line, ''))).toEqual(['/assets/', '/']);
});

it('there are routes whose address holds a secret', () => {
  expect(secretPaths().length).toBeGreaterThan(10);
});

it.runIf(nginx)(
  'the reference site writes neither who asked nor for what, when a process dies in the middle',
  async () => {
    const written = await whatIsWritten(site);
    for (const told of [secret, '/voice', 'client:', '127.0.0.1'])
      expect([told, written.includes(told)]).toEqual([told, false]);
  },
);

it.runIf(nginx)('and without its two lines it would write both', async () => {
  const written = await whatIsWritten(site.replace(/^ *(error_log|access_log) .*$/gm, ''));
  for (const told of [secret, '/voice', 'client: 127.0.0.1'])
    expect([told, written.includes(told)]).toEqual([told, true]);
});
