import path from 'node:path';
import type { Hono } from 'hono';
import { actionPapers, actionRoutes, earliestDayOf } from './action/index.ts';
import {
  advocacyPapers,
  advocacyRoutes,
  askedHome,
  materialRoutes,
  replyFileRoutes,
  requestRoutes,
} from './advocacy/index.ts';
import { demonstrationRoutes } from './demonstration/index.ts';
import { evidenceRoutes } from './evidence/index.ts';
import { findables } from './findable.ts';
import { formRoutes } from './forms/index.ts';
import { grantsHome, grantsRoutes } from './grants/index.ts';
import { helpRoutes, helpSteps } from './help/index.ts';
import { quietJobs, untracedJobs } from './jobs.ts';
import { authorshipOf, cycleRoutes, matrixRoutes, replyPapers } from './matrix/index.ts';
import { menuOf, titleKeyOf } from './menu.ts';
import { menuPages, menuRoutes } from './menu-routes.tsx';
import { networkRoutes, partnershipPapers } from './network/index.ts';
import { root } from './open.ts';
import { openDataPages, openDataRoutes } from './opendata/index.ts';
import { paperRoutes } from './papers/index.ts';
import type { Parts } from './parts.ts';
import {
  eraseHolder,
  hasForgedSession,
  makePersonResolver,
  peopleRoutes,
  stashForm,
  takeStash,
} from './people/index.ts';
import { findNextPublishedInstant, readStanding } from './platform/database/queries-standing.ts';
import { uploadRoutes } from './platform/files/upload-routes.ts';
import { mustDeclareLimits } from './platform/http/declared-limits.ts';
import { countLimits } from './platform/http/limits.ts';
import { addressOf } from './platform/http/networks.ts';
import { countUses } from './platform/http/per-hour.ts';
import { readBody } from './platform/http/read-body.ts';
import { keepingNothing, type Route } from './platform/http/route.ts';
import { makeServer } from './platform/http/server.ts';
import { keepForAgain, sentIn, takeIn } from './platform/http/take-in.ts';
import { chooseLocale } from './platform/language/locales.ts';
import { languagesOf } from './platform/messages/languages-of.ts';
import { addressedRoutes, jurisdictionPages, listOpenCalls, portalRoutes } from './portal/index.ts';
import { privacyRoutes, withNotices } from './privacy/index.ts';
import {
  deskRoutes,
  hsdsRoutes,
  incidentRoutes,
  protectionRoutes,
  statisticsRoutes,
  streetForms,
  streetRoutes,
} from './protection/index.ts';
import {
  indicatorPages,
  indicatorPath,
  publicStanding,
  publishedPeriods,
  resultsRoutes,
  statusHome,
  visibilityPapers,
} from './results/index.ts';
import { searchRoutes } from './search/index.ts';
import { setupOfSettings, setupSources } from './setup-sources.ts';
import { shellOf } from './shell.tsx';
import { whyOver } from './steps-of-forms.ts';
import { streetOf } from './street.ts';
import { taskSources } from './task-sources.ts';
import { setupRoutes, taskRoutes } from './tasks/index.ts';
import {
  attendanceListRoutes,
  certificateRoutes,
  handoutRoutes,
  learningHome,
  letterRoutes,
  participationRoutes,
  trainingRoutes,
} from './training/index.ts';
import { translationRoutes } from './translations/index.ts';
import { voiceRoutes } from './voice/index.ts';

/** Every route of the platform, one line an area; forms on which people give data about people tell them so. None of a store that is closed. */
export function routesOf(parts: Parts): Route[] {
  const areas = routesOfAreas(parts).filter(({ store }) => !store || parts.protection);
  const open = { baseUrl: parts.settings.baseUrl, publishedPeriods };
  const routes = [...areas, ...openDataPages(open, areas)];
  const menu = menuOf(routes);
  const pages = [
    { heading: 'help.title', last: true, list: helpSteps },
    { heading: 'search.pages', list: menuPages(menu) },
    { heading: 'search.jurisdictions', list: jurisdictionPages },
    { heading: 'results.public.title', list: indicatorPages },
  ];
  return mustDeclareLimits([
    ...routes,
    ...menuRoutes(menu),
    ...helpRoutes(routes, titleKeyOf),
    ...searchRoutes({ findables, pages }),
  ]);
}

