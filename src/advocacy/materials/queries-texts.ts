import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { MarkedText } from './marks.ts';
import type { TextLanguage } from './schema.ts';

export type MaterialText = MarkedText & { readonly version: number };

const texts = (tx: Tx, materialId: string) =>
  tx
    .selectFrom('advocacy.materialText')
    .select(['language', 'title', 'summary', 'body', 'translator', 'translationReviewer', 'version'])
    .where('materialId', '=', materialId);

/** The texts of what is being written, by language. */
export async function listTexts(tx: Tx, materialId: string): Promise<MaterialText[]> {
  return texts(tx, materialId).orderBy('language').execute();
}

export async function findText(
  tx: Tx,
  materialId: string,
  language: TextLanguage,
): Promise<MaterialText | undefined> {
  return texts(tx, materialId).where('language', '=', language).executeTakeFirst();
}

/** Writes the text in this language, for the first time or as its next version. */
export async function saveTextRow(
  tx: Tx,
  materialId: string,
  { language, ...values }: Omit<MaterialText, 'version'>,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('advocacy.materialText')
    .values({ materialId, language, ...values, updatedAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['materialId', 'language'])
        .doUpdateSet({ ...values, updatedAt: now, version: sql<number>`material_text.version + 1` }),
    )
    .execute();
}

export async function deleteText(tx: Tx, materialId: string, language: TextLanguage): Promise<void> {
  await tx
    .deleteFrom('advocacy.materialText')
    .where('materialId', '=', materialId)
    .where('language', '=', language)
    .execute();
}
