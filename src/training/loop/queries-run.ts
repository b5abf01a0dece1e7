import { sql } from 'kysely';
import type { CriterionScore } from '../../grants/index.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Tie } from './queries.ts';
import type { LoopRule } from './rules.ts';

/** Notes that a call was gone through; false when it was before. */
export async function insertRun(
  tx: Tx,
  {
    callId,
    actionId,
    rule,
    toldAt,
    now,
  }: { callId: string; actionId: string; rule: LoopRule; toldAt: Instant; now: Instant },
): Promise<boolean> {
  const made = await tx
    .insertInto('training.loopRun')
    .values({
      callId,
      actionId,
      belowPercent: rule.belowPercent,
      mostCriteria: rule.atMost,
      toldAt,
      ranAt: now,
    })
    .onConflict((conflict) => conflict.column('callId').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** What was given for each criterion of an application, and the modules to which its weakest ones invite. */
export async function insertShares(
  tx: Tx,
  about: { applicationId: string; organisationId: string; callId: string; actionId: string; now: Instant },
  scores: readonly CriterionScore[],
  modules: readonly Tie[],
): Promise<void> {
  const { applicationId, organisationId, callId, actionId, now } = about;
  if (scores.length > 0)
    await tx
      .insertInto('training.loopShare')
      .values(
        scores.map(({ criterion, minimum, maximum, points, parts }) => ({
          ...{ applicationId, organisationId, callId, criterion },
          scaleFrom: minimum,
          scaleTo: maximum,
          scorePoints: points,
          scoreParts: parts,
        })),
      )
      .execute();
  if (modules.length > 0)
    await tx
      .insertInto('training.loopInvitation')
      .values(
        modules.map(({ criterion, moduleId }) => ({
          ...{ applicationId, organisationId, actionId, criterion, moduleId },
          invitedAt: now,
        })),
      )
      .execute();
}

/** Notes from which call to which each organisation changed: nobody reads one by one what is noted. */
export async function noteChanges(tx: Tx, callId: string, now: Instant): Promise<void> {
  await sql`select training.note_loop_changes(${callId}::uuid, ${now}::timestamptz)`.execute(tx);
}

/** Notes which organisations were invited and came, for the number of them. */
export async function noteLoopAttendance(tx: Tx, actionId: string): Promise<void> {
  await sql`select training.note_loop_attendance(${actionId}::uuid)`.execute(tx);
}

/** The people of these organisations who may still be written to. */
export async function listPeopleOf(
  tx: Tx,
  organisationIds: readonly string[],
): Promise<{ personId: string; email: string; locale: string }[]> {
  if (organisationIds.length === 0) return [];
  return tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select(['person.id as personId', 'person.email', 'person.locale'])
    .distinct()
    .where('membership.organisationId', 'in', [...organisationIds])
    .where('membership.role', 'in', ['cso_member', 'cso_certifier'])
    .where('membership.until', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.id')
    .execute();
}
