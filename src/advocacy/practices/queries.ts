import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { PracticeFilter, PracticeKind, ProtectedGroup } from './schema.ts';

/** What a practice is, whoever reads it. */
export type PracticeText = {
  readonly id: string;
  readonly kind: PracticeKind;
  readonly title: string;
  readonly protects: string;
  readonly whom: readonly ProtectedGroup[];
  /** Null for everybody else where an organisation of civil society did not agree to be named. */
  readonly begunByName: string | null;
  readonly jurisdiction: string | null;
  readonly territory: string;
  readonly begunOn: PlainDate;
  readonly publishedOn: PlainDate | null;
  /** How many of the six have a body that has it adopted now; and how many bodies have it adopted, wherever they are. */
  readonly reached: number;
  readonly adopted: number;
};
export type Practice = PracticeText & {
  readonly organisationId: string | null;
  readonly begunNamed: boolean;
  readonly state: 'draft' | 'published';
  readonly version: number;
};

/** The name of the body `a` as staff know it. */
export const bodyNameOf = sql<string>`coalesce(o.name, a.name)`;

const practices = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.practice as p')
    .innerJoin('advocacy.addressee as a', 'a.id', 'p.originId')
    .leftJoin('network.organisation as alias', 'alias.id', 'a.organisationId')
    .leftJoin('network.organisation as o', (join) =>
      join.on(sql<boolean>`o.id = coalesce(alias.merged_into, alias.id)`),
    )
    .select(['p.id', 'p.kind', 'p.title', 'p.protects', 'p.whom', 'p.begunNamed', 'p.jurisdiction'])
    .select(['p.territory', 'p.begunOn', 'p.state', 'p.publishedOn', 'p.version', 'o.id as organisationId'])
    .select(bodyNameOf.as('begunByName'))
    .select([
      sql<number>`(select count(distinct c.code) from (select p.jurisdiction as code union all select d.jurisdiction from advocacy.adoption d
        join advocacy.adoption_standing s on s.adoption_id = d.id where d.practice_id = p.id and s.status = 'adopted') c)`.as(
        'reached',
      ),
      sql<number>`(select count(*) from advocacy.adoption d join advocacy.adoption_standing s on s.adoption_id = d.id
        where d.practice_id = p.id and s.status = 'adopted')`.as('adopted'),
    ])
    .where('p.actionId', '=', actionId);

export async function findPractice(tx: Tx, actionId: string, id: string): Promise<Practice | undefined> {
  return practices(tx, actionId).where('p.id', '=', id).executeTakeFirst();
}

/** The practice, locked until the transaction ends. Throws `not_found`. */
export async function lockPractice(tx: Tx, actionId: string, id: string): Promise<Practice> {
  await tx.selectFrom('advocacy.practice').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findPractice(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Practices, those recorded last or first at the top. `after` is the last id of the page before; without a limit, all. */
export async function listPractices(
  tx: Tx,
  actionId: string,
  { kind, whom, jurisdiction, state, sort, after }: PracticeFilter,
  limit?: number,
): Promise<Practice[]> {
  const [way, beyond] = sort === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  let query = practices(tx, actionId);
  if (kind) query = query.where('p.kind', '=', kind);
  if (whom) query = query.where(sql<boolean>`${whom} = any (p.whom)`);
  if (state) query = query.where('p.state', '=', state);
  if (jurisdiction)
    query = query.where(
      sql<boolean>`exists (select from advocacy.adoption d where d.practice_id = p.id and d.jurisdiction = ${jurisdiction})`,
    );
  if (after)
    query = query.where(
      sql<boolean>`(p.created_at, p.id) ${beyond} (select created_at, id from advocacy.practice where id = ${after}::uuid)`,
    );
  return query
    .orderBy('p.createdAt', way)
    .orderBy('p.id', way)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export type PracticeValues = Pick<
  Practice,
  'kind' | 'title' | 'protects' | 'begunNamed' | 'jurisdiction' | 'territory' | 'begunOn'
> & { readonly whom: ProtectedGroup[]; readonly originId: string };

export async function insertPractice(
  tx: Tx,
  practice: PracticeValues & {
    id: string;
    actionId: string;
    recordedBy: string;
    createdAt: Instant;
    state?: 'draft' | 'published';
    publishedOn?: PlainDate | null;
  },
): Promise<void> {
  await tx
    .insertInto('advocacy.practice')
    .values({ ...practice, updatedAt: practice.createdAt })
    .execute();
}

/** Saves it as the next version. */
export async function updatePractice(
  tx: Tx,
  id: string,
  values: Partial<PracticeValues & { state: 'published'; publishedOn: PlainDate }>,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('advocacy.practice')
    .set({ ...values, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}
