import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { Item } from './rules.ts';

/** What a partner writes about, with the latest text: '' and version 0 before the first. */
export type PartItem = {
  readonly item: Item;
  readonly position: number;
  readonly text: string;
  readonly version: number;
  readonly writtenAt: Instant | null;
  readonly writtenBy: string | null;
  readonly takenVersion: number | null;
  /** The text as the report was given it; '' where it was not. */
  readonly takenText: string;
  readonly takenAt: Instant | null;
};

export async function listItems(tx: Tx, partId: string): Promise<PartItem[]> {
  const { rows } = await sql<PartItem>`
    select i.item, i.position, coalesce(latest.text, '') as text, coalesce(latest.version, 0) as version,
      latest.written_at, person.name as written_by, i.taken_version, i.taken_at,
      coalesce((select t.text from results.report_part_text t
        where t.part_id = i.part_id and t.item = i.item and t.version = i.taken_version), '') as taken_text
    from results.report_part_item i
      left join lateral (
        select t.text, t.version, t.written_at, t.written_by from results.report_part_text t
        where t.part_id = i.part_id and t.item = i.item order by t.version desc limit 1) latest on true
      left join people.person on person.id = latest.written_by
    where i.part_id = ${partId}::uuid order by i.position`.execute(tx);
  return rows;
}

export async function insertItems(tx: Tx, partId: string, items: readonly Item[]): Promise<void> {
  await tx
    .insertInto('results.reportPartItem')
    .values(items.map((item, at) => ({ partId, item, position: at + 1 })))
    .execute();
}

export type PartText = {
  readonly item: Item;
  readonly version: number;
  readonly text: string;
  readonly writtenBy: string | null;
  readonly writtenAt: Instant;
};

/** Every version of the texts of a part, the latest first. */
export async function listTexts(tx: Tx, partId: string): Promise<PartText[]> {
  return tx
    .selectFrom('results.reportPartText as text')
    .innerJoin('results.reportPartItem as item', (join) =>
      join.onRef('item.partId', '=', 'text.partId').onRef('item.item', '=', 'text.item'),
    )
    .leftJoin('people.person as person', 'person.id', 'text.writtenBy')
    .select(['text.item', 'text.version', 'text.text', 'text.writtenAt', 'person.name as writtenBy'])
    .where('text.partId', '=', partId)
    .orderBy('item.position')
    .orderBy('text.version', 'desc')
    .$narrowType<{ item: Item }>()
    .execute();
}

export async function insertText(
  { tx, actor, now }: Work,
  text: { readonly partId: string; readonly item: Item; readonly version: number; readonly text: string },
): Promise<void> {
  await tx
    .insertInto('results.reportPartText')
    .values({ ...text, writtenBy: actor.personId, writtenAt: now })
    .execute();
}

export async function saveTaken(
  { tx, actor, now }: Work,
  partId: string,
  { item, version }: Pick<PartItem, 'item' | 'version'>,
): Promise<void> {
  await tx
    .updateTable('results.reportPartItem')
    .set({ takenVersion: version, takenAt: now, takenBy: actor.personId })
    .where('partId', '=', partId)
    .where('item', '=', item)
    .execute();
}

export type PartRemark = {
  readonly kind: 'return' | 'withdraw';
  readonly text: string;
  readonly writtenAt: Instant;
};

/** Why a part was returned or withdrawn, the latest first. */
export async function listRemarks(tx: Tx, partId: string): Promise<PartRemark[]> {
  return tx
    .selectFrom('results.reportPartRemark')
    .select(['kind', 'text', 'writtenAt'])
    .where('partId', '=', partId)
    .orderBy('writtenAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertRemark(
  { tx, actor, now }: Work,
  remark: { readonly partId: string; readonly kind: PartRemark['kind']; readonly text: string },
): Promise<void> {
  await tx
    .insertInto('results.reportPartRemark')
    .values({ ...remark, id: newId(), writtenBy: actor.personId, writtenAt: now })
    .execute();
}