function routesOfAreas(parts: Parts): Route[] {
  const street = streetOf(parts);
  return withNotices([
    ...actionRoutes({
      standing: ({ tx, actionId, now }) => publicStanding(tx, actionId, now),
      openCalls: listOpenCalls,
      streetTitle: (locale) =>
        (street.languages.find(locale) ?? street.languages.find('en')!).t('services.title'),
      indicatorPath,
    }),
    ...taskRoutes(taskSources, {
      homes: [
        statusHome,
        (context) => grantsHome({ ...context, actor: context.actor! }),
        learningHome,
        askedHome,
      ],
      baseUrl: parts.settings.baseUrl,
    }),
    ...setupRoutes({
      sources: setupSources,
      settings: () => setupOfSettings(parts.settings),
      demonstration: parts.demonstration,
    }),
    ...keepingNothing([
      ...peopleRoutes({ ...parts, choicesElsewhere: authorshipOf }),
      ...privacyRoutes({ baseUrl: parts.settings.baseUrl, demonstration: parts.demonstration, eraseHolder }),
    ]),
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
    ...replyFileRoutes({ store: parts.store }),
    ...requestRoutes({
      baseUrl: parts.settings.baseUrl,
      secret: parts.settings.secret,
      demonstration: parts.demonstration,
      language: languagesOf(parts.catalogue),
    }),
    ...materialRoutes({
      baseUrl: parts.settings.baseUrl,
      demonstration: parts.demonstration,
      language: languagesOf(parts.catalogue),
      store: parts.store,
    }),
    ...paperRoutes({
      store: parts.store,
      owners: [...actionPapers, partnershipPapers, replyPapers, visibilityPapers, ...advocacyPapers],
    }),
    ...cycleRoutes({
      demonstration: parts.demonstration,
      store: parts.store,
      baseUrl: parts.settings.baseUrl,
    }),
    ...keepingNothing([
      ...voiceRoutes({
        spoken: streetForms(street, languagesOf(parts.catalogue)).language,
        secret: parts.settings.secret,
        secretsBefore: parts.settings.secretsBefore,
        demonstration: parts.demonstration,
        english: languagesOf(parts.catalogue)('en'),
      }),
      ...protectionRoutes(street),
    ]),
    ...resultsRoutes({ demonstration: parts.demonstration, store: parts.store, findables }),
    ...uploadRoutes(parts),
    ...keepingNothing([
      ...streetRoutes(street),
      ...hsdsRoutes(street),
      ...deskRoutes({
        secret: parts.settings.secret,
        secretsBefore: parts.settings.secretsBefore,
        inventedName: street.inventedName,
      }),
      ...incidentRoutes({
        secret: parts.settings.secret,
        secretsBefore: parts.settings.secretsBefore,
        inventedName: street.inventedName,
        places: street.places,
      }),
      ...statisticsRoutes({ ...street, secret: parts.settings.secret }),
    ]),
    ...portalRoutes,
    ...addressedRoutes({ baseUrl: parts.settings.baseUrl, demonstration: parts.demonstration }),
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
      english: languagesOf(parts.catalogue)('en'),
    }),
  ]);
}

/** The web application over its parts. `kept`: bytes of public pages and files that it keeps at most. */
export function makeApp(parts: Parts, { kept = 16_000_000 } = {}): Hono {
  const { settings, db, gate, actionId, log } = parts;
  const routes = routesOf(parts);
  const counting = { db: gate, secret: settings.secret, times: settings.hourlyLimits };
  return makeServer({
    db,
    protection: parts.protection,
    actionId,
    baseUrl: settings.baseUrl,
    secret: settings.secret,
    demonstration: parts.demonstration,
    routes,
    constantTimeStep: parts.constantTimeStep,
    keeping: {
      bytes: kept,
      lease: parts.constantTimeStep,
      standing: () => readStanding(gate),
      nextInstant: (after) => findNextPublishedInstant(gate, after),
    },
    language: languagesOf(parts.catalogue),
    chooseLocale: (asked) => chooseLocale(asked, { mirrored: parts.demonstration }),
    earliestDay: earliestDayOf,
    whyOver,
    isForged: (cookies) => hasForgedSession(parts.accounts, cookies),
    resolvePerson: makePersonResolver(parts.accounts, gate, actionId),
    readBody: (request, { files }) =>
      readBody(request, {
        files,
        store: parts.store,
        fileBytes: settings.uploadLimitBytes,
        bodyBytes: 1_000_000,
      }),
    takeIn: (body, sender) =>
      takeIn(body, sender, {
        uploadParts: parts.uploadParts,
        store: parts.store,
        fileBytes: settings.uploadLimitBytes,
      }),
    keepForAgain: (body, personId, refused) => keepForAgain(body, personId, { ...parts, refused }),
    spendParts: async (typed, personId) => {
      for (const { sha256 } of sentIn(typed)) await parts.uploadParts.spend({ personId, sha256 });
    },
    shell: shellOf(parts, menuOf(routes), routes),
    street: streetForms(streetOf(parts), languagesOf(parts.catalogue)),
    enqueueIn: parts.queue.enqueueIn,
    quietJobs,
    untracedJobs,
    stash: (...form) => stashForm(gate, settings.secret, ...form),
    takeStash: (...mark) => takeStash(gate, settings.secret, ...mark),
    countUses: (uses, who) => countUses(counting, uses, who),
    countLimits: (limits, sender) => countLimits(counting, limits, sender),
    addressOf: (peer, forwarded) => addressOf(settings.trustedProxies, peer, forwarded),
    log: (entry) => log(entry.attempt ? 'warn' : 'info', 'request', entry),
    failed: (error, requestId) => log('error', 'a request failed', { error, requestId }),
  });
}
