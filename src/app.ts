import path from 'node:path';
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
import { listCapacityTasks, listContactTasks, networkRoutes, partnershipPapers } from './network/index.ts';
import { root } from './open.ts';
import { openDataPages, openDataRoutes } from './opendata/index.ts';
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
import { findNextPublishedInstant, readStanding } from './platform/database/queries-standing.ts';
import { uploadRoutes } from './platform/files/upload-routes.ts';
import { countLimits } from './platform/http/limits.ts';
import { addressOf } from './platform/http/networks.ts';
import { countUses } from './platform/http/per-hour.ts';
import { readBody } from './platform/http/read-body.ts';
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
  statusHome,
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
  const areas = routesOfAreas(parts);
  const open = { baseUrl: parts.settings.baseUrl, publishedPeriods };
  const routes = [...areas, ...openDataPages(open, areas)];
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
        contactTasks,
        paperTasks,
        trainingTasks,
        loopTasks,
        workPlanTasks,
      ],
      [statusHome, (context) => grantsHome({ ...context, actor: context.actor! })],
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

const contactTasks: TaskSource = async ({ tx, actor, actionId, language }) =>
  (await listContactTasks(tx, actor!, actionId)).map(({ count, ...task }) => ({
    ...task,
    due: null,
    text: language.t('network.contact_task', { count }),
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

/** The web application over its parts. `kept`: bytes of public pages and files that it keeps at most. */
export function makeApp(parts: Parts, { kept = 16_000_000 } = {}): Hono {
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
    keeping: {
      bytes: kept,
      lease: parts.beat,
      standing: () => readStanding(gate),
      nextInstant: (after) => findNextPublishedInstant(gate, after),
    },
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
