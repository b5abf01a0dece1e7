import { closeRisk } from '../../src/results/risks/close-risk.ts';
import { declineRisk } from '../../src/results/risks/decline-risk.ts';
import { riskTasks } from '../../src/results/risks/list-waiting-tasks.ts';
import { noteHappened } from '../../src/results/risks/note-happened.ts';
import type { Risk } from '../../src/results/risks/queries.ts';
import { riskRoutes } from '../../src/results/risks/routes.tsx';
import { seenOfRisk } from '../../src/results/risks/seen-of-risk.ts';
import { buildRisk, riskOf } from '../../src/results/risks/testing.ts';
import { riskWorkflow } from '../../src/results/risks/workflow.ts';
import { type Cast, noon } from './cast.ts';
import { languageOf } from './language.ts';
import { tables } from './stage.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

const near = '2027-02-20T12:00:00.000Z';
const remark = 'The minister of the interior was replaced.';

/** A risk that the partner's grant officers answer for, recorded by the programme manager or proposed by them. */
async function riskIn(
  cast: Cast,
  until: 'proposed' | 'open' | 'happened' | 'closed' | 'declined',
  now = noon,
): Promise<Moment> {
  const by = until === 'proposed' || until === 'declined' ? cast.elira : cast.ana;
  const id = await buildRisk(cast.work(by));
  const act = { riskId: id, remark };
  if (until === 'happened') await noteHappened(cast.work(cast.ana), act);
  if (until === 'closed') await closeRisk(cast.work(cast.ana), act);
  if (until === 'declined') await declineRisk(cast.work(cast.ana), act);
  return { id, now };
}

/** A risk from its proposal to its closing. */
export const riskWalk: Walk = {
  workflow: riskWorkflow,
  routes: riskRoutes({ demonstration: false }),
  page: '/staff/risks/:riskId',
  kinds: Object.keys(riskTasks.kinds),
  mails: { 'risk.decline': 'results.mail.decline' },
  taskAt: ({ id }) => `/staff/risks/${id}`,
  listTasks: (cast, actor, now) =>
    riskTasks.list({ tx: tables(cast), actor, actionId: cast.actionId, now, language: languageOf() }),
  typed: {
    accept: (risk: Risk) => ({ seen: seenOfRisk(risk) }),
    review: ({ version }: Risk) => ({
      ...{ remark, likelihood: 4, impact: 4, measures: 'Visits to both ministries.' },
      ...{ reviewOn: '2027-06-01', version },
    }),
    happen: () => ({ reason: remark }),
    change: ({ version, ownerId }: Risk) => {
      const { ownerId: _own, ...rest } = riskOf({ actor: { organisationId: ownerId } as never });
      return { ...rest, ownerId, title: 'Ministries are merged', version, remark };
    },
    reopen: () => ({ reason: remark, reviewOn: '2027-06-01' }),
    close: () => ({ reason: remark }),
    decline: () => ({ reason: remark }),
  },
  moments: {
    proposed: (cast) => riskIn(cast, 'proposed'),
    open: (cast) => riskIn(cast, 'open'),
    'open, with its review near': (cast) => riskIn(cast, 'open', near),
    happened: (cast) => riskIn(cast, 'happened'),
    'happened, with its review near': (cast) => riskIn(cast, 'happened', near),
    closed: (cast) => riskIn(cast, 'closed'),
    declined: (cast) => riskIn(cast, 'declined'),
  },
};
