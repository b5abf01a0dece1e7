import { asSeenBy } from '../../src/platform/database/frame.ts';
import type { ActingContext, Route } from '../../src/platform/http/route.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Tx } from '../../src/platform/work.ts';
import { deskRoutes } from '../../src/protection/directory/desk/desk-routes.tsx';
import type { ServiceRow } from '../../src/protection/directory/queries.ts';
import { buildContent } from '../../src/protection/directory/testing.ts';
import { serviceWorkflow } from '../../src/protection/directory/workflow.ts';
import { dutyRoutes } from '../../src/protection/duties/routes.tsx';
import { dutyWorkflow } from '../../src/protection/duties/workflow.ts';
import { incidentRoutes } from '../../src/protection/incidents/desk/incident-routes.tsx';
import { findIncident, type IncidentRow } from '../../src/protection/incidents/queries.ts';
import { readVersion } from '../../src/protection/incidents/rules/shown.ts';
import { buildIncident, writtenPages } from '../../src/protection/incidents/testing.ts';
import { incidentWorkflow } from '../../src/protection/incidents/workflow.ts';
import { writeIncident } from '../../src/protection/incidents/write-incident.ts';
import { releaseRoutes } from '../../src/protection/statistics/desk/release-routes.tsx';
import { signingQuestions } from '../../src/protection/statistics/rules/rule.ts';
import { buildPeriod, buildRelease } from '../../src/protection/statistics/testing-rows.ts';
import { releaseWorkflow } from '../../src/protection/statistics/workflow.ts';
import { protectionTasks } from '../../src/protection/tasks.ts';
import { buildDuty, withDuties } from '../../src/protection/testing.ts';
import { type Cast, castOf } from './cast.ts';
import { languageOf } from './language.ts';
import { tables } from './stage.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

const now = '2026-11-25T12:00:00.000Z';
const inventedName = () => undefined;

/** The frame says to the database who is at work; the walk calls what is behind the frame. */
const asThemselves = (routes: readonly Route[]): Route[] =>
  routes.map((route) => {
    if (route.kind === 'page') return route;
    const act = (context: ActingContext, subject: unknown, form: never) =>
      asSeenBy(context.tx, context.actor, async () => route.act(context, subject, form));
    return { ...route, act } as Route;
  });

/** Elira of the partner and Besa of the CSO keep services. */
async function keepers(tx: Tx): Promise<Cast> {
  const cast = await castOf(tx);
  for (const { personId, organisationId } of [cast.elira, cast.besa])
    await buildDuty(tx, { actionId: cast.actionId, personId, organisationId, duty: 'keeper' });
  return { ...cast, elira: withDuties(cast.elira, 'keeper'), besa: withDuties(cast.besa, 'keeper') };
}

const dutyIn = (state: 'proposed' | 'confirmed' | 'refused') => async (cast: Cast) => {
  const { personId, organisationId } = cast.bora;
  const proposedBy = cast.besa.personId;
  const confirmedBy = cast.hana.personId;
  const given = { actionId: cast.actionId, personId, organisationId, duty: 'reader' } as const;
  return { id: await buildDuty(tables(cast), { ...given, proposedBy, confirmedBy, state }), now };
};

const listTasks: Walk['listTasks'] = ({ actionId, ...cast }, actor, at) => {
  const tx = tables({ actionId, ...cast });
  const asking = { tx, actor, actionId, now: at, language: languageOf() };
  return asSeenBy(tx, actor, async () => [...(await protectionTasks.list(asking))]);
};

const dutyWalk: Walk = {
  workflow: dutyWorkflow,
  routes: asThemselves(dutyRoutes({ baseUrl: 'http://localhost', places: () => ['RS'], inventedName })),
  page: '/duties/:dutyId',
  kinds: ['confirm'],
  taskAt: () => '/duties',
  listTasks,
  typed: { refuse: () => ({ reason: 'The person leaves the organisation.' }) },
  moments: {
    proposed: dutyIn('proposed'),
    confirmed: dutyIn('confirmed'),
    refused: dutyIn('refused'),
  },
};

const serviceIn =
  (state: 'draft' | 'listed' | 'suspended' | 'closed') =>
  async (cast: Cast): Promise<Moment> => {
    const { actionId, organisations } = cast;
    const tx = tables(cast);
    const [areaId, id] = [newId(), newId()];
    const area = { id: areaId, actionId, jurisdiction: 'RS', slug: 'riverside', name: 'Riverside' };
    await tx.insertInto('directory.area').values(area).execute();
    const content = JSON.stringify(buildContent());
    const draft = { id, actionId, areaId, jurisdiction: 'RS', content, writerId: organisations.cso };
    const listed = {
      ...{ state, listed: content, listedWriterId: organisations.cso, checkerId: organisations.partner },
      ...{ checkedOn: '2026-11-20', checkDays: 30, agreedOn: '2026-11-01' },
      ...(state === 'suspended' ? { suspendedOn: '2026-11-21' } : {}),
      ...(state === 'closed' ? { closedOn: '2026-11-21', shownUntil: '2026-12-21' } : {}),
    };
    await tx
      .insertInto('directory.service')
      .values(state === 'draft' ? draft : { ...draft, ...listed })
      .execute();
    return { id, now };
  };

const serviceWalk: Walk = {
  workflow: serviceWorkflow,
  routes: asThemselves(deskRoutes({ secret: 'of the tests, long enough for them', inventedName })),
  page: '/staff/services/:serviceId',
  kinds: [],
  taskAt: () => '',
  listTasks: async () => [],
  typed: {
    verify: ({ version }: ServiceRow) => ({ agreed_on: '2026-11-01', version }),
    edit: ({ areaId, content: { textLocale: _, ...content } }: ServiceRow) => ({
      ...{ place: areaId, newArea: '', content },
      discreet: { told: 'not_known', phone: '', remark: '' },
    }),
  },
  moments: {
    draft: serviceIn('draft'),
    listed: serviceIn('listed'),
    suspended: serviceIn('suspended'),
    closed: serviceIn('closed'),
  },
};

