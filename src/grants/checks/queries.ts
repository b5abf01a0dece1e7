import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { ApplicationSubject } from '../applications/permissions.ts';
import type { CheckAnswers } from './rules.ts';

export type Check = {
  id: string;
  applicationId: string;
  items: CheckAnswers;
  outcome: 'open' | 'eligible' | 'ineligible';
  reasons: string | null;
  concludedAt: Instant | null;
  /** Where its call asks two people: who concluded it first and when, and in which role the second person confirmed it. */
  firstConcludedAt: Instant | null;
  firstConcludedBy: string | null;
  confirmedAt: Instant | null;
  confirmedRole: ConfirmingRole | null;
  /** Why the second person sent it back, until it is concluded again. */
  sentBackReason: string | null;
  sentBackAt: Instant | null;
  version: number;
};
/** The roles in which a second person confirms a check. */
export type ConfirmingRole = 'grant_officer' | 'programme_manager';

export async function findCheck(tx: Tx, applicationId: string): Promise<Check | undefined> {
  return tx
    .selectFrom('grants.applicationCheck')
    .select(['id', 'applicationId', 'items', 'outcome', 'reasons', 'concludedAt', 'version'])
    .select([
      'firstConcludedAt',
      'firstConcludedBy',
      'confirmedAt',
      'confirmedRole',
      'sentBackReason',
      'sentBackAt',
    ])
    .where('applicationId', '=', applicationId)
    .$narrowType<{ items: Check['items'] }>()
    .executeTakeFirst();
}

/** Why an application is not eligible; '' where it is. */
export async function reasonsAgainst(
  tx: Tx,
  { id, state }: { readonly id: string; readonly state: string },
): Promise<string> {
  const check = await findCheck(tx, id);
  return state === 'ineligible' ? (check?.reasons ?? '') : '';
}

export async function saveCheck(
  tx: Tx,
  applicationId: string,
  values: {
    items: CheckAnswers;
    outcome: Check['outcome'];
    reasons: string | null;
    checkedBy: string;
    now: Instant;
    /** It waits for a second person now. */
    concludedOnce?: true;
  },
) {
  const { now, items, concludedOnce, ...rest } = values;
  const waiting = { firstConcludedAt: now, firstConcludedBy: values.checkedBy };
  const row = {
    ...rest,
    ...(concludedOnce && { ...waiting, sentBackReason: null, sentBackAt: null }),
    items: JSON.stringify(items),
    updatedAt: now,
    concludedAt: values.outcome === 'open' ? null : now,
  };
  await tx
    .insertInto('grants.applicationCheck')
    .values({ id: newId(), applicationId, ...row })
    .onConflict((conflict) => conflict.column('applicationId').doUpdateSet(row))
    .execute();
}

/** What the second person confirmed. */
export async function saveConfirmed(
  tx: Tx,
  applicationId: string,
  {
    now,
    ...values
  }: {
    outcome: 'eligible' | 'ineligible';
    confirmedBy: string;
    confirmedRole: ConfirmingRole;
    now: Instant;
  },
) {
  await tx
    .updateTable('grants.applicationCheck')
    .set({ ...values, confirmedAt: now, concludedAt: now, updatedAt: now })
    .where('applicationId', '=', applicationId)
    .execute();
}

/** The check is open again, with the reason of the second person. */
export async function saveSentBack(
  tx: Tx,
  applicationId: string,
  { reason, now }: { reason: string; now: Instant },
) {
  const first = { firstConcludedAt: null, firstConcludedBy: null };
  await tx
    .updateTable('grants.applicationCheck')
    .set({ ...first, sentBackReason: reason, sentBackAt: now, updatedAt: now })
    .where('applicationId', '=', applicationId)
    .execute();
}

/** A check that waits for its second person, with what its steps ask. */
export type WaitingCheck = ApplicationSubject & {
  readonly number: string;
  readonly sender: string;
  readonly firstConcludedBy: string;
  readonly firstConcludedAt: Instant;
};

/** The checks of an Action that wait for a second person, the first of them first. */
export async function listWaitingChecks(tx: Tx, actionId: string): Promise<WaitingCheck[]> {
  const rows = await tx
    .selectFrom('grants.applicationCheck as check')
    .innerJoin('grants.application as application', 'application.id', 'check.applicationId')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .innerJoin('grants.opening as opening', 'opening.callId', 'application.callId')
    .innerJoin('network.organisation as partner', 'partner.id', 'call.partnerId')
    .select([
      'application.id',
      'application.organisationId',
      'application.submittedAt',
      'application.sharedWithOfficer',
      'application.number',
      'call.partnerId',
      'call.jurisdiction',
      'opening.openedAt',
      'partner.name as sender',
      'check.firstConcludedBy',
      'check.firstConcludedAt',
    ])
    .where('application.actionId', '=', actionId)
    .where('application.state', '=', 'submitted')
    .where('check.firstConcludedBy', 'is not', null)
    .orderBy('check.firstConcludedAt')
    .limit(500)
    .$castTo<Omit<WaitingCheck, 'state'>>()
    .execute();
  return rows.map((row) => ({ ...row, state: 'concluded_once' }));
}
