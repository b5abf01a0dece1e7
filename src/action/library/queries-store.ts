import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { type Document, findDocument, type TextState } from './queries.ts';
import type { Passage } from './rules.ts';
import type { DocumentForm } from './schema.ts';
import type { DocumentState } from './workflow.ts';

/** The document as the actor may open it, held until the transaction ends. Throws `not_found`. */
export async function lockDocument({ tx, actor, actionId }: Work, id: string): Promise<Document> {
  await tx.selectFrom('action.document').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findDocument(tx, actor, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function insertDocument(
  { tx, actor, actionId, now }: Work,
  form: DocumentForm,
): Promise<string> {
  const id = newId();
  const by = { addedBy: actor.personId, createdAt: now, updatedAt: now };
  await tx
    .insertInto('action.document')
    .values({ ...form, ...by, id, actionId, addedFor: actor.organisationId, state: 'listed' })
    .execute();
  return id;
}

export async function insertVersion(
  { tx, actor, now }: Work,
  version: { documentId: string; number: number; paperId: string; note: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('action.documentVersion')
    .values({ ...version, id, addedBy: actor.personId, addedAt: now })
    .execute();
  return id;
}

type Saved = Partial<DocumentForm> & { readonly state?: DocumentState; readonly withdrawnReason?: string };
/** Saves what a step changed. Returns the number of the change. */
export async function saveDocument(
  { tx, now }: Work,
  { id, version }: Document,
  saved: Saved,
): Promise<number> {
  await tx
    .updateTable('action.document')
    .set({ ...saved, version: version + 1, updatedAt: now })
    .where('id', '=', id)
    .execute();
  return version + 1;
}

export async function insertCorrection(
  { tx, actor, now }: Work,
  {
    documentId,
    version,
    before,
    after,
    reason,
  }: {
    documentId: string;
    version: number;
    before: object;
    after: object;
    reason: string;
  },
): Promise<void> {
  const changed = { before: JSON.stringify(before), after: JSON.stringify(after) };
  const by = { correctedBy: actor.personId, correctedAt: now };
  await tx
    .insertInto('action.documentCorrection')
    .values({ id: newId(), documentId, version, reason, ...changed, ...by })
    .execute();
}

/** Versions whose text is to be read, whose file is cleared and which no job of this day tries, the longest waiting first. */
export async function listToIndex({ tx, now }: Pick<Work, 'tx' | 'now'>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.id from action.document_version v join papers.paper p on p.id = v.paper_id join platform.file f on f.id = p.file_id
    where v.text_state = 'waiting' and f.state in ('available', 'released')
      and (v.queued_at is null or v.queued_at <= ${now}::timestamptz - interval '1 day')
    order by v.added_at, v.id limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Says that jobs were given these versions. */
export async function saveQueued(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('action.documentVersion')
    .set({ queuedAt: now })
    .where('id', 'in', [...ids])
    .execute();
}

/** A version whose text is to be read, held so that no other process reads it too. */
export async function holdToIndex(
  tx: Tx,
  versionId: string,
): Promise<{ readonly sha256: string; readonly type: string } | undefined> {
  const { rows } = await sql<{ sha256: string; type: string }>`
    select f.sha256, f.type from action.document_version v join papers.paper p on p.id = v.paper_id join platform.file f on f.id = p.file_id
    where v.id = ${versionId}::uuid and v.text_state = 'waiting' and f.state in ('available', 'released')
    for update of v skip locked`.execute(tx);
  return rows[0];
}

/** Keeps the text of a version, and whether all of it could be read. */
export async function saveText(
  tx: Tx,
  versionId: string,
  {
    state,
    passages,
  }: { readonly state: Exclude<TextState, 'waiting'>; readonly passages: readonly Passage[] },
): Promise<void> {
  await sql`insert into action.document_passage (version_id, number, page, content)
    select ${versionId}::uuid, number, page, content from json_to_recordset(${JSON.stringify(passages)}::json)
      as given (number integer, page integer, content text)`.execute(tx);
  await tx
    .updateTable('action.documentVersion')
    .set({ textState: state })
    .where('id', '=', versionId)
    .execute();
}

/** A template with the file of one version; without a hash while the scanner holds the file back. */
export type Template = {
  readonly documentId: string;
  readonly title: string;
  readonly language: string;
  readonly sha256: string | null;
};
/** A package holds no more than that many. */
const mostTemplates = 20;

/** The templates of an Action that are listed, each in the version that was current at a moment, else now. */
export async function listTemplates(
  tx: Tx,
  { actionId, at = null }: { readonly actionId: string; readonly at?: Instant | null },
): Promise<Template[]> {
  const { rows } = await sql<Template>`
    select d.id as "documentId", d.title, d.language, case when f.state in ('available', 'released') then f.sha256 end as sha256
    from action.document d
      join lateral (select * from action.document_version v
        where v.document_id = d.id and (${at}::timestamptz is null or v.added_at <= ${at}::timestamptz)
        order by v.number desc limit 1) v on true
      join papers.paper p on p.id = v.paper_id
      left join platform.file f on f.id = p.file_id
    where d.action_id = ${actionId}::uuid and d.kind = 'template' and d.state = 'listed' and d.emptied_at is null
    order by d.created_at, d.id limit ${mostTemplates}`.execute(tx);
  return rows;
}