const keys = { secret: 'of the tests, long enough for them' };
/** Elira and Fatos of the partner are monitors, and Besa of the CSO; Elira wrote it. */
async function monitors(tx: Tx): Promise<Cast> {
  const cast = await castOf(tx);
  const { actionId, elira, fatos, besa } = cast;
  for (const { personId, organisationId } of [elira, fatos, besa])
    await buildDuty(tx, { actionId, personId, organisationId, duty: 'monitor' });
  return {
    ...{ ...cast, elira: withDuties(elira, 'monitor') },
    ...{ fatos: withDuties(fatos, 'monitor'), besa: withDuties(besa, 'monitor') },
  };
}
const incidentIn =
  (state: 'draft' | 'empty' | 'recorded' | 'withdrawn', by: 'elira' | 'fatos' = 'elira') =>
  async (cast: Cast): Promise<Moment> => {
    const { personId: writerId, organisationId } = cast[by];
    const { actionId } = cast;
    return {
      id: await buildIncident(tables(cast), { actionId, organisationId, writerId, state, keys }),
      now,
    };
  };

const otherAnswers = {
  ...writtenPages.acts,
  indicators: { ...writtenPages.acts.indicators, unpaid_work: 'no' },
} as const;

const incidentWalk: Walk = {
  workflow: incidentWorkflow,
  routes: asThemselves(incidentRoutes({ ...keys, inventedName, places: () => ['RS', 'AL'] })),
  page: '/staff/incidents/:incidentId',
  kinds: [],
  taskAt: () => '',
  listTasks: async () => [],
  again: ['record', 'withdraw'],
  unoffered: {
    write: {
      by: 'elira',
      shown: async ({ tx, actor, actionId }, { id }) =>
        asSeenBy(tx, actor, async () => readVersion((await findIncident(tx, actionId, id))!)),
      take: (work, { id: incidentId }, version) =>
        asSeenBy(work.tx, work.actor, () =>
          writeIncident(work, keys, { incidentId, places: ['RS', 'AL'], version, written: otherAnswers }),
        ),
    },
  },
  typed: {
    assess: ({ version }: IncidentRow) => ({ standing: 'verified', reason: 'papers_seen', version }),
  },
  moments: {
    'an empty draft': incidentIn('empty'),
    draft: incidentIn('draft'),
    recorded: incidentIn('recorded'),
    'recorded by the other': incidentIn('recorded', 'fatos'),
    withdrawn: incidentIn('withdrawn'),
  },
};

/** Fatos and Filip of the partner and Besa of the CSO are statisticians; Besa prepared it, or Fatos. */
async function statisticians(tx: Tx): Promise<Cast> {
  const cast = await castOf(tx);
  const { actionId, fatos, filip, besa } = cast;
  for (const { personId, organisationId } of [fatos, filip, besa])
    await buildDuty(tx, { actionId, personId, organisationId, duty: 'statistician' });
  await buildPeriod(tx, { actionId, organisationId: fatos.organisationId });
  return {
    ...{ ...cast, fatos: withDuties(fatos, 'statistician') },
    ...{ filip: withDuties(filip, 'statistician'), besa: withDuties(besa, 'statistician') },
  };
}
const releaseIn =
  (
    state: 'building' | 'ready' | 'returned' | 'set_aside' | 'refused' | 'signed' | 'withdrawn',
    by: 'besa' | 'fatos' = 'besa',
  ) =>
  async (cast: Cast): Promise<Moment> => {
    const { personId: preparedBy, organisationId: preparedFor } = cast[by];
    const { actionId } = cast;
    return { id: await buildRelease(tables(cast), { actionId, preparedBy, preparedFor, state }), now };
  };

const releaseWalk: Walk = {
  workflow: releaseWorkflow,
  routes: asThemselves(
    releaseRoutes({ ...keys, baseUrl: 'https://m.example', inventedName, places: () => ['RS', 'AL'] }),
  ),
  page: '/staff/releases/:releaseId',
  kinds: ['sign', 'returned'],
  // No task names a release: the list leads to the one that waits.
  taskAt: (_moment, kind) => `/staff/releases?waiting=${kind}`,
  listTasks,
  typed: {
    sign: () => Object.fromEntries(signingQuestions.map((one) => [one, true])),
    withdraw: () => ({ reason: 'Records were corrected.' }),
    return: () => ({ reason: 'The unit is not clear.' }),
    offer: () => ({ reason: 'The unit is in the title.' }),
    setAside: () => ({ reason: 'The unit is wrong.' }),
  },
  moments: {
    building: releaseIn('building'),
    ready: releaseIn('ready'),
    'ready, prepared by the partner': releaseIn('ready', 'fatos'),
    returned: releaseIn('returned'),
    'returned, prepared by the partner': releaseIn('returned', 'fatos'),
    set_aside: releaseIn('set_aside'),
    refused: releaseIn('refused'),
    signed: releaseIn('signed'),
    withdrawn: releaseIn('withdrawn'),
  },
};

/** The walks through the workflows of protection, by the name of their record, each with the people whom it is about. */
export const protectionWalks: readonly (readonly [string, Walk, (tx: Tx) => Promise<Cast>])[] = [
  ['a duty', dutyWalk, (tx) => castOf(tx)],
  ['a service', serviceWalk, keepers],
  ['an incident', incidentWalk, monitors],
  ['a release', releaseWalk, statisticians],
];
