import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

export type PracticeDocument = {
  readonly id: string;
  readonly label: string;
  readonly datedOn: PlainDate;
  readonly reference: string;
  readonly url: string | null;
  readonly changes: string;
};
/** The versions of its document, the latest first. */
export async function listDocuments(tx: Tx, practiceId: string): Promise<PracticeDocument[]> {
  return tx
    .selectFrom('advocacy.practiceDocument')
    .select(['id', 'label', 'datedOn', 'reference', 'url', 'changes'])
    .where('practiceId', '=', practiceId)
    .orderBy('datedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertDocument(
  tx: Tx,
  document: PracticeDocument & { practiceId: string; recordedBy: string; recordedAt: Instant },
): Promise<void> {
  await tx.insertInto('advocacy.practiceDocument').values(document).execute();
}
