import { sql } from 'kysely';
import type { z } from 'zod';
import type { Instant, PlainDate } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import type { OutputKind, outputFilter } from './schema.ts';

export type Output = {
  readonly id: string;
  readonly title: string;
  readonly kind: OutputKind;
  readonly publishedOn: PlainDate;
  readonly url: string | null;
  readonly authors: readonly { readonly id: string; readonly name: string }[];
};

/** What was published, the latest first or by title; only what an organisation co-authored when one is given. */
export async function listOutputs(
  tx: Tx,
  actionId: string,
  {
    authorIds,
    kind,
    sort,
    after,
    limit,
  }: z.infer<typeof outputFilter> & { authorIds?: readonly string[]; limit?: number } = {},
): Promise<Output[]> {
  const byTitle = sort === 'title';
  const by = byTitle ? sql`lower(output.title)` : sql`output.published_on`;
  let query = tx
    .selectFrom('network.output as output')
    .select(['output.id', 'output.title', 'output.kind', 'output.publishedOn', 'output.url'])
    .select(
      sql<Output['authors']>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.sort_key collate "C", o.id), '[]')
        from network.organisation o
        where o.id in (select coalesce(m.merged_into, m.id) from network.output_author a join network.organisation m on m.id = a.organisation_id where a.output_id = output.id))`.as(
        'authors',
      ),
    )
    .where('output.actionId', '=', actionId);
  if (authorIds)
    query = query.where(
      sql<boolean>`exists (select from network.output_author a where a.output_id = output.id and a.organisation_id = any (${[...authorIds]}::uuid[]))`,
    );
  if (kind) query = query.where('output.kind', '=', kind);
  if (after)
    query = query.where(
      sql<boolean>`(${by}, output.id) ${byTitle ? sql`>` : sql`<`} (select ${by}, id from network.output where id = ${after}::uuid)`,
    );
  return query
    .orderBy(by, byTitle ? 'asc' : 'desc')
    .orderBy('output.id', byTitle ? 'asc' : 'desc')
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export async function insertOutput(
  tx: Tx,
  output: {
    id: string;
    actionId: string;
    title: string;
    kind: OutputKind;
    publishedOn: PlainDate;
    url: string | null;
    recordedBy: string;
    createdAt: Instant;
  },
  organisationIds: readonly string[],
): Promise<void> {
  await tx.insertInto('network.output').values(output).execute();
  await tx
    .insertInto('network.outputAuthor')
    .values(organisationIds.map((organisationId) => ({ outputId: output.id, organisationId })))
    .execute();
}
