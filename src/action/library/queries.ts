import { type RawBuilder, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { DayMark } from '../../platform/http/paging.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import type { DocumentKind } from '../definition/document-kinds.ts';
import { documentPermissions } from './permissions.ts';
import type { Audience } from './rules.ts';
import type { DocumentForm } from './schema.ts';
import type { DocumentState } from './workflow.ts';

export type TextState = 'waiting' | 'read' | 'cut' | 'none' | 'failed';
/** A document with its current version. */
export type Document = {
  readonly id: string;
  readonly state: DocumentState;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly datedOn: PlainDate;
  readonly reference: string;
  readonly language: DocumentForm['language'];
  readonly audience: Audience;
  readonly senderId: string | null;
  readonly senderName: string;
  /** As it is shown: of the organisation that was chosen, or as it was typed. */
  readonly sender: string;
  readonly recipientId: string | null;
  readonly recipientName: string;
  readonly recipient: string;
  readonly version: number;
  /** It was added for the coordinator. */
  readonly ofCoordinator: boolean;
  readonly createdAt: Instant;
  readonly withdrawnReason: string;
  /** Of its current version; 0 while it is being added and has none. */
  readonly number: number;
  readonly paperId: string | null;
  readonly textState: TextState;
};
/** A document that was found, with the passage that holds most of the words. */
export type FoundDocument = Document & { readonly passage: string | null; readonly page: number | null };
type Asked = {
  readonly actionId: string;
  readonly kinds?: readonly DocumentKind[] | undefined;
  readonly partnerId?: string | undefined;
  readonly year?: string | undefined;
  readonly state?: DocumentState | undefined;
  readonly words?: readonly string[] | undefined;
  readonly after?: DayMark | undefined;
  readonly limit?: number | undefined;
};
type Reader = Actor | undefined;

/** Who reads what of the documents `d`: the one condition of everything that shows one. */
export function isFor(actor: Reader): RawBuilder<boolean> {
  if (!may(actor, documentPermissions.list, undefined)) return sql<boolean>`false`;
  const managed = may(actor, documentPermissions.restore, undefined);
  return sql<boolean>`d.emptied_at is null and (d.state = 'listed' or ${managed})
    and d.audience = any (action.audiences_of(d.action_id, ${actor!.organisationId}::uuid))`;
}

/** All that is said of a document `d`, folded to be searched. */
const said = sql`platform.search_key(concat_ws(' ', d.title, d.reference, s.name, d.sender_name, r.name, d.recipient_name))`;
const patternsOf = (words: readonly string[]) => words.map((word) => `%${word}%`);

/** Documents that this reader may open, each with its current version, which hold all of these words. */
const documents = (actor: Reader, actionId: string, words: readonly string[] = []) => sql`
  select d.id, d.state, d.kind, d.title, d.dated_on, d.reference, d.language, d.audience, d.sender_id, d.sender_name,
    coalesce(s.name, d.sender_name) as sender, d.recipient_id, d.recipient_name, coalesce(r.name, d.recipient_name) as recipient,
    d.version, d.created_at, d.withdrawn_reason, 'coordinator' = any (action.audiences_of(d.action_id, d.added_for)) as of_coordinator,
    v.id as version_id, coalesce(v.number, 0) as number, v.paper_id, coalesce(v.text_state, 'waiting') as text_state
  from action.document d
    left join lateral (select * from action.document_version v where v.document_id = d.id order by v.number desc limit 1) v on true
    left join network.organisation s on s.id = d.sender_id
    left join network.organisation r on r.id = d.recipient_id
  where d.action_id = ${actionId}::uuid and ${isFor(actor)} and ${words.length > 0 ? holds(words) : sql`true`}`;
const holds = (words: readonly string[]) => sql`not exists (
  select from unnest(${patternsOf(words)}::text[]) w where ${said} not like w
    and not exists (select from action.document_passage p where p.version_id = v.id and p.search_key like w))`;

/** The documents of a page with the passage that holds most of the words in each; without words there is nothing to look for. */
const withPassages = (page: RawBuilder<unknown>, words: readonly string[]) =>
  words.length === 0
    ? sql<FoundDocument>`
      select d.*, null as passage, null::integer as page from (${page}) d order by d.dated_on desc, d.id desc`
    : sql<FoundDocument>`
      select d.*, found.content as passage, found.page from (${page}) d left join lateral (
        select excerpt.content, excerpt.page from action.document_passage excerpt
        where excerpt.version_id = d.version_id and excerpt.search_key like any (${patternsOf(words)}::text[])
        order by (select count(*) from unnest(${patternsOf(words)}::text[]) w where excerpt.search_key like w) desc, excerpt.number
        limit 1) found on true
      order by d.dated_on desc, d.id desc`;

/** What a list of documents asks of the database. */
export function documentsAsked(actor: Reader, asked: Asked): RawBuilder<FoundDocument> {
  const { actionId, kinds = null, partnerId = null, year = null, state = 'listed', words = [] } = asked;
  const { after, limit = null } = asked;
  const page = sql`
    select * from (${documents(actor, actionId, words)}) d
    where d.state = ${state} and (${kinds}::text[] is null or d.kind = any (${kinds}::text[]))
      and (${partnerId}::uuid is null or ${partnerId}::uuid in (d.sender_id, d.recipient_id))
      and (${year}::text is null or to_char(d.dated_on, 'YYYY') = ${year})
      and (${after?.day ?? null}::date is null or (d.dated_on, d.id) < (${after?.day ?? null}::date, ${after?.id ?? null}::uuid))
    order by d.dated_on desc, d.id desc limit ${limit}`;
  return withPassages(page, words);
}

/** The documents that this reader may open, the latest first: listed ones, unless a state is asked for. */
export async function listDocuments(tx: Tx, actor: Reader, asked: Asked): Promise<FoundDocument[]> {
  const { rows } = await documentsAsked(actor, asked).execute(tx);
  return rows;
}

/** The document, as far as this reader may open it. */
export async function findDocument(
  tx: Tx,
  actor: Reader,
  actionId: string,
  id: string,
): Promise<Document | undefined> {
  const { rows } = await sql<Document>`
    select * from (${documents(actor, actionId)}) d where d.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** The years of the documents that this reader may open, the latest first. */
export async function listYears(tx: Tx, actor: Reader, actionId: string): Promise<string[]> {
  const { rows } = await sql<{ year: string }>`
    select distinct to_char(d.dated_on, 'YYYY') as year from action.document d
    where d.action_id = ${actionId}::uuid and ${isFor(actor)} order by year desc`.execute(tx);
  return rows.map(({ year }) => year);
}

/** The audiences that the actor's organisation belongs to. */
export async function listAudiences(tx: Tx, actor: Actor, actionId: string): Promise<Audience[]> {
  const { rows } = await sql<{ held: Audience[] }>`
    select action.audiences_of(${actionId}::uuid, ${actor.organisationId}::uuid) as held`.execute(tx);
  return rows[0]!.held;
}

export type Version = {
  readonly number: number;
  readonly paperId: string;
  readonly note: string;
  readonly addedBy: string | null;
  readonly addedAt: Instant;
  readonly textState: TextState;
};

type Named = { readonly named: boolean };
/** Every version of a document, the current one first; by whom, where the reader sees names. */
export async function listVersions(tx: Tx, documentId: string, { named }: Named): Promise<Version[]> {
  return tx
    .selectFrom('action.documentVersion as version')
    .leftJoin('people.person as person', 'person.id', 'version.addedBy')
    .select(['version.number', 'version.paperId', 'version.note', 'version.addedAt', 'version.textState'])
    .select(sql<string | null>`case when ${named} then person.name end`.as('addedBy'))
    .where('version.documentId', '=', documentId)
    .orderBy('version.number', 'desc')
    .$narrowType<{ textState: TextState }>()
    .execute();
}

export type Correction = {
  readonly before: Readonly<Record<string, string | null>>;
  readonly after: Readonly<Record<string, string | null>>;
  readonly reason: string;
  readonly correctedBy: string | null;
  readonly correctedAt: Instant;
};

/** What was corrected in what is said of a document, the latest first; by whom, where the reader sees names. */
export async function listCorrections(tx: Tx, documentId: string, { named }: Named): Promise<Correction[]> {
  return tx
    .selectFrom('action.documentCorrection as correction')
    .leftJoin('people.person as person', 'person.id', 'correction.correctedBy')
    .select(['correction.before', 'correction.after', 'correction.reason', 'correction.correctedAt'])
    .select(sql<string | null>`case when ${named} then person.name end`.as('correctedBy'))
    .where('correction.documentId', '=', documentId)
    .orderBy('correction.version', 'desc')
    .$narrowType<Pick<Correction, 'before' | 'after'>>()
    .execute();
}
