import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const installed = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'];
export type Site = { readonly address: string; stop(): Promise<void> };

/**
 * nginx with the reference site of docs/operations before one program, both of its servers being that one; without TLS, so that a
 * client is as fast as it can be. Throws a sentence when nginx is not installed.
 */
export async function startNginx(program: string): Promise<Site> {
  const nginx = installed.find((file) => fs.existsSync(file));
  if (!nginx) throw new Error('nginx is not installed: apt-get install --no-install-recommends nginx-light');
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-nginx-'));
  const [plain, port] = [await freePort(), await freePort()];
  const upstream = `127.0.0.1:${new URL(program).port}`;
  fs.writeFileSync(
    `${place}/site.conf`,
    fs
      .readFileSync('docs/operations/mostura.nginx.conf', 'utf8')
      .replace(/127\.0\.0\.1:300[12]/g, upstream)
      .replace(/^ *(listen \[::\]|ssl_|http2 ).*;$/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${plain};`)
      .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`),
  );
  fs.writeFileSync(
    `${place}/nginx.conf`,
    `daemon off; master_process off; pid ${place}/pid; error_log ${place}/error.log; worker_rlimit_nofile 16384;
     events { worker_connections 8192; } http { access_log off; client_body_temp_path ${place}/body; proxy_temp_path ${place}/proxy;
     fastcgi_temp_path ${place}/f; uwsgi_temp_path ${place}/u; scgi_temp_path ${place}/s; include ${place}/site.conf; }`,
  );
  const words = ['-p', place, '-c', `${place}/nginx.conf`, '-e', `${place}/start.log`];
  const running = spawn(nginx, words, { stdio: 'ignore' });
  process.once('exit', () => running.kill());
  const address = `http://127.0.0.1:${port}`;
  while (!(await answers(address))) {
    if (running.exitCode !== null)
      throw new Error(`nginx did not start:\n${fs.readFileSync(`${place}/start.log`, 'utf8')}`);
    await pause(50);
  }
  return {
    address,
    stop: async () => {
      const ended = new Promise((done) => running.once('exit', done));
      running.kill();
      await ended;
      fs.rmSync(place, { recursive: true, force: true });
    },
  };
}

const answers = (address: string) =>
  fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
