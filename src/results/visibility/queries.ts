import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { DayMark } from '../../platform/http/paging.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { Gap, ProductKind } from './schema.ts';

export type Source = 'output' | 'event' | 'handout';
/** A line of the register: a product of its own, or a record of another area with what was checked of it. */
export type Product = {
  /** Of the record that is shown: the product's own, or the other area's. */
  readonly recordId: string;
  /** Of the entry in the register; null where nothing was checked yet. */
  readonly productId: string | null;
  /** `material`: a publication of the Action, whose marks are checked before it is published. Null: of its own. */
  readonly source: Source | 'material' | null;
  readonly kind: ProductKind;
  readonly title: string;
  readonly shownOn: PlainDate;
  /** Who made it, in words; `partnerId` where it is one partner. */
  readonly who: string;
  readonly partnerId: string | null;
  readonly channel: string;
  readonly url: string | null;
  /** How many files are its proof. */
  readonly files: number;
  readonly emblem: boolean;
  readonly statement: boolean;
  readonly derogation: string;
  readonly version: number;
  /** The event of a training material. */
  readonly eventId: string | null;
};
type Asked = {
  readonly actionId: string;
  readonly today: PlainDate;
  readonly kind?: ProductKind | undefined;
  readonly partnerId?: string | undefined;
  readonly missing?: Gap | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  /** One record, or one entry of the register. */
  readonly recordId?: string | undefined;
  readonly productId?: string | undefined;
  readonly after?: DayMark | undefined;
  readonly limit?: number | undefined;
};

/** Records of other areas that are products, until today. */
const sources = (actionId: string, today: PlainDate) => sql`
  select 'output' as source, o.id, 'publication' as kind, o.title, o.published_on as shown_on,
    (select string_agg(n.name, '; ' order by n.sort_key collate "C", n.id) from network.organisation n where n.id in (
      select coalesce(m.merged_into, m.id) from network.output_author a join network.organisation m on m.id = a.organisation_id
      where a.output_id = o.id)) as who,
    null::uuid as partner_id, o.url, 0 as files, null::uuid as event_id
  from network.output o where o.action_id = ${actionId}::uuid
  union all
  select 'event', g.id, 'event', g.title, g.starts_on, h.name, g.host_id, null, 0, null
  from training.gathering g join network.organisation h on h.id = g.host_id
  where g.action_id = ${actionId}::uuid and g.withdrawn_at is null and g.starts_on <= ${today}::date
  union all
  select 'handout', d.id, 'training_material', d.title, g.starts_on, h.name, g.host_id, null, 1, g.id
  from training.handout d join training.gathering g on g.id = d.gathering_id join network.organisation h on h.id = g.host_id
  where d.action_id = ${actionId}::uuid and d.withdrawn_at is null and g.withdrawn_at is null and g.starts_on <= ${today}::date
  union all
  select 'material', m.id, 'publication', m.titles ->> m.original_language, m.first_published_on, m.publisher, null,
    '/materials/' || m.id, 0, null
  from published.material m where m.action_id = ${actionId}::uuid and m.withdrawn_on is null`;

const product = (actionId: string, today: PlainDate) => sql`
  select s.id as record_id, p.id as product_id, s.source, s.kind, s.title, s.shown_on, coalesce(s.who, '') as who, s.partner_id,
    coalesce(p.channel, '') as channel, coalesce(p.url, s.url) as url, s.files, s.event_id,
    s.source = 'material' or coalesce(p.emblem, false) as emblem, s.source = 'material' or coalesce(p.statement, false) as statement,
    coalesce(p.derogation, '') as derogation, coalesce(p.version, 0) as version
  from (${sources(actionId, today)}) s
    left join results.visibility_product p on p.source = s.source and p.source_id = s.id and p.withdrawn_at is null
  union all
  select p.id, p.id, null, p.kind, p.title, p.shown_on, o.name, p.partner_id, p.channel, p.url, 0, null, p.emblem, p.statement,
    p.derogation, p.version
  from results.visibility_product p join network.organisation o on o.id = p.partner_id
  where p.action_id = ${actionId}::uuid and p.source is null and p.withdrawn_at is null`;

