import { getDefinition } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { countTables, listPublishedCounts } from '../../voice/index.ts';
import { listProducts } from '../visibility/queries.ts';
import { staffMilestones } from '../workplan/milestones.ts';
import { type Annexes, hideAttendance, hideCount, hideOrganisations, hideTrained } from './annexes.ts';
import { listAboveThreshold } from './procurement.ts';
import * as queries from './queries-annexes.ts';
import { listLearningAndInfluence } from './queries-learning-and-influence.ts';
import { listStandardsAndLaw } from './queries-standards-and-law.ts';
import { visibilityFactOf } from './visibility.ts';

/** The annexes of a report over the days of its period, from the records as they are now. */
export async function gatherAnnexes(
  tx: Tx,
  asked: { readonly actionId: string; readonly from: PlainDate; readonly to: PlainDate },
): Promise<Annexes> {
  const { actionId, from, to } = asked;
  const definition = await getDefinition(tx, actionId);
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))] as const;
  return {
    gatherings: hideAttendance(await queries.listAttendance(tx, asked)),
    organisations: hideOrganisations(await queries.listSeats(tx, asked)),
    trained: hideTrained(await queries.listTrained(tx, asked)),
    certificates: hideCount(await queries.countCertificates(tx, asked)),
    recommendations: await queries.listRecommendationFacts(tx, asked),
    cycles: await queries.listCycleFacts(tx, asked),
    partnerships: await queries.listPartnershipFacts(tx, asked),
    capacity: await queries.listCapacityFacts(tx, actionId),
    cases: countTables(await listPublishedCounts(tx, actionId))
      .filter(({ year }) => year >= years[0] && year <= years[1])
      .flatMap(({ year, rows }) => rows.map(({ kind, total }) => ({ year, kind, cases: total }))),
    influence: await listLearningAndInfluence(tx, asked),
    law: await listStandardsAndLaw(tx, asked),
    visibility: (await listProducts(tx, { ...asked, today: to })).map(visibilityFactOf).toReversed(),
    procurement: await listAboveThreshold(tx, asked),
    milestones: (await staffMilestones(tx, { actionId, definition, today: to })).map((view) => ({
      activity: view.activity.key,
      milestone: view.milestone.key,
      startsOn: view.plan?.startsOn ?? null,
      endsOn: view.plan?.endsOn ?? null,
      number: view.number,
      now:
        view.now && view.indicator?.counts !== 'other' && 'shown' in view.now
          ? hideCount(view.now.shown)
          : (view.now ?? null),
      state: view.state,
      pace: view.pace,
      partner: view.partnerName,
    })),
  };
}
