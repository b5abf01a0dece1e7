import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { MaterialFilter, MaterialKind, MaterialState, TextLanguage, Topic } from './schema.ts';

/** A material as staff see it. */
export type Material = {
  readonly id: string;
  readonly actionId: string;
  /** Of the original, else of any text; empty before the first one. */
  readonly title: string;
  readonly kind: MaterialKind;
  readonly topic: Topic;
  readonly jurisdiction: string | null;
  readonly originalLanguage: TextLanguage;
  readonly publisher: string;
  readonly namedAuthors: readonly string[];
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly languages: readonly TextLanguage[];
  readonly state: MaterialState;
  readonly edition: number;
  /** How many editions were published. */
  readonly editions: number;
  readonly whatChanged: string;
  readonly withdrawnOn: PlainDate | null;
  readonly withdrawnReason: string;
  readonly createdAt: Instant;
  readonly version: number;
};

const materials = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.material as m')
    .select([
      'm.id',
      'm.actionId',
      'm.kind',
      'm.topic',
      'm.jurisdiction',
      'm.originalLanguage',
      'm.publisher',
      'm.state',
    ])
    .select(['m.edition', 'm.whatChanged', 'm.withdrawnOn', 'm.withdrawnReason', 'm.createdAt', 'm.version'])
    .select([
      sql<string>`coalesce((
        select t.title from advocacy.material_text t where t.material_id = m.id
        order by t.language = m.original_language desc, t.language limit 1), '')`.as('title'),
      sql<string[]>`array_remove(string_to_array(m.named_authors, E'\n'), '')`.as('namedAuthors'),
      sql<Material['authors']>`coalesce((
        select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.sort_key collate "C", o.id)
        from network.organisation o where o.id in (
          select coalesce(k.merged_into, k.id) from advocacy.material_author a join network.organisation k on k.id = a.organisation_id
          where a.material_id = m.id)), '[]')`.as('authors'),
      sql<
        string[]
      >`array(select t.language from advocacy.material_text t where t.material_id = m.id order by t.language)`.as(
        'languages',
      ),
      sql<number>`(select count(*)::integer from advocacy.material_edition e where e.material_id = m.id)`.as(
        'editions',
      ),
    ])
    .where('m.actionId', '=', actionId)
    .$castTo<Material>();

export async function findMaterial(tx: Tx, actionId: string, id: string): Promise<Material | undefined> {
  return materials(tx, actionId).where('m.id', '=', id).executeTakeFirst();
}

/** The material, locked until the transaction ends. Throws `not_found`. */
export async function lockMaterial(tx: Tx, actionId: string, id: string): Promise<Material> {
  await tx.selectFrom('advocacy.material').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findMaterial(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Materials, those recorded last at the top. `after` is the last id of the page before; without a limit, all. */
export async function listMaterials(
  tx: Tx,
  actionId: string,
  { kind, topic, jurisdiction, state, after }: MaterialFilter,
  limit?: number,
): Promise<Material[]> {
  let query = materials(tx, actionId);
  if (kind) query = query.where('m.kind', '=', kind);
  if (topic) query = query.where('m.topic', '=', topic);
  if (jurisdiction) query = query.where('m.jurisdiction', '=', jurisdiction);
  if (state) query = query.where('m.state', '=', state);
  if (after)
    query = query.where(
      sql<boolean>`(m.created_at, m.id) < (select created_at, id from advocacy.material where id = ${after}::uuid)`,
    );
  return query
    .orderBy('m.createdAt', 'desc')
    .orderBy('m.id', 'desc')
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

/** Materials in these states with the people who wrote on the edition: which of them are tasks, their workflow says. The longest waiting first. */
export async function listOpenMaterials(
  tx: Tx,
  actionId: string,
  states: readonly string[],
): Promise<{ id: string; title: string; state: MaterialState; updatedAt: Instant; writers: string[] }[]> {
  if (states.length === 0) return [];
  return materials(tx, actionId)
    .select('m.updatedAt')
    .select(
      sql<string[]>`array(select w.person_id::text from advocacy.material_writer w
        where w.material_id = m.id and w.edition = m.edition)`.as('writers'),
    )
    .where('m.state', 'in', states as MaterialState[])
    .orderBy('m.updatedAt')
    .orderBy('m.id')
    .execute();
}

export type MaterialValues = {
  readonly kind: MaterialKind;
  readonly topic: Topic;
  readonly jurisdiction: string | null;
  readonly originalLanguage: TextLanguage;
  readonly publisher: string;
  /** One a line. */
  readonly namedAuthors: string;
};

export async function insertMaterial(
  tx: Tx,
  material: MaterialValues & { id: string; actionId: string; recordedBy: string; createdAt: Instant },
): Promise<void> {
  await tx
    .insertInto('advocacy.material')
    .values({ ...material, updatedAt: material.createdAt })
    .execute();
}

/** Saves it as the next version. */
export async function updateMaterial(
  tx: Tx,
  id: string,
  values: Partial<
    MaterialValues & {
      state: MaterialState;
      edition: number;
      whatChanged: string;
      withdrawnOn: PlainDate;
      withdrawnReason: string;
    }
  >,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('advocacy.material')
    .set({ ...values, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** These organisations as authors in place of those before. */
export async function replaceAuthors(tx: Tx, materialId: string, organisationIds: readonly string[]) {
  await tx.deleteFrom('advocacy.materialAuthor').where('materialId', '=', materialId).execute();
  if (organisationIds.length > 0)
    await tx
      .insertInto('advocacy.materialAuthor')
      .values(organisationIds.map((organisationId) => ({ materialId, organisationId })))
      .execute();
}

/** Somebody wrote on the edition. */
export async function noteWriter(
  tx: Tx,
  { id, edition }: Pick<Material, 'id' | 'edition'>,
  personId: string,
): Promise<void> {
  await tx
    .insertInto('advocacy.materialWriter')
    .values({ materialId: id, edition, personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listWriters(
  tx: Tx,
  { id, edition }: Pick<Material, 'id' | 'edition'>,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('advocacy.materialWriter')
    .select('personId')
    .where('materialId', '=', id)
    .where('edition', '=', edition)
    .execute();
  return rows.map(({ personId }) => personId);
}
