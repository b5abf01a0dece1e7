import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { type Dispute, findDispute } from './queries.ts';
import type { KeptRecord } from './rules.ts';

/** The dispute, held until the transaction ends. Throws `not_found`. */
export async function lockDispute({ tx, actionId }: Work, id: string): Promise<Dispute> {
  await tx.selectFrom('results.dispute').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findDispute(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

type Raised = 'indicator' | 'periodId' | 'jurisdiction' | 'recordKind' | 'recordId' | 'claim' | 'claimed';
/** What is kept of a value when it is disputed. */
export type RaisedDispute = Pick<Dispute, Raised | 'reason' | 'rounded' | 'rule' | 'ownerId' | 'dueOn'> & {
  readonly value: number;
  readonly records: readonly KeptRecord[];
};

export async function insertDispute(
  { tx, actionId, actor, now }: Work,
  { rule, records, ...raised }: RaisedDispute,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('results.dispute')
    .values({
      ...{
        ...raised,
        id,
        actionId,
        partnerId: actor.organisationId,
        raisedBy: actor.personId,
        raisedAt: now,
      },
      ...{ rule: JSON.stringify(rule), records: JSON.stringify(records) },
    })
    .execute();
  return id;
}

/** Whether this partner disputes the same already and waits for the answer. */
export async function isDisputed(
  { tx, actionId, actor }: Work,
  { indicator, periodId, jurisdiction, recordKind, recordId }: Pick<Dispute, Raised>,
): Promise<boolean> {
  const found = await tx
    .selectFrom('results.dispute')
    .select('id')
    .where('actionId', '=', actionId)
    .where('partnerId', '=', actor.organisationId)
    .where('state', '=', 'open')
    .where('indicator', '=', indicator)
    .where('periodId', 'is not distinct from', periodId)
    .where('jurisdiction', 'is not distinct from', jurisdiction)
    .where('recordKind', 'is not distinct from', recordKind)
    .where('recordId', 'is not distinct from', recordId)
    .executeTakeFirst();
  return found !== undefined;
}

type Answered = 'answer' | 'answerText' | 'changeKind' | 'changeId' | 'valueAnswered' | 'answeredAt';
export async function saveDispute(
  tx: Tx,
  id: string,
  changed: Pick<Dispute, 'state'> &
    Partial<Pick<Dispute, Answered | 'disagreement' | 'disagreedAt'>> & {
      readonly answeredBy?: string;
      readonly explained?: boolean;
    },
): Promise<void> {
  await tx.updateTable('results.dispute').set(changed).where('id', '=', id).execute();
}
