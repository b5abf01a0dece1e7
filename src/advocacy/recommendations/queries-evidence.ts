import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

export type Evidence = {
  readonly id: string;
  readonly step: string;
  readonly value: number;
  readonly happenedOn: PlainDate;
  readonly text: string;
  readonly reference: string;
  readonly url: string | null;
  /** Who of those whom it asks came to the step. */
  readonly addresseeIds: readonly string[];
  /** A later entry took its place: it stays in the history and counts no more. */
  readonly corrected: boolean;
};
/** The evidence of how far it came, the latest first. */
export async function listEvidence(tx: Tx, recommendationId: string): Promise<Evidence[]> {
  return tx
    .selectFrom('advocacy.statusEvidence as e')
    .select(['id', 'step', 'value', 'happenedOn', 'text', 'reference', 'url'])
    .select(
      sql<string[]>`array(select c.addressee_id from advocacy.came_to c where c.evidence_id = e.id)`.as(
        'addresseeIds',
      ),
    )
    .select(
      sql<boolean>`exists (select from advocacy.status_evidence later where later.corrects = e.id)`.as(
        'corrected',
      ),
    )
    .where('recommendationId', '=', recommendationId)
    .orderBy('happenedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertEvidence(
  tx: Tx,
  {
    addresseeIds,
    ...evidence
  }: Omit<Evidence, 'corrected'> & {
    corrects?: string | null;
    recommendationId: string;
    recordedBy: string;
    recordedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('advocacy.statusEvidence').values(evidence).execute();
  const { id: evidenceId, recommendationId } = evidence;
  await tx
    .insertInto('advocacy.cameTo')
    .values(addresseeIds.map((addresseeId) => ({ evidenceId, recommendationId, addresseeId })))
    .execute();
}
