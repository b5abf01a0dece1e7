import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type HttpBindings, serve as listen } from '@hono/node-server';
import type { Hono } from 'hono';
import { actionRoutes } from './action/index.ts';
import {
  advocacyPapers,
  advocacyRoutes,
  listWaitingTasks as listAdvocacyTasks,
  materialRoutes,
} from './advocacy/index.ts';
import { demonstrationRoutes } from './demonstration/index.ts';
import { evidenceRoutes } from './evidence/index.ts';
import { formRoutes } from './forms/index.ts';
import { grantsHome, grantsRoutes, listWaitingTasks } from './grants/index.ts';
import {
  cycleRoutes,
  listWaitingTasks as listCycleTasks,
  matrixRoutes,
  placeName,
  replyPapers,
} from './matrix/index.ts';
import { menuOf } from './menu.ts';
import { menuRoutes } from './menu-routes.tsx';
import { listCapacityTasks, networkRoutes, partnershipPapers } from './network/index.ts';
import { root } from './open.ts';
import { openDataRoutes } from './opendata/index.ts';
import { listPaperTasks, paperRoutes } from './papers/index.ts';
import type { Parts } from './parts.ts';
import {
  eraseHolder,
  hasForgedSession,
  listWaitingTasks as listPeopleTasks,
  makePersonResolver,
  peopleRoutes,
  stashForm,
  takeStash,
} from './people/index.ts';
import { uploadRoutes } from './platform/files/upload-routes.ts';
import { makeDoor } from './platform/http/at-once.ts';
import { countLimits } from './platform/http/limits.ts';
import { addressOf } from './platform/http/networks.ts';
import { countUses } from './platform/http/per-hour.ts';
import { readBody } from './platform/http/read-body.ts';
import { headersOfEvery } from './platform/http/respond.ts';
import type { Route } from './platform/http/route.ts';
import { makeServer } from './platform/http/server.ts';
import { keepForAgain, sentIn, takeIn } from './platform/http/take-in.ts';
import { inLanguage } from './platform/language/language.ts';
import { chooseLocale } from './platform/language/locales.ts';
import { languagesOf } from './platform/messages/languages-of.ts';
import { listOpenCalls, portalRoutes } from './portal/index.ts';
import {
  listBreachTasks,
  listWaitingTasks as listPrivacyTasks,
  listQueueTasks,
  privacyRoutes,
  withNotices,
} from './privacy/index.ts';
import {
  indicatorPath,
  listWaitingTasks as listWorkPlanTasks,
  publicStanding,
  publishedPeriods,
  resultsRoutes,
} from './results/index.ts';
import { shellOf } from './shell.tsx';
import { type TaskSource, taskRoutes } from './tasks/index.ts';
import {
  attendanceListRoutes,
  certificateRoutes,
  handoutRoutes,
  letterRoutes,
  listLoopTasks,
  listTrainingTasks,
  participationRoutes,
  trainingRoutes,
} from './training/index.ts';
import { translationRoutes } from './translations/index.ts';
import { listWaitingTasks as listVoiceTasks, voiceRoutes } from './voice/index.ts';

/** Every route of the house, one line an area; forms on which people give data about people tell them so. */
export function routesOf(parts: Parts): Route[] {
  const routes = routesOfAreas(parts);
  return [...routes, ...menuRoutes(menuOf(routes))];
}

