import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { parse, stringify } from 'yaml';
import type { Connection } from '../src/platform/database/embedded.ts';
import { freePort } from '../tests/support/built-program.ts';
import { childrenOf, debianBin, identity, killAll, makeOwner } from './own-postgres.ts';

/** `server`: PostgreSQL alone is killed and Patroni sees it. `host`: Patroni with it, as if the machine were gone. */
export type Loss = 'server' | 'host';
export type Cluster = {
  /** Over HAProxy, as the owner of the tables. */
  readonly connection: Connection;
  readonly url: string;
  /** Kills the primary at once. Returns its name. */
  killPrimary(loss: Loss): Promise<string>;
  /** Brings a lost host back, and waits until there is a primary with a synchronous second server. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

type Node = { readonly name: string; readonly data: string; readonly rest: number; readonly config: string };
const needed = ['/usr/bin/etcd', '/usr/bin/patroni', '/usr/sbin/haproxy', `${debianBin}/postgres`];
const operations = 'docs/operations';

/** Two PostgreSQL 17 under Patroni, etcd and HAProxy on this machine, on the configuration files of docs/operations. */
export async function startCluster(): Promise<Cluster> {
  if (!needed.every((file) => fs.existsSync(file)))
    throw new Error(
      'Not everything is installed: apt-get install --no-install-recommends postgresql-17 patroni etcd-server haproxy python3-etcd',
    );
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-cluster-'));
  const as = identity();
  if (as.uid) fs.chownSync(place, as.uid, as.gid!);
  const ports = await distinctPorts(8);
  const [client, peer, proxy, ...rest] = ports as [number, number, number, ...number[]];
  const password = randomBytes(16).toString('hex');
  const running = new Map<string, ChildProcess>();
  const start = (name: string, command: string, words: readonly string[]) => {
    const log = fs.openSync(path.join(place, `${name}.log`), 'a');
    const env = { HOME: place, PATH: `${debianBin}:/usr/bin:/bin:/usr/sbin`, LANG: 'C.UTF-8' };
    running.set(name, spawn(command, words, { ...as, cwd: place, env, stdio: ['ignore', log, log] }));
    fs.closeSync(log);
  };
  const nodes: readonly Node[] = ['db1', 'db2'].map((name, at) => {
    const [own, restPort] = [rest[2 * at]!, rest[2 * at + 1]!];
    const config = path.join(place, `${name}.yml`);
    const data = path.join(place, name);
    fs.writeFileSync(config, patroniFile({ name, place, data, own, rest: restPort, client, password }));
    return { name, data, rest: restPort, config };
  });
  const startNode = ({ name, config }: Node) => start(name, '/usr/bin/patroni', [config]);
  const haproxy = path.join(place, 'haproxy.cfg');
  fs.writeFileSync(haproxy, haproxyFile(proxy, rest));

  const primary = async () => (await membersOf(nodes)).find(({ role }) => role === 'leader');
  const settle = async () => {
    for (const node of nodes) if (hasEnded(running.get(node.name)!)) startNode(node);
    await until('a primary with a synchronous second server', async () =>
      (await membersOf(nodes)).some(({ role, state }) => role === 'sync_standby' && state === 'streaming'),
    );
  };
  const stop = async () => {
    for (const name of ['haproxy', 'db2', 'db1', 'etcd']) await end(running.get(name));
    fs.rmSync(place, { recursive: true, force: true });
  };
  process.once('exit', () => {
    for (const child of running.values()) child.kill('SIGTERM');
  });

  try {
    const at = (port: number) => `http://127.0.0.1:${port}`;
    start('etcd', '/usr/bin/etcd', [
      ...['--name', 'one', '--data-dir', path.join(place, 'etcd')],
      ...['--listen-client-urls', at(client), '--advertise-client-urls', at(client)],
      ...['--listen-peer-urls', at(peer), '--initial-advertise-peer-urls', at(peer)],
      ...['--initial-cluster', `one=${at(peer)}`],
    ]);
    start('haproxy', '/usr/sbin/haproxy', ['-db', '-f', haproxy]);
    startNode(nodes[0]!);
    await until('a primary', async () => (await primary())?.state === 'running');
    startNode(nodes[1]!);
    await settle();
    const administrator = {
      host: '127.0.0.1',
      port: proxy,
      user: 'postgres',
      password,
      database: 'postgres',
    };
    await until('the proxy', () => reaches(administrator));
    await makeOwner(administrator);
    return {
      connection: { ...administrator, user: 'mostura', database: 'mostura' },
      url: `postgres://mostura:${password}@127.0.0.1:${proxy}/mostura`,
      killPrimary: async (loss) => {
        const { name } = (await primary())!;
        const { data } = nodes.find((node) => node.name === name)!;
        const postmaster = Number(fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
        const family = [postmaster, ...childrenOf(postmaster)];
        if (loss === 'host') running.get(name)!.kill('SIGKILL');
        killAll(family);
        return name;
      },
      settle,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The file of docs/operations with this node's own addresses, folders and passwords. */
function patroniFile(node: {
  name: string;
  place: string;
  data: string;
  own: number;
  rest: number;
  client: number;
  password: string;
}): string {
  const { name, place, data, password } = node;
  const local = (port: number) => `127.0.0.1:${port}`;
  const file = parse(fs.readFileSync(path.join(operations, 'patroni.yml'), 'utf8'));
  const authentication = Object.fromEntries(
    Object.entries(file.postgresql.authentication).map(([who, one]) => [
      who,
      { ...(one as object), password },
    ]),
  );
  return stringify({
    ...file,
    name,
    restapi: { listen: local(node.rest), connect_address: local(node.rest) },
    etcd3: { hosts: local(node.client) },
    postgresql: {
      ...file.postgresql,
      listen: local(node.own),
      connect_address: local(node.own),
      data_dir: data,
      pgpass: path.join(place, `${name}.pgpass`),
      authentication,
      parameters: { ...file.postgresql.parameters, unix_socket_directories: place },
      pg_hba: file.postgresql.pg_hba.map((line: string) => line.replace('10.0.0.0/24', '127.0.0.1/32')),
    },
    watchdog: { mode: 'off' },
  });
}

function haproxyFile(proxy: number, [own1, rest1, own2, rest2]: readonly number[]): string {
  return fs
    .readFileSync(path.join(operations, 'mostura.haproxy.cfg'), 'utf8')
    .replaceAll('127.0.0.1:5000', `127.0.0.1:${proxy}`)
    .replace('10.0.0.11:5432 check port 8008', `127.0.0.1:${own1} check port ${rest1}`)
    .replace('10.0.0.12:5432 check port 8008', `127.0.0.1:${own2} check port ${rest2}`);
}

type Member = { readonly name: string; readonly role: string; readonly state: string };

/** As whichever Patroni answers sees them. */
async function membersOf(nodes: readonly Node[]): Promise<readonly Member[]> {
  for (const { rest } of nodes) {
    const answer = await fetch(`http://127.0.0.1:${rest}/cluster`).catch(() => undefined);
    if (answer?.ok) return ((await answer.json()) as { members: Member[] }).members;
  }
  return [];
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 120_000; !(await holds().catch(() => false)); await pause(200))
    if (Date.now() > end) throw new Error(`Two minutes without ${what}.`);
}

async function reaches(to: Connection): Promise<boolean> {
  const client = new pg.Client({ ...to, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  await client.connect();
  await client.end();
  return true;
}

async function distinctPorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || hasEnded(child)) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}
