import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type HttpBindings, serve as listen } from '@hono/node-server';
import { makeApp } from './app.ts';
import { root } from './open.ts';
import type { Parts } from './parts.ts';
import { makeDoor } from './platform/http/at-once.ts';
import { addressOf } from './platform/http/networks.ts';
import { headersOfEvery } from './platform/http/respond.ts';
import { chooseLocale } from './platform/language/locales.ts';
import { languagesOf } from './platform/messages/languages-of.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the built files (hashed names, kept for a year), health and the application. Returns how to stop. */
export function startServing(parts: Parts): Promise<{ address: string; close(): Promise<void> }> {
  const app = makeApp(parts);
  const assets: Assets = new Map();
  const answer = async (request: Request, env: HttpBindings): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/healthz') return health(parts);
    if (pathname.startsWith('/assets/'))
      return asset(assets, pathname, request.headers.get('accept-encoding') ?? '', parts.settings.baseUrl);
    return app.fetch(request, env);
  };
  const fetch = throughDoor(parts, answer);
  return new Promise((resolve, reject) => {
    const server = listen(
      {
        fetch: (request, env) => fetch(request, env as HttpBindings),
        port: parts.settings.port,
        hostname: parts.settings.host,
      },
      ({ port }) => {
        resolve({
          address: parts.settings.baseUrl.replace(/:0$/, `:${port}`),
          close: () => closeGently(server as Server, open),
        });
      },
    );
    const open = openOf(server as Server);
    lookWhileOpen(server as Server);
    // Longer than any proxy keeps an idle connection: whoever reuses one never meets a closing door.
    if ('keepAliveTimeout' in server) {
      server.keepAliveTimeout = 75_000;
      // An answer that nobody reads gives its memory back.
      server.timeout = 120_000;
    }
    server.on('error', reject);
  });
}

/**
 * What came with others on a connection that was closed for asking too much is not looked at: the parser reads fifty requests of one
 * packet at once, and none but the first few is to cost more than that.
 */
function lookWhileOpen(server: Pick<Server, 'listeners' | 'removeAllListeners' | 'on'>): void {
  const [listener] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (incoming: IncomingMessage, outgoing) => {
    if (!incoming.socket.destroyed) listener!(incoming, outgoing);
  });
}

/** Bounds what is in work and unread, of each connection and each network; beyond it: closed, or a sentence and status 429. */
function throughDoor(
  { settings, catalogue, demonstration }: Parts,
  answer: (request: Request, env: HttpBindings) => Promise<Response>,
) {
  const door = makeDoor();
  const language = languagesOf(catalogue);
  const refuse = (request: Request) => {
    const accept = request.headers.get('accept-language') ?? undefined;
    const { t } = language(chooseLocale({ accept }, { mirrored: demonstration }));
    return new Response(`${t('problem.too_many_at_once')}\n`, {
      status: 429,
      headers: {
        ...headersOfEvery(settings.baseUrl),
        'content-type': 'text/plain; charset=utf-8',
        'retry-after': '2',
      },
    });
  };
  return async (request: Request, env: HttpBindings): Promise<Response> => {
    const { incoming, outgoing } = env;
    const { socket } = incoming;
    const forwarded = request.headers.get('x-forwarded-for') ?? undefined;
    const entered = door.enter({
      socket,
      address: addressOf(settings.trustedProxies, socket.remoteAddress ?? '', forwarded),
      looks: request.method === 'GET' || request.method === 'HEAD',
      ended: (then) => outgoing.once('close', then),
    });
    if (entered.kind === 'closed') {
      socket.destroy();
      return new Response(null, { status: 429 });
    }
    if (entered.kind === 'refused') return refuse(request);
    if (!(await entered.turn())) return new Response(null, { status: 429 });
    try {
      return await answer(request, env);
    } finally {
      entered.made();
    }
  };
}

/** The connections that are open now. */
function openOf(server: Server): ReadonlySet<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return open;
}

/**
 * Milliseconds after which a connection that never asked for anything does not hold up a stop. Browsers keep one ready; Node takes it
 * for one at work, and would wait a minute and longer.
 */
const silence = 1000;

/**
 * Takes no new connection, answers what was asked, and says with each answer that the connection ends: a proxy that keeps its
 * connections goes to another process, and none of them holds this one up.
 */
function closeGently(server: Server, open: ReadonlySet<Socket>): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  const began = performance.now();
  const sweep = setInterval(() => {
    server.closeIdleConnections();
    if (performance.now() - began < silence) return;
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  }, 100);
  return new Promise((done) => {
    server.close(() => {
      clearInterval(sweep);
      done();
    });
  });
}

type Assets = Map<string, { plain: Buffer<ArrayBuffer>; gzip: Buffer<ArrayBuffer> }>;

function asset(known: Assets, pathname: string, accepts: string, baseUrl: string): Response {
  const always = headersOfEvery(baseUrl);
  const name = path.basename(pathname);
  const type = types[path.extname(name)];
  const found = known.get(name) ?? readAsset(name);
  if (!type || !found) return new Response('Not found', { status: 404, headers: always });
  known.set(name, found);
  const headers = {
    ...always,
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    // The worker at the door stands among the built files; the page at the door says for which pages it asks.
    ...(name.startsWith('door.') ? { 'service-worker-allowed': '/' } : {}),
  };
  if (!/\bgzip\b/.test(accepts)) return new Response(found.plain, { headers });
  return new Response(found.gzip, { headers: { ...headers, 'content-encoding': 'gzip' } });
}

/** Read and compressed once; only what the build made is looked for. */
function readAsset(name: string) {
  const file = path.join(root, 'dist/assets', name);
  if (!existsSync(file)) return undefined;
  const plain = readFileSync(file);
  return { plain, gzip: gzipSync(plain, { level: 9 }) };
}

/** Whether this process can work: it reaches its database. Says nothing else. */
async function health(parts: Parts): Promise<Response> {
  const alive = await parts.pool.query('select 1').then(
    () => true,
    () => false,
  );
  return new Response(JSON.stringify({ status: alive ? 'ok' : 'no database' }), {
    status: alive ? 200 : 503,
    headers: {
      ...headersOfEvery(parts.settings.baseUrl),
      'content-type': 'application/json',
      'cache-control': 'no-store',
    },
  });
}