function routesOfAreas(parts: Parts): Route[] {
  return withNotices([
    ...actionRoutes({
      standing: ({ tx, actionId, now }) => publicStanding(tx, actionId, now),
      openCalls: listOpenCalls,
      indicatorPath,
    }),
    ...taskRoutes(
      [
        grantsTasks,
        peopleTasks,
        privacyTasks,
        breachTasks,
        queueTasks,
        voiceTasks,
        advocacyTasks,
        cycleTasks,
        capacityTasks,
        paperTasks,
        trainingTasks,
        loopTasks,
        workPlanTasks,
      ],
      [(context) => grantsHome({ ...context, actor: context.actor! })],
    ),
    ...peopleRoutes(parts),
    ...privacyRoutes({ baseUrl: parts.settings.baseUrl, demonstration: parts.demonstration, eraseHolder }),
    ...demonstrationRoutes(parts),
    ...formRoutes,
    ...evidenceRoutes({ secret: parts.settings.secret, demonstration: parts.demonstration }),
    ...openDataRoutes({ baseUrl: parts.settings.baseUrl, publishedPeriods }),
    ...networkRoutes,
    ...matrixRoutes,
    ...trainingRoutes,
    ...participationRoutes({
      secret: parts.settings.secret,
      baseUrl: parts.settings.baseUrl,
    }),
    ...attendanceListRoutes({
      baseUrl: parts.settings.baseUrl,
      demonstration: parts.demonstration,
    }),
    ...letterRoutes({
      baseUrl: parts.settings.baseUrl,
      demonstration: parts.demonstration,
      language: languagesOf(parts.catalogue),
    }),
    ...handoutRoutes({ secret: parts.settings.secret, store: parts.store }),
    ...certificateRoutes({
      baseUrl: parts.settings.baseUrl,
      secret: parts.settings.secret,
      demonstration: parts.demonstration,
      language: languagesOf(parts.catalogue),
    }),
    ...advocacyRoutes,
    ...materialRoutes({
      baseUrl: parts.settings.baseUrl,
      demonstration: parts.demonstration,
      language: languagesOf(parts.catalogue),
      store: parts.store,
    }),
    ...paperRoutes({ store: parts.store, owners: [partnershipPapers, replyPapers, ...advocacyPapers] }),
    ...cycleRoutes({
      demonstration: parts.demonstration,
      store: parts.store,
      baseUrl: parts.settings.baseUrl,
    }),
    ...voiceRoutes({
      secret: parts.settings.secret,
      secretsBefore: parts.settings.secretsBefore,
      demonstration: parts.demonstration,
    }),
    ...resultsRoutes({ demonstration: parts.demonstration }),
    ...uploadRoutes(parts),
    ...portalRoutes,
    ...translationRoutes({
      messages: path.join(root, 'messages'),
      action: path.join(root, 'actions', parts.settings.action),
      slug: parts.settings.action,
    }),
    ...grantsRoutes({
      secret: parts.settings.secret,
      secretsBefore: parts.settings.secretsBefore,
      store: parts.store,
      baseUrl: parts.settings.baseUrl,
      demonstration: parts.demonstration,
    }),
  ]);
}

/** What waits for the person in the grants area, in their language. */
const grantsTasks: TaskSource = async ({ tx, actor, actionId, now, language }) =>
  (await listWaitingTasks(tx, actor!, actionId, now)).map(({ kind, ...task }) => ({
    ...task,
    text: language.t(`grants.task.${kind}`),
  }));

const peopleTasks: TaskSource = async ({ tx, actor, actionId, now, language }) =>
  (await listPeopleTasks(tx, actor!, actionId, now)).map(({ kind, ...task }) => ({
    ...task,
    text: language.t(`people.task.${kind}`),
  }));

const privacyTasks: TaskSource = async ({ tx, actor, actionId, language }) =>
  (await listPrivacyTasks(tx, actor!, actionId)).map(({ kind, ...task }) => ({
    ...task,
    text: language.t('privacy.task'),
    about: language.t(`privacy.request.kind.${kind}`),
  }));

const breachTasks: TaskSource = async ({ tx, actor, actionId, language }) =>
  (await listBreachTasks(tx, actor!, actionId)).map(({ title, owed, ...task }) => ({
    ...task,
    text: language.t(owed ? 'privacy.breach.task' : 'privacy.breach.task.close'),
    about: title,
  }));

const queueTasks: TaskSource = async ({ tx, actor, actionId, now, language }) =>
  (await listQueueTasks(tx, actor!, actionId, now)).map((href) => ({
    href,
    due: null,
    text: language.t('privacy.queues.task'),
    about: '',
  }));

const voiceTasks: TaskSource = async ({ tx, actor, actionId, now, language }) =>
  (await listVoiceTasks(tx, actor!, actionId, now)).map(({ kind, about, ...task }) => ({
    ...task,
    text: language.t(`voice.task.${kind}`),
    about:
      kind === 'unhandled' || kind === 'one_house' || kind === 'one_person'
        ? language.t(`voice.kind.${about}`)
        : about,
  }));

const cycleTasks: TaskSource = async ({ tx, actor, actionId, now, language }) =>
  (await listCycleTasks(tx, actor!, actionId, now)).map(({ kind, about, place, ...task }) => ({
    ...task,
    text: language.t(`cycles.task.${kind}`),
    about: `${about}, ${placeName(place, language)}`,
  }));

