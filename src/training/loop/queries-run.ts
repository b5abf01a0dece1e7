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

/** Invites an organisation to these modules, each by the criterion that one of its applications was weak in. */
export async function insertInvitations(
  tx: Tx,
  about: { applicationId: string; organisationId: string; actionId: string; now: Instant },
  modules: readonly Tie[],
): Promise<void> {
  const { now, ...by } = about;
  await tx
    .insertInto('training.loopInvitation')
    .values(modules.map(({ criterion, moduleId }) => ({ ...by, criterion, moduleId, invitedAt: now })))
    .execute();
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
