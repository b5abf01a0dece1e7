import { draftOf, getForm, publishForm } from '../../src/forms/index.ts';
import { seenOf } from '../../src/grants/applications/save-section.ts';
import { buildAgreement } from '../../src/grants/testing.ts';
import { cancelVisit } from '../../src/grants/visits/cancel-visit.ts';
import { seenOfFinding } from '../../src/grants/visits/finish-finding.ts';
import { followUpFinding } from '../../src/grants/visits/follow-up-finding.ts';
import { findVisit, type Visit } from '../../src/grants/visits/queries.ts';
import { type FindingRecord, listFindings } from '../../src/grants/visits/queries-findings.ts';
import type { Side } from '../../src/grants/visits/rules.ts';
import { saveChecklist } from '../../src/grants/visits/save-checklist.ts';
import { settleFinding } from '../../src/grants/visits/settle-finding.ts';
import { hashOfVisit } from '../../src/grants/visits/submit-visit.ts';
import {
  buildChecklist,
  buildVisit,
  checklistSection,
  finding,
  visitTimes,
} from '../../src/grants/visits/testing.ts';
import { findingWorkflow, visitWorkflow } from '../../src/grants/visits/workflow.ts';
import type { Tx } from '../../src/platform/work.ts';
import type { Cast } from './cast.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

type Common = Pick<Walk, 'routes' | 'listTasks'>;
const appointment = { visit_on: '2026-06-03', place: 'Bridge Street 2', message: '' };
const { planned: beforeDay, visited, after } = visitTimes;
type Until = 'planned' | 'recorded' | 'submitted';

async function visitOf(cast: Cast, until: Until, now: string): Promise<Moment> {
  const { visitId } = await buildVisit(cast, await buildAgreement(cast), { until });
  return { id: visitId, now };
}

/** A visit from its plan to its record. */
export const visitsWalk = (common: Common): Walk => ({
  ...common,
  workflow: visitWorkflow,
  kinds: ['visit'],
  page: '/visits/:visitId',
  taskAt: ({ id }) => `/visits/${id}`,
  typed: {
    submit: async (visit: Visit, tx: Tx) => {
      const { sha256 } = await getForm(tx, visit.formVersionId);
      return { seen: hashOfVisit(sha256, visit, await listFindings(tx, visit.id)) };
    },
    change: () => appointment,
    cancel: () => ({ reason: 'The road is closed.' }),
    find: () => ({
      ...{ finding: finding.finding, follow_up: finding.followUp },
      ...{ side: 'partner', due_on: finding.dueOn },
    }),
  },
  unoffered: {
    save: {
      by: 'elira',
      shown: async ({ tx }, { id }) => seenOf(checklistSection, draftOf((await findVisit(tx, id))!.answers)),
      take: (work, { id: visitId }, seen) =>
        saveChecklist(work, { visitId, section: checklistSection.key, typed: { seen, originals: 'no' } }),
    },
  },
  moments: {
    'before its day': (cast) => visitOf(cast, 'planned', beforeDay),
    'on its day, with an answer missing': (cast) => visitOf(cast, 'planned', visited),
    recorded: (cast) => visitOf(cast, 'recorded', visited),
    'handed in': (cast) => visitOf(cast, 'submitted', after),
    cancelled: async (cast) => {
      const moment = await visitOf(cast, 'planned', beforeDay);
      await cancelVisit(cast.work(cast.elira, beforeDay), {
        visitId: moment.id,
        reason: 'The road is closed.',
      });
      return moment;
    },
  },
});

async function findingOf(cast: Cast, side: Side, until: Until, done?: boolean): Promise<Moment> {
  const { visitId, findings } = await buildVisit(cast, await buildAgreement(cast), { until, found: [side] });
  const findingId = findings[side];
  const act = { findingId, remark: 'Done.' };
  if (done && side === 'sub_grantee') await followUpFinding(cast.work(cast.besa, after), act);
  if (done && side === 'partner') await settleFinding(cast.work(cast.elira, after), act);
  return { id: findingId, pageId: visitId, now: until === 'submitted' ? after : visited };
}

/** A finding of a visit of which the other side has nothing left to do. */
export const findingsWalk = (common: Common): Walk => ({
  ...common,
  workflow: findingWorkflow,
  kinds: ['follow_up'],
  around: ['follow_up_of_other_side', 'visit_not_in_state'],
  page: '/visits/:visitId',
  taskAt: ({ pageId }) => `/visits/${pageId}`,
  typed: {
    follow_up: (record: FindingRecord) => ({ remark: 'Done.', seen: seenOfFinding(record) }),
    settle: (record: FindingRecord) => ({ remark: 'Done.', seen: seenOfFinding(record) }),
  },
  moments: {
    'being written': (cast) => findingOf(cast, 'sub_grantee', 'recorded'),
    'of a cancelled visit': async (cast) => {
      const moment = await findingOf(cast, 'partner', 'recorded');
      const act = { visitId: moment.pageId!, reason: 'The road is closed.' };
      await cancelVisit(cast.work(cast.elira, visited), act);
      return moment;
    },
    'open, of the sub-grantee': (cast) => findingOf(cast, 'sub_grantee', 'submitted'),
    'open, of the partner': (cast) => findingOf(cast, 'partner', 'submitted'),
    'done by the sub-grantee': (cast) => findingOf(cast, 'sub_grantee', 'submitted', true),
    'done by the partner': (cast) => findingOf(cast, 'partner', 'submitted', true),
  },
});

/** What is typed to plan a visit with the checklist of the tests. */
export const planned = {
  ...{
    purpose: 'help',
    checklist: buildChecklist().key,
    visit_on: '2027-06-01',
    place: 'Bridge Street 1',
    message: '',
  },
};

/** With a checklist to plan a visit with. */
export function withChecklist(moments: Walk['moments']): Walk['moments'] {
  const published = Object.entries(moments).map(([name, build]) => [
    name,
    async (cast: Cast) => {
      await publishForm(cast.work(cast.ana, beforeDay), buildChecklist());
      return build(cast);
    },
  ]);
  return Object.fromEntries(published);
}
