import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import type { Mode, Questionnaire, Round, Scores } from './rules.ts';
import type { Answer } from './schema.ts';

export type Assessment = {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly round: Round;
  readonly mode: Mode;
  readonly companion: string;
  readonly questionnaire: Questionnaire;
  readonly state: 'draft' | 'done';
  readonly createdAt: Instant;
  readonly doneAt: Instant | null;
  readonly doneOn: PlainDate | null;
  readonly version: number;
  /** Whether its organisation chose the body the person at work acts for, and they decide on nothing of it. */
  readonly shared: boolean;
};

const assessments = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('network.capacityAssessment as assessment')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'assessment.organisationId')
    .select(['assessment.id', 'assessment.organisationId', 'organisation.name as organisationName'])
    .select(['assessment.round', 'assessment.mode', 'assessment.companion', 'assessment.questionnaire'])
    .select(['assessment.state', 'assessment.createdAt', 'assessment.doneAt', 'assessment.version'])
    .select([
      sql<PlainDate | null>`(assessment.done_at at time zone ${zone})::date`.as('doneOn'),
      sql<boolean>`coalesce(assessment.organisation_id is distinct from platform.current_organisation() and network.sees_capacity(assessment.organisation_id), false)`.as(
        'shared',
      ),
    ])
    .where('assessment.actionId', '=', actionId)
    .$narrowType<{ questionnaire: Assessment['questionnaire'] }>();

export async function findAssessment(tx: Tx, actionId: string, id: string): Promise<Assessment | undefined> {
  return assessments(tx, actionId).where('assessment.id', '=', id).executeTakeFirst();
}

