import { type Cast, castOf, type Side } from '../../../tests/support/cast.ts';
import { buildGrid } from '../../grants/assessment/testing.ts';
import { type BuiltCall, buildAssessed, buildDecision, buildPublishedCall } from '../../grants/testing.ts';
import type { Tx } from '../../platform/work.ts';
import { type BuiltTraining, buildTraining } from '../participants/testing.ts';

const budgetHeadings = [{ key: 'other', number: '6', name: { en: 'Financial support' }, thirdParties: true }];
/** Weak below three of five; two criteria of an application at most. */
export const loopRule = { belowPercent: 60, atMost: 2 };

/** A cast whose Action has the small grid of the tests and a rule for the learning loop, unless said otherwise. */
export function loopCast(
  tx: Tx,
  { rule }: { rule: typeof loopRule | undefined } = { rule: loopRule },
): Promise<Cast> {
  const action = { currency: 'EUR', budgetHeadings, ...(rule ? { learningLoop: rule } : {}) };
  return castOf(tx, { definition: { grids: [buildGrid()], action } });
}

/** Says that a module teaches these criteria. */
export async function buildTies(
  tx: Tx,
  moduleId: string,
  criteria: readonly string[],
  tiedBy: string,
): Promise<void> {
  await tx
    .insertInto('training.moduleCriterion')
    .values(
      criteria.map((criterion) => ({ moduleId, criterion, tiedBy, tiedAt: '2026-01-05T09:00:00.000Z' })),
    )
    .execute();
}

/** A decided and told call with a weak application of the side's CSO, and a training to come whose module teaches what it lacked. */
export async function buildLoop(
  cast: Cast,
  tx: Tx,
  {
    side = cast,
    silent = false,
    points = 2,
    registration = 'invited',
  }: { side?: Side; silent?: boolean; points?: number; registration?: 'open' | 'invited' } = {},
): Promise<BuiltCall & BuiltTraining & { applicationId: string }> {
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: side.organisations.partner,
    recordedBy: side.elira.personId,
    registration,
    participants: [],
  });
  const bound = side.elira.roles[0]!.jurisdiction!;
  await tx
    .updateTable('training.gathering')
    .set({ jurisdiction: bound })
    .where('id', '=', training.gatheringId)
    .execute();
  await buildTies(tx, training.moduleId, ['need', 'costs'], side.elira.personId);
  const call = await buildPublishedCall(cast, { side });
  const { applicationId } = await buildAssessed(cast, call, { side, points });
  await buildDecision(cast, call, { side, silent });
  return { ...call, ...training, applicationId };
}

/** As if the side's CSO had been weak in what the module of a gathering teaches, and were invited to it. */
export async function buildLoopInvitation(
  tx: Tx,
  about: {
    actionId: string;
    organisationId: string;
    applicationId: string;
    callId: string;
    moduleId: string;
  },
): Promise<void> {
  const { actionId, organisationId, applicationId, callId, moduleId } = about;
  const now = '2026-03-02T09:00:00.000Z';
  await tx
    .insertInto('training.loopRun')
    .values({ callId, actionId, belowPercent: 60, mostCriteria: 2, toldAt: now, ranAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('training.loopInvitation')
    .values({ actionId, organisationId, applicationId, moduleId, criterion: 'need', invitedAt: now })
    .execute();
}
