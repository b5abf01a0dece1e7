import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { decisions } from './schema.ts';

export type Review = {
  readonly id: string;
  readonly edition: number;
  readonly decision: (typeof decisions)[number];
  readonly comment: string;
  readonly reviewedAt: Instant;
};

/** What reviewers said, the latest first. */
export async function listReviews(tx: Tx, materialId: string): Promise<Review[]> {
  return tx
    .selectFrom('advocacy.materialReview')
    .select(['id', 'edition', 'decision', 'comment', 'reviewedAt'])
    .where('materialId', '=', materialId)
    .orderBy('reviewedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertReview(
  tx: Tx,
  review: Review & { materialId: string; reviewedBy: string },
): Promise<void> {
  await tx.insertInto('advocacy.materialReview').values(review).execute();
}

type Of = { readonly materialId: string; readonly edition: number };
/** What was looked at in the review of an edition, as `mark:language`, and when. */
export async function listConfirmed(tx: Tx, { materialId, edition }: Of): Promise<Map<string, Instant>> {
  const rows = await tx
    .selectFrom('advocacy.materialConfirmation')
    .select(['mark', 'language', 'confirmedAt'])
    .where('materialId', '=', materialId)
    .where('edition', '=', edition)
    .execute();
  return new Map(rows.map(({ mark, language, confirmedAt }) => [`${mark}:${language}`, confirmedAt]));
}

export async function insertConfirmed(
  tx: Tx,
  { materialId, edition }: Of,
  looked: readonly { readonly mark: string; readonly language: string }[],
  { confirmedBy, confirmedAt }: { confirmedBy: string; confirmedAt: Instant },
): Promise<void> {
  if (looked.length === 0) return;
  await tx
    .insertInto('advocacy.materialConfirmation')
    .values(looked.map((one) => ({ ...one, materialId, edition, confirmedBy, confirmedAt })))
    .execute();
}

/** The texts open again: what was looked at must be looked at anew. */
export async function forgetConfirmed(tx: Tx, { materialId, edition }: Of): Promise<void> {
  await tx
    .deleteFrom('advocacy.materialConfirmation')
    .where('materialId', '=', materialId)
    .where('edition', '=', edition)
    .execute();
}

export async function insertEdition(
  tx: Tx,
  edition: {
    materialId: string;
    number: number;
    content: string;
    sha256: string;
    publishedOn: PlainDate;
    publishedAt: Instant;
    publishedBy: string;
  },
): Promise<void> {
  await tx.insertInto('advocacy.materialEdition').values(edition).execute();
}

export type Edition = { readonly number: number; readonly publishedOn: PlainDate; readonly sha256: string };
/** The editions that were published, the latest first. */
export async function listEditions(tx: Tx, materialId: string): Promise<Edition[]> {
  return tx
    .selectFrom('advocacy.materialEdition')
    .select(['number', 'publishedOn', 'sha256'])
    .where('materialId', '=', materialId)
    .orderBy('number', 'desc')
    .execute();
}