/** The register, the latest first. */
export async function listProducts(tx: Tx, asked: Asked): Promise<Product[]> {
  const { actionId, today, kind, partnerId, missing, from, to, recordId, productId, after, limit } = asked;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (kind) conditions.push(sql`kind = ${kind}`);
  if (partnerId) conditions.push(sql`partner_id = ${partnerId}::uuid`);
  if (missing === 'proof') conditions.push(sql`url is null and files = 0`);
  if (missing === 'marks') conditions.push(sql`not (emblem and statement) and derogation = ''`);
  if (from) conditions.push(sql`shown_on >= ${from}::date`);
  if (to) conditions.push(sql`shown_on <= ${to}::date`);
  if (recordId) conditions.push(sql`record_id = ${recordId}::uuid`);
  if (productId) conditions.push(sql`product_id = ${productId}::uuid`);
  if (after) conditions.push(sql`(shown_on, record_id) < (${after.day}::date, ${after.id}::uuid)`);
  const { rows } = await sql<Product>`
    with product as (${product(actionId, today)}), proven as (
      select product.*, files + coalesce((select count(*) from papers.paper f
          where f.owner_kind = 'visibility_product' and f.owner_id = product_id and f.removed_at is null), 0)::integer as all_files
      from product)
    select record_id, product_id, source, kind, title, shown_on, who, partner_id, channel, url, files, emblem, statement, derogation,
      version, event_id
    from (select record_id, product_id, source, kind, title, shown_on, who, partner_id, channel, url, all_files as files, emblem,
      statement, derogation, version, event_id from proven) found
    where ${sql.join(conditions, sql` and `)}
    order by shown_on desc, record_id desc limit ${limit ?? 100_000}`.execute(tx);
  return rows;
}

/** An entry of the register, locked until the transaction ends. Throws `not_found`. */
export async function lockProduct(
  tx: Tx,
  actionId: string,
  productId: string,
  today: PlainDate,
): Promise<Product> {
  await tx
    .selectFrom('results.visibilityProduct')
    .select('id')
    .where('id', '=', productId)
    .forUpdate()
    .execute();
  const [found] = await listProducts(tx, { actionId, today, productId });
  if (!found) throw problem('not_found');
  return found;
}

/** Nobody else checks the record meanwhile. */
export async function lockRecord(tx: Tx, recordId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('visibility'), hashtext(${recordId}))`.execute(tx);
}

export type ProductValues = {
  readonly channel: string;
  readonly url: string | null;
  readonly emblem: boolean;
  readonly statement: boolean;
  readonly derogation: string;
};
type OwnValues = { readonly title: string; readonly kind: ProductKind; readonly shownOn: PlainDate };
type NewProduct = ProductValues &
  (
    | (OwnValues & { readonly source: null; readonly sourceId: null })
    | { readonly source: Source; readonly sourceId: string; readonly kind: ProductKind }
  ) & { readonly partnerId: string };

export async function insertProduct({ tx, actionId, actor, now }: Work, values: NewProduct): Promise<string> {
  const id = newId();
  await tx
    .insertInto('results.visibilityProduct')
    .values({ ...values, id, actionId, recordedBy: actor.personId, createdAt: now, updatedAt: now })
    .execute();
  return id;
}

export async function updateProduct(
  { tx, now }: Work,
  id: string,
  values: ProductValues & Partial<OwnValues> & { readonly version: number },
): Promise<void> {
  await tx
    .updateTable('results.visibilityProduct')
    .set({ ...values, updatedAt: now })
    .where('id', '=', id)
    .execute();
}

export async function saveWithdrawn({ tx, now }: Work, id: string, reason: string): Promise<void> {
  await tx
    .updateTable('results.visibilityProduct')
    .set({ withdrawnAt: now, withdrawnReason: reason, updatedAt: now })
    .where('id', '=', id)
    .execute();
}