/** The assessment, locked until the transaction ends. Throws `not_found`. */
export async function lockAssessment(tx: Tx, actionId: string, id: string): Promise<Assessment> {
  await tx.selectFrom('network.capacityAssessment').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findAssessment(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The assessments of an organisation, the latest first. */
export async function listAssessments(
  tx: Tx,
  actionId: string,
  organisationId: string,
): Promise<Assessment[]> {
  return assessments(tx, actionId)
    .where('assessment.organisationId', '=', organisationId)
    .orderBy('assessment.createdAt', 'desc')
    .orderBy('assessment.id', 'desc')
    .execute();
}

/** What others finished and share with the body that the person at work acts for, by organisation, the latest first. */
export async function listShared(tx: Tx, actionId: string, own: string): Promise<Assessment[]> {
  return assessments(tx, actionId)
    .where('assessment.state', '=', 'done')
    .where('assessment.organisationId', '<>', own)
    .where(sql<boolean>`network.sees_capacity(assessment.organisation_id)`)
    .orderBy('organisation.sortKey')
    .orderBy('assessment.createdAt', 'desc')
    .orderBy('assessment.id')
    .execute();
}

export async function insertAssessment(
  tx: Tx,
  {
    questionnaire,
    ...assessment
  }: {
    id: string;
    actionId: string;
    organisationId: string;
    round: Round;
    mode: Mode;
    companion: string;
    questionnaire: Questionnaire;
    createdBy: string;
    createdAt: Instant;
    updatedAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('network.capacityAssessment')
    .values({ ...assessment, questionnaire: JSON.stringify(questionnaire) })
    .execute();
}

/** Saves it as the next version; with `doneAt`, finished. */
export async function touchAssessment(tx: Tx, id: string, now: Instant, done: boolean): Promise<void> {
  await tx
    .updateTable('network.capacityAssessment')
    .set({
      updatedAt: now,
      version: sql<number>`version + 1`,
      ...(done ? { state: 'done', doneAt: now } : {}),
    })
    .where('id', '=', id)
    .execute();
}

export type Scored = { readonly scores: Scores; readonly notes: ReadonlyMap<string, string> };
export async function readScores(tx: Tx, assessmentId: string): Promise<Scored> {
  const rows = await tx
    .selectFrom('network.capacityScore')
    .select(['statement', 'score', 'note'])
    .where('assessmentId', '=', assessmentId)
    .execute();
  return {
    scores: new Map(rows.map(({ statement, score }) => [statement, score])),
    notes: new Map(rows.flatMap(({ statement, note }) => (note ? [[statement, note]] : []))),
  };
}

/** The answers to these statements in place of those before; what is not answered has no row. */
export async function replaceScores(
  tx: Tx,
  assessment: { id: string; organisationId: string },
  statements: readonly string[],
  given: readonly Answer[],
): Promise<void> {
  const { id: assessmentId, organisationId } = assessment;
  await tx
    .deleteFrom('network.capacityScore')
    .where('assessmentId', '=', assessmentId)
    .where('statement', 'in', [...statements])
    .execute();
  if (given.length > 0)
    await tx
      .insertInto('network.capacityScore')
      .values(given.map((answer) => ({ ...answer, assessmentId, organisationId })))
      .execute();
}

export type Share = {
  readonly id: string;
  readonly organisationId: string;
  readonly withName: string;
  readonly givenAt: Instant;
};
/** With whom an organisation shares what it found, the latest first. */
export async function listShares(tx: Tx, organisationId: string): Promise<Share[]> {
  return tx
    .selectFrom('network.capacityShare as share')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'share.withId')
    .select(['share.id', 'share.organisationId', 'organisation.name as withName', 'share.givenAt'])
    .where('share.organisationId', '=', organisationId)
    .where('share.endedAt', 'is', null)
    .orderBy('share.givenAt', 'desc')
    .execute();
}

/** A share that has not ended. */
export async function findShare(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<{ id: string; organisationId: string } | undefined> {
  return tx
    .selectFrom('network.capacityShare')
    .select(['id', 'organisationId'])
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
}

/** Shares; what is shared already stays. */
export async function insertShare(
  tx: Tx,
  share: {
    id: string;
    actionId: string;
    organisationId: string;
    withId: string;
    givenBy: string;
    givenAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('network.capacityShare')
    .values(share)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether it had not ended before. */
export async function endShareOf(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('network.capacityShare')
    .set({ endedAt: at })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type Between = {
  readonly on: PlainDate;
  readonly title: string;
  /** Null where it has no page: an event that was not published. */
  readonly id: string | null;
  readonly kind: 'gathering' | 'sub_grant';
};
/** What an organisation took part in from one day to another: gatherings it came to and sub-grants it signed. Agreements of others lie behind row security. */
export async function listBetween(
  tx: Tx,
  organisationId: string,
  from: PlainDate,
  to: PlainDate,
): Promise<Between[]> {
  const { rows } = await sql<Between>`
    select g.starts_on as "on", g.title, case when g.published_at is not null then g.id end as id, 'gathering' as kind
    from training.attendance a join training.gathering g on g.id = a.gathering_id
    where a.organisation_id = ${organisationId}::uuid and a.women + a.men + a.unsaid > 0 and g.withdrawn_at is null
      and g.starts_on between ${from}::date and ${to}::date
    union all
    select signed_on, title, id, 'sub_grant' from grants.sub_grant_agreement
    where organisation_id = ${organisationId}::uuid and state <> 'draft' and signed_on between ${from}::date and ${to}::date
    order by "on", title`.execute(tx);
  return rows;
}

/** Five more whose second time was the last that was waited for enter what may be known of all together. */
export async function releaseFives(tx: Tx, actionId: string): Promise<void> {
  await sql`select network.release_capacity(${actionId}::uuid)`.execute(tx);
}

export type AreaMean = {
  readonly area: string;
  readonly organisations: number;
  readonly before: number;
  readonly after: number;
};
/** What all released organisations found together; nothing while they are fewer than five. */
export async function listMeans(tx: Tx, actionId: string): Promise<AreaMean[]> {
  const rows = await tx
    .selectFrom('published.capacity')
    .select(['area', 'organisations', 'before', 'after'])
    .where('actionId', '=', actionId)
    .execute();
  return rows.map((row) => ({
    area: row.area!,
    organisations: Number(row.organisations),
    before: Number(row.before),
    after: Number(row.after),
  }));
}

export async function countImproved(tx: Tx, actionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('published.capacityImprovement')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('actionId', '=', actionId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
