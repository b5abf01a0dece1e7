import { sql } from 'kysely';
import type { Instant } from '../platform/dates.ts';
import type { CheckFailure, FileState } from '../platform/files/file-state.ts';
import type { Locale } from '../platform/language/language.ts';
import { problem } from '../platform/problem.ts';
import type { Tx } from '../platform/work.ts';
import type { PaperKind } from './schema.ts';

/** A file as everybody sees it who may take it. */
export type PublicPaper = {
  readonly id: string;
  readonly ownerId: string;
  readonly title: string;
  readonly language: Locale;
  readonly sha256: string;
  readonly type: string;
  readonly size: number;
};
/** The same as staff know it; what was removed has no file any more. */
export type Paper = Pick<PublicPaper, 'id' | 'ownerId' | 'title' | 'language'> & {
  readonly ownerKind: PaperKind;
  readonly addedBy: string | null;
  readonly createdAt: Instant;
  readonly publishedAt: Instant | null;
  /** Everybody takes it now: it is published, and so is its record. */
  readonly isOpen: boolean;
  readonly removedAt: Instant | null;
  readonly fileId: string | null;
  readonly sha256: string | null;
  readonly type: string | null;
  readonly state: FileState | null;
  readonly checkFailure: CheckFailure | null;
  readonly checkNext: Instant | null;
  readonly decisionReason: string | null;
};

const papers = (tx: Tx, actionId: string, kind: PaperKind) =>
  tx
    .selectFrom('papers.paper as paper')
    .leftJoin('platform.file as file', 'file.id', 'paper.fileId')
    .select(['paper.id', 'paper.ownerKind', 'paper.ownerId', 'paper.title', 'paper.language', 'paper.fileId'])
    .select([
      'paper.addedBy',
      'paper.createdAt',
      'paper.publishedAt',
      'paper.removedAt',
      'file.sha256',
      'file.type',
      'file.state',
      'file.checkFailure',
      'file.checkNext',
      'file.decisionReason',
    ])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('published.paper as open').whereRef('open.id', '=', 'paper.id')).as('isOpen'),
    )
    .where('paper.actionId', '=', actionId)
    .where('paper.ownerKind', '=', kind)
    .$narrowType<{ isOpen: Paper['isOpen'] }>();

export async function findPaper(
  tx: Tx,
  actionId: string,
  kind: PaperKind,
  id: string,
): Promise<Paper | undefined> {
  return papers(tx, actionId, kind).where('paper.id', '=', id).executeTakeFirst();
}

/** The paper, locked until the transaction ends. Throws `not_found`. */
export async function lockPaper(tx: Tx, actionId: string, kind: PaperKind, id: string): Promise<Paper> {
  await tx.selectFrom('papers.paper').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findPaper(tx, actionId, kind, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The files beside these records of one kind, those that were removed too, in the order in which they came. */
export async function listPapers(
  tx: Tx,
  actionId: string,
  kind: PaperKind,
  ownerIds: readonly string[],
): Promise<Paper[]> {
  if (ownerIds.length === 0) return [];
  return papers(tx, actionId, kind)
    .where('paper.ownerId', 'in', [...ownerIds])
    .orderBy('paper.createdAt')
    .orderBy('paper.id')
    .execute();
}

/** Files that the scanner did not clear, the first that came first. */
export async function listWaitingPapers(
  tx: Tx,
  actionId: string,
): Promise<
  { id: string; ownerKind: PaperKind; ownerId: string; title: string; state: 'unchecked' | 'infected' }[]
> {
  return tx
    .selectFrom('papers.paper as paper')
    .innerJoin('platform.file as file', 'file.id', 'paper.fileId')
    .select(['paper.id', 'paper.ownerKind', 'paper.ownerId', 'paper.title', 'file.state'])
    .where('paper.actionId', '=', actionId)
    .where('file.state', 'in', ['unchecked', 'infected'])
    .orderBy('paper.createdAt')
    .orderBy('paper.id')
    .$narrowType<{ state: 'unchecked' | 'infected' }>()
    .execute();
}

const open = ['id', 'ownerId', 'title', 'language', 'sha256', 'type', 'size'] as const;

/** What everybody may take of these records. */
export async function listPublicPapers(
  tx: Tx,
  kind: PaperKind,
  ownerIds: readonly string[],
): Promise<PublicPaper[]> {
  if (ownerIds.length === 0) return [];
  return tx
    .selectFrom('published.paper')
    .select(open)
    .where('ownerKind', '=', kind)
    .where('ownerId', 'in', [...ownerIds])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export async function findPublicPaper(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<PublicPaper | undefined> {
  return tx
    .selectFrom('published.paper')
    .select(open)
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Lets one transaction at a time lay files beside a record. */
export async function lockBeside(tx: Tx, ownerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('papers'), hashtext(${ownerId}))`.execute(tx);
}

export async function insertPaper(
  tx: Tx,
  row: {
    id: string;
    actionId: string;
    ownerKind: PaperKind;
    ownerId: string;
    fileId: string;
    title: string;
    language: Locale;
    addedBy: string | null;
    createdAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('papers.paper').values(row).execute();
}

/** From now on everybody may take it, or nobody but staff. */
export async function savePublished(
  tx: Tx,
  id: string,
  by: { publishedAt: Instant; publishedBy: string } | undefined,
): Promise<void> {
  const held = { publishedAt: null, publishedBy: null };
  await tx
    .updateTable('papers.paper')
    .set(by ?? held)
    .where('id', '=', id)
    .execute();
}

/** Takes the file away from its record, and what it was called; the content goes once no record leads to it. */
export async function saveRemoved(tx: Tx, id: string, fileId: string, now: Instant): Promise<void> {
  await tx
    .updateTable('papers.paper')
    .set({ publishedAt: null, publishedBy: null, title: '–', removedAt: now, fileId: null })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('platform.file').where('id', '=', fileId).execute();
}
