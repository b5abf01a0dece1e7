import { listPapers, listPublicPapers, type Paper, type PublicPaper } from '../../papers/index.ts';
import type { Tx } from '../../platform/work.ts';
import type { MarkedFile } from './marks.ts';
import type { Material } from './queries.ts';
import type { TextLanguage } from './schema.ts';

export type OwnFile = MarkedFile & { readonly paper: Paper };

/** The authors' own files of an edition, those that were removed left out, by language. */
export async function listOwnFiles(
  tx: Tx,
  { id, edition, publisher, actionId }: Pick<Material, 'id' | 'edition' | 'publisher' | 'actionId'>,
): Promise<OwnFile[]> {
  const rows = await tx
    .selectFrom('advocacy.materialFile')
    .select(['paperId', 'language', 'readable', 'statementFound', 'disclaimerFor'])
    .where('materialId', '=', id)
    .where('edition', '=', edition)
    .orderBy('language')
    .execute();
  if (rows.length === 0) return [];
  const papers = await listPapers(tx, actionId, 'material', [id]);
  return rows.flatMap(({ paperId, disclaimerFor, ...row }) => {
    const paper = papers.find((one) => one.id === paperId && one.removedAt === null);
    return paper ? [{ ...row, disclaimerFound: disclaimerFor === publisher, paper }] : [];
  });
}

export async function insertOwnFile(
  tx: Tx,
  row: {
    paperId: string;
    materialId: string;
    edition: number;
    language: TextLanguage;
    readable: boolean;
    statementFound: boolean;
    disclaimerFor: string;
  },
): Promise<void> {
  await tx.insertInto('advocacy.materialFile').values(row).execute();
}

/** What everybody may take of an edition in a language beside its text; nothing where its authors made no file. */
export async function findPublishedFile(
  tx: Tx,
  { materialId, edition, language }: { materialId: string; edition: number; language: TextLanguage },
): Promise<PublicPaper | undefined> {
  const rows = await tx
    .selectFrom('published.materialFile')
    .select('paperId')
    .where('materialId', '=', materialId)
    .where('edition', '=', edition)
    .where('language', '=', language)
    .execute();
  if (rows.length === 0) return undefined;
  const papers = await listPublicPapers(tx, 'material', [materialId]);
  return papers.find(({ id }) => rows.some(({ paperId }) => paperId === id));
}