const advocacyTasks: TaskSource = async ({ tx, actor, actionId, now, language }) =>
  (await listAdvocacyTasks(tx, actor!, actionId, now)).map(({ kind, ...task }) => ({
    ...task,
    text: language.t(`advocacy.task.${kind}`),
  }));

const paperTasks: TaskSource = async ({ tx, actor, actionId, language }) =>
  (await listPaperTasks(tx, actor!, actionId)).map(({ kind, ...task }) => ({
    ...task,
    text: language.t(`papers.task.${kind}`),
  }));

const trainingTasks: TaskSource = async ({ tx, actor, actionId, now, language }) =>
  (await listTrainingTasks(tx, actor!, actionId, now)).map(({ kind, ...task }) => ({
    ...task,
    text: language.t(`training.task.${kind}`),
  }));

const loopTasks: TaskSource = async ({ tx, actor, actionId, now, language }) =>
  (await listLoopTasks(tx, actor!, actionId, now)).map((task) => ({
    ...task,
    text: language.t('training.loop.task'),
  }));

const capacityTasks: TaskSource = async ({ tx, actor, actionId, now, language }) =>
  (await listCapacityTasks(tx, actor!, actionId, now)).map(({ kind, ...task }) => ({
    ...task,
    text: language.t(`network.capacity.task.${kind}`),
  }));

const workPlanTasks: TaskSource = async ({ tx, actor, actionId, now, language }) =>
  (await listWorkPlanTasks(tx, actor!, actionId, now)).map(({ about, ...task }) => ({
    ...task,
    text: language.t('results.milestone.task'),
    about: inLanguage(about, language.locale),
  }));

const mostOfFields = 1_000_000;

/** The web application over its parts. */
export function makeApp(parts: Parts): Hono {
  const { settings, db, gate, actionId, log } = parts;
  const routes = routesOf(parts);
  const counting = { db: gate, secret: settings.secret, times: settings.hourlyLimits };
  const server = makeServer({
    db,
    actionId,
    baseUrl: settings.baseUrl,
    secret: settings.secret,
    demonstration: parts.demonstration,
    routes,
    beat: parts.beat,
    language: languagesOf(parts.catalogue),
    chooseLocale: (asked) => chooseLocale(asked, { mirrored: parts.demonstration }),
    isForged: (cookies) => hasForgedSession(parts.accounts, cookies),
    resolvePerson: makePersonResolver(parts.accounts, gate, actionId),
    readBody: (request, { files }) =>
      readBody(request, {
        files,
        store: parts.store,
        fileBytes: settings.uploadLimitBytes,
        bodyBytes: mostOfFields,
      }),
    takeIn: (body, sender) =>
      takeIn(body, sender, {
        parcels: parts.parcels,
        store: parts.store,
        fileBytes: settings.uploadLimitBytes,
      }),
    keepForAgain: (body, personId) => keepForAgain(body, personId, parts),
    spendParts: async (typed, personId) => {
      for (const { sha256 } of sentIn(typed)) await parts.parcels.spend({ personId, sha256 });
    },
    shell: shellOf(parts, menuOf(routes)),
    enqueueIn: parts.queue.enqueueIn,
    stash: (...form) => stashForm(gate, settings.secret, ...form),
    takeStash: (...mark) => takeStash(gate, settings.secret, ...mark),
    countUses: (uses, who) => countUses(counting, uses, who),
    countLimits: (limits, sender) => countLimits(counting, limits, sender),
    addressOf: (peer, forwarded) => addressOf(settings.trustedProxies, peer, forwarded),
    log: (entry) => log(entry.wall ? 'warn' : 'info', 'request', entry),
    failed: (error, requestId) => log('error', 'a request failed', { error, requestId }),
  });
  return server;
}

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
          close: () => closeGently(server as Server),
        });
      },
    );
    // Longer than any proxy keeps an idle connection: whoever reuses one never meets a closing door.
    if ('keepAliveTimeout' in server) {
      server.keepAliveTimeout = 75_000;
      // An answer that nobody reads gives its memory back.
      server.timeout = 120_000;
    }
    server.on('error', reject);
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

/**
 * Takes no new connection, answers what was asked, and says with each answer that the connection ends: a proxy that keeps its
 * connections goes to another process, and none of them holds this one up.
 */
function closeGently(server: Server): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
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
