import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { MeasuredKind } from '../measure.ts';
import { holdsUnknown } from '../queries-rounded.ts';
import type { Claim, DisputedRule, disputeGroups, KeptRecord } from './rules.ts';
import type { DisputeState } from './workflow.ts';

export type Dispute = {
  readonly id: string;
  readonly actionId: string;
  readonly state: DisputeState;
  readonly indicator: string;
  readonly periodId: string | null;
  readonly periodName: string | null;
  readonly frozenAt: Instant | null;
  readonly jurisdiction: string | null;
  readonly recordKind: MeasuredKind | null;
  readonly recordId: string | null;
  readonly claim: Claim;
  readonly claimed: number | null;
  readonly reason: string;
  readonly rule: DisputedRule;
  /** Null where it is money of which this reader may not know every part. */
  readonly value: number | null;
  /** The person who disputed read money in steps. */
  readonly rounded: boolean;
  /** This reader reads the money of this value in steps. */
  readonly stepped: boolean;
  readonly partnerName: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly dueOn: PlainDate;
  readonly raisedBy: string;
  readonly raisedAt: Instant;
  readonly answer: 'changed' | 'kept' | null;
  readonly answerText: string;
  readonly changeKind: MeasuredKind | 'value' | null;
  readonly changeId: string | null;
  readonly valueAnswered: number | null;
  readonly answeredAt: Instant | null;
  readonly disagreement: string;
  readonly disagreedAt: Instant | null;
};

/** Whether the value is money of which this reader may not know every part. */
const stepped = (actionId: string) =>
  sql<boolean>`(coalesce(d.rule -> 'measurement' ->> 'sum', '') = 'amount' and ${holdsUnknown(actionId)})`;
/** What other people typed or read exactly. What the own partner read in steps stays readable to it. */
const exactly = (actionId: string) => {
  const withheld = stepped(actionId);
  const others = sql`d.partner_id is distinct from (select platform.current_organisation())`;
  return {
    claimed: sql`case when ${withheld} and ${others} then null else d.claimed end`.as('claimed'),
    value: sql`case when ${withheld} and (not d.rounded or ${others}) then null else d.value end`.as('value'),
    valueAnswered: sql`case when ${withheld} then null else d.value_answered end`.as('valueAnswered'),
  };
};

const disputes = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('results.dispute as d')
    .innerJoin('network.organisation as partner', 'partner.id', 'd.partnerId')
    .leftJoin('network.organisation as owner', 'owner.id', 'd.ownerId')
    .leftJoin('results.period as period', 'period.id', 'd.periodId')
    .select(['d.id', 'd.actionId', 'd.state', 'd.indicator', 'd.periodId', 'd.jurisdiction', 'd.recordKind'])
    .select(['d.recordId', 'd.claim', 'd.reason', 'd.rule', 'd.rounded', 'd.dueOn'])
    .select(stepped(actionId).as('stepped'))
    .select(Object.values(exactly(actionId)))
    .select(['partner.name as partnerName', 'd.ownerId', 'owner.name as ownerName'])
    .select(['period.name as periodName', 'period.frozenAt', 'd.raisedBy', 'd.raisedAt', 'd.answer'])
    .select(['d.answerText', 'd.changeKind', 'd.changeId', 'd.answeredAt'])
    .select(['d.disagreement', 'd.disagreedAt'])
    .where('d.actionId', '=', actionId)
    .$castTo<Dispute>();

export async function findDispute(tx: Tx, actionId: string, id: string): Promise<Dispute | undefined> {
  return disputes(tx, actionId).where('d.id', '=', id).executeTakeFirst();
}

/** What the records added when the value was disputed. */
export async function readKept(tx: Tx, id: string): Promise<readonly KeptRecord[]> {
  const { records } = await tx
    .selectFrom('results.dispute')
    .select('records')
    .where('id', '=', id)
    .$castTo<{ records: readonly KeptRecord[] }>()
    .executeTakeFirstOrThrow();
  return records;
}

const statesOf: Record<(typeof disputeGroups)[number], readonly DisputeState[]> = {
  open: ['open'],
  answered: ['changed', 'kept', 'disagreed'],
  withdrawn: ['withdrawn'],
};

/** The disputes of the Action, the latest first. `after`: the id of the last one before. */
export async function listDisputes(
  tx: Tx,
  actionId: string,
  asked: {
    readonly group?: (typeof disputeGroups)[number] | undefined;
    readonly indicator?: string | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<Dispute[]> {
  const { group, indicator, after, limit } = asked;
  let query = disputes(tx, actionId);
  if (group) query = query.where('d.state', 'in', [...statesOf[group]]);
  if (indicator) query = query.where('d.indicator', '=', indicator);
  if (after)
    query = query.where(
      sql<boolean>`(d.raised_at, d.id) < (select raised_at, id from results.dispute where id = ${after}::uuid)`,
    );
  return query.orderBy('d.raisedAt', 'desc').orderBy('d.id', 'desc').limit(limit).execute();
}

/** The disputes that wait for an answer, by their day. */
export async function listOpenDisputes(tx: Tx, actionId: string): Promise<Dispute[]> {
  return disputes(tx, actionId)
    .where('d.state', '=', 'open')
    .orderBy('d.dueOn')
    .orderBy('d.id')
    .limit(1000)
    .execute();
}

/** A value that was changed because a partner disputed it: what the contracting authority reads of a dispute. */
export type Corrected = Pick<
  Dispute,
  'id' | 'value' | 'valueAnswered' | 'answeredAt' | 'periodName' | 'jurisdiction'
> & {
  /** The period was frozen before: its value stays. */
  readonly frozen: boolean;
  /** The named record is all of the difference. */
  readonly explained: boolean;
};
export async function listCorrected(tx: Tx, actionId: string, indicator: string): Promise<Corrected[]> {
  return tx
    .selectFrom('results.dispute as d')
    .leftJoin('results.period as period', 'period.id', 'd.periodId')
    .select(['d.id', 'd.answeredAt', 'd.jurisdiction', 'd.explained', 'period.name as periodName'])
    .select(sql`coalesce(period.frozen_at <= d.answered_at, false)`.as('frozen'))
    .select([exactly(actionId).value, exactly(actionId).valueAnswered])
    .where('d.actionId', '=', actionId)
    .where('d.indicator', '=', indicator)
    .where('d.answer', '=', 'changed')
    .orderBy('d.answeredAt', 'desc')
    .orderBy('d.id', 'desc')
    .limit(20)
    .$castTo<Corrected>()
    .execute();
}
