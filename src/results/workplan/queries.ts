import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** When a milestone is to be reached and by whom, as somebody set it. */
export type SetPlan = {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly partnerId: string | null;
  readonly partnerName: string | null;
  /** The key of the budget heading, and the milestone that comes before it (`activity/milestone`), where somebody set them. */
  readonly heading: string | null;
  readonly follows: string | null;
  readonly reason: string;
  readonly setBy: string | null;
  readonly setAt: Instant;
};
export const keyOf = (activity: string, milestone: string) => `${activity}/${milestone}`;

/** Every plan a milestone ever had, the present one first, by activity and milestone. */
export async function listPlans(tx: Tx, actionId: string): Promise<ReadonlyMap<string, SetPlan[]>> {
  const rows = await tx
    .selectFrom('results.milestonePlan as plan')
    .leftJoin('people.person as person', 'person.id', 'plan.setBy')
    .leftJoin('network.organisation as partner', 'partner.id', 'plan.partnerId')
    .select(['plan.activity', 'plan.milestone', 'plan.startsOn', 'plan.endsOn', 'plan.partnerId'])
    .select([
      'plan.heading',
      'plan.follows',
      'plan.reason',
      'plan.setAt',
      'person.name as setBy',
      'partner.name as partnerName',
    ])
    .where('plan.actionId', '=', actionId)
    .orderBy('plan.setAt', 'desc')
    .orderBy('plan.id')
    .execute();
  return Map.groupBy(rows, ({ activity, milestone }) => keyOf(activity, milestone));
}

export type PublishedPlan = Pick<SetPlan, 'startsOn' | 'endsOn' | 'partnerName'>;
/** The plan that holds, as everybody may read it. */
export async function listPublishedPlans(
  tx: Tx,
  actionId: string,
): Promise<ReadonlyMap<string, PublishedPlan>> {
  const rows = await tx
    .selectFrom('published.milestonePlan')
    .select(['activity', 'milestone', 'startsOn', 'endsOn', 'partnerName'])
    .where('actionId', '=', actionId)
    .execute();
  return new Map(
    rows.map(({ activity, milestone, startsOn, endsOn, partnerName }) => [
      keyOf(activity!, milestone!),
      { startsOn: startsOn!, endsOn: endsOn!, partnerName },
    ]),
  );
}

/** One plan of a milestone after the other: locked until the transaction ends. */
export async function lockPlans(tx: Tx, actionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('milestone_plan'), hashtext(${actionId}))`.execute(tx);
}

export async function insertPlan(
  tx: Tx,
  plan: Omit<SetPlan, 'partnerName' | 'setBy'> & {
    readonly id: string;
    readonly actionId: string;
    readonly activity: string;
    readonly milestone: string;
    readonly setBy: string;
  },
): Promise<void> {
  await tx.insertInto('results.milestonePlan').values(plan).execute();
}
