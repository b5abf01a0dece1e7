import { changeValue } from '../../src/results/disputes/change-value.ts';
import { disagree } from '../../src/results/disputes/disagree.ts';
import { type GatheredDispute, withChanges } from '../../src/results/disputes/gather-dispute.ts';
import { keepValue } from '../../src/results/disputes/keep-value.ts';
import { disputeTasks } from '../../src/results/disputes/list-waiting-tasks.ts';
import type { Dispute } from '../../src/results/disputes/queries.ts';
import { disputeRoutes } from '../../src/results/disputes/routes.tsx';
import { changesToName } from '../../src/results/disputes/rules.ts';
import { buildDispute, uncount } from '../../src/results/disputes/testing.ts';
import { withdrawDispute } from '../../src/results/disputes/withdraw-dispute.ts';
import { disputeWorkflow } from '../../src/results/disputes/workflow.ts';
import { buildGathering } from '../../src/results/testing.ts';
import { type Cast, noon } from './cast.ts';
import { languageOf } from './language.ts';
import { tables } from './stage.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

type State = 'open' | 'moved' | 'changed' | 'kept' | 'disagreed' | 'withdrawn';
type By = 'an officer' | 'the programme manager' | 'another partner';

/** A dispute of the number of round tables; by another partner, of the one round table that the coordinator's partner held. */
async function disputeIn(cast: Cast, until: State, by: By = 'an officer'): Promise<Moment> {
  const people = {
    'an officer': cast.elira,
    'the programme manager': cast.ana,
    'another partner': cast.foreign.elira,
  };
  const [raiser, manager] = [cast.work(people[by]), cast.work(cast.ana)];
  const gatheringId = await buildGathering(manager.tx, cast);
  const form = { claim: 'not_counted', claimed: '', record: `gathering.${gatheringId}` } as const;
  const disputeId = await buildDispute(raiser, by === 'another partner' ? form : {});
  const [change, reason] = [`gathering.${gatheringId}`, 'It was not held.'];
  if (until === 'moved' || until === 'changed') await uncount(manager.tx, gatheringId);
  if (until === 'changed') await changeValue(manager, { disputeId, form: { change, reason } });
  if (until === 'kept' || until === 'disagreed') await keepValue(manager, { disputeId, reason });
  if (until === 'disagreed') await disagree(raiser, { disputeId, reason });
  if (until === 'withdrawn') await withdrawDispute(raiser, { disputeId });
  return { id: disputeId, now: noon };
}

const reason = () => ({ reason: 'The list of participants says so.' });

/** A dispute of a value from its reason to its end. */
export const disputeWalk: Walk = {
  workflow: disputeWorkflow,
  routes: disputeRoutes,
  page: '/staff/disputes/:disputeId',
  kinds: Object.keys(disputeTasks.kinds),
  mails: Object.fromEntries(
    ['change', 'keep', 'disagree'].map((word) => [`dispute.${word}`, `results.mail.dispute_${word}`]),
  ),
  gathered: (tx, dispute: Dispute) => withChanges(tx, dispute),
  taskAt: ({ id }) => `/staff/disputes/${id}`,
  listTasks: async (cast, actor, now) => {
    const asking = { tx: tables(cast), actor, actionId: cast.actionId, now, language: languageOf() };
    return (await disputeTasks.list(asking)).filter(({ part }) => part !== 'wait');
  },
  typed: {
    change: ({ changes }: GatheredDispute) => ({ change: changesToName(changes)[0] ?? 'value', ...reason() }),
    keep: reason,
    disagree: reason,
  },
  moments: {
    open: (cast) => disputeIn(cast, 'open'),
    'open, and a record was changed': (cast) => disputeIn(cast, 'moved'),
    'open, raised by the programme manager': (cast) => disputeIn(cast, 'moved', 'the programme manager'),
    'open, of the record of a partner': (cast) => disputeIn(cast, 'moved', 'another partner'),
    changed: (cast) => disputeIn(cast, 'changed'),
    kept: (cast) => disputeIn(cast, 'kept'),
    disagreed: (cast) => disputeIn(cast, 'disagreed'),
    withdrawn: (cast) => disputeIn(cast, 'withdrawn'),
  },
};
