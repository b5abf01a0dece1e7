import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { EchoFilter, EchoForm, EchoLanguage } from './schema.ts';

/** What the media made of a publication, as everybody reads it. */
export type PublishedEcho = {
  readonly id: string;
  readonly materialId: string;
  readonly outlet: string;
  readonly title: string;
  readonly appearedOn: PlainDate;
  readonly url: string | null;
  readonly language: EchoLanguage;
  readonly jurisdiction: string | null;
};
export type MediaEcho = PublishedEcho & {
  /** The title of the publication. */
  readonly about: string;
  readonly withdrawnOn: PlainDate | null;
};

const echoes = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.mediaEcho as h')
    .select(['h.id', 'h.materialId', 'h.outlet', 'h.title', 'h.appearedOn', 'h.url'])
    .select(['h.language', 'h.jurisdiction', 'h.withdrawnOn'])
    .select(
      sql<string>`coalesce((
        select t.title from advocacy.material_text t join advocacy.material m on m.id = t.material_id
        where t.material_id = h.material_id order by t.language = m.original_language desc, t.language limit 1), '')`.as(
        'about',
      ),
    )
    .where('h.actionId', '=', actionId);

/** What was recorded and not withdrawn, the latest first; of one publication where one is given. */
export async function listEchoes(
  tx: Tx,
  actionId: string,
  { jurisdiction, language, after, materialId }: EchoFilter & { materialId?: string },
  limit?: number,
): Promise<MediaEcho[]> {
  let query = echoes(tx, actionId).where('h.withdrawnOn', 'is', null);
  if (materialId) query = query.where('h.materialId', '=', materialId);
  if (jurisdiction) query = query.where('h.jurisdiction', '=', jurisdiction);
  if (language) query = query.where('h.language', '=', language);
  if (after)
    query = query.where(
      sql<boolean>`(h.appeared_on, h.id) < (select appeared_on, id from advocacy.media_echo where id = ${after}::uuid)`,
    );
  return query
    .orderBy('h.appearedOn', 'desc')
    .orderBy('h.id', 'desc')
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export async function findEcho(tx: Tx, actionId: string, id: string): Promise<MediaEcho | undefined> {
  return echoes(tx, actionId).where('h.id', '=', id).executeTakeFirst();
}

/** Locked until the transaction ends. Throws `not_found`. */
export async function lockEcho(tx: Tx, actionId: string, id: string): Promise<MediaEcho> {
  await tx.selectFrom('advocacy.mediaEcho').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findEcho(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function insertEcho(
  tx: Tx,
  echo: EchoForm & { id: string; actionId: string; recordedBy: string; createdAt: Instant },
): Promise<void> {
  await tx.insertInto('advocacy.mediaEcho').values(echo).execute();
}

export async function saveWithdrawn(tx: Tx, id: string, withdrawnOn: PlainDate): Promise<void> {
  await tx.updateTable('advocacy.mediaEcho').set({ withdrawnOn }).where('id', '=', id).execute();
}

export type Subject = { readonly id: string; readonly title: string };
/** What an echo can be of: publications that stand. */
export async function listEchoed(tx: Tx, actionId: string): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select id, titles ->> original_language as title from published.material
    where action_id = ${actionId}::uuid and withdrawn_on is null order by published_at desc, id`.execute(tx);
  return rows;
}
