import { sql } from 'kysely';
import type { Instant } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import { wordsOf } from './rules.ts';
import type { OrganisationFilter, OrganisationKind } from './schema.ts';

export type Organisation = {
  readonly id: string;
  readonly kind: OrganisationKind;
  /** The key in the Action's definition: its names are kept there, not here. */
  readonly key: string | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly otherNames: readonly string[];
  readonly jurisdiction: string | null;
  readonly municipality: string | null;
  readonly legalForm: string | null;
  readonly registerName: string | null;
  readonly registrationNumber: string | null;
  readonly foundedYear: number | null;
  readonly website: string | null;
  readonly contactEmail: string | null;
  readonly fields: readonly string[];
  readonly worksIn: readonly string[];
  readonly description: string | null;
  readonly associate: boolean;
  readonly confirmedAt: Instant | null;
  /** The organisation this one turned out to be; null for everyone who leads nowhere else. */
  readonly mergedInto: string | null;
  readonly version: number;
};

const columns = [
  'id',
  'kind',
  'key',
  'name',
  'shortName',
  'otherNames',
  'jurisdiction',
  'municipality',
  'legalForm',
  'registerName',
  'registrationNumber',
  'foundedYear',
  'website',
  'contactEmail',
  'fields',
  'worksIn',
  'description',
  'associate',
  'confirmedAt',
  'mergedInto',
  'version',
] as const;

/** The organisation of this id in this Action, locked until the transaction ends when `lock` is asked for. */
export async function findOrganisation(
  tx: Tx,
  actionId: string,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Organisation | undefined> {
  return tx
    .selectFrom('network.organisation')
    .select(columns)
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .$if(options.lock === true, (query) => query.forUpdate())
    .executeTakeFirst();
}

/**
 * Organisations whose address was proved and that are no alias, in the order of the alphabet or the newest first. Every word of the search must be in one of their names,
 * in whatever script. `after` is the last id of the page before; without a limit, all of them.
 */
export async function listOrganisations(
  tx: Tx,
  actionId: string,
  { q, kind, jurisdiction, field, sort, after }: Partial<OrganisationFilter>,
  limit?: number,
): Promise<Organisation[]> {
  let query = tx
    .selectFrom('network.organisation')
    .select(columns)
    .where('actionId', '=', actionId)
    .where('confirmedAt', 'is not', null)
    .where('mergedInto', 'is', null);
  for (const word of wordsOf(q ?? '')) query = query.where('searchKey', 'like', `%${word}%`);
  if (kind) query = query.where('kind', '=', kind);
  if (jurisdiction)
    query = query.where(sql<boolean>`(jurisdiction = ${jurisdiction} or ${jurisdiction} = any (works_in))`);
  if (field) query = query.where(sql<boolean>`${field} = any (fields)`);
  const newest = sort === 'newest';
  const by = newest ? sql`created_at` : sql`sort_key collate "C"`;
  if (after)
    query = query.where(
      sql<boolean>`(${by}, id) ${newest ? sql`<` : sql`>`} (select ${by}, id from network.organisation where id = ${after}::uuid)`,
    );
  return query
    .orderBy(by, newest ? 'desc' : 'asc')
    .orderBy('id', newest ? 'desc' : 'asc')
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export type OrganisationChoice = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly jurisdiction: string | null;
  /** In the Action's definition; null for everyone who registered. */
  readonly key: string | null;
};

/** Everyone who can be chosen in a form: confirmed CSOs, institutions and partners, in the order of the alphabet. */
export async function listChoices(tx: Tx, actionId: string): Promise<OrganisationChoice[]> {
  return tx
    .selectFrom('network.organisation')
    .select(['id', 'name', 'kind', 'jurisdiction', 'key'])
    .where('actionId', '=', actionId)
    .where('kind', '<>', 'contracting_authority')
    .where('confirmedAt', 'is not', null)
    .where('mergedInto', 'is', null)
    .orderBy(sql`sort_key collate "C"`)
    .orderBy('id')
    .execute();
}

/** How many of these ids are organisations of the Action that can be chosen. */
export async function countChoices(tx: Tx, actionId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { count } = await tx
    .selectFrom('network.organisation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('actionId', '=', actionId)
    .where('kind', '<>', 'contracting_authority')
    .where('confirmedAt', 'is not', null)
    .where('id', 'in', [...ids])
    .executeTakeFirstOrThrow();
  return count;
}

/** Another confirmed organisation of the jurisdiction under the same registration number; with `kin` its own aliases are no other. */
export async function isNumberTaken(
  tx: Tx,
  asked: {
    actionId: string;
    jurisdiction: string | null;
    registrationNumber: string;
    except: string;
    kin?: boolean;
  },
): Promise<boolean> {
  const found = await tx
    .selectFrom('network.organisation')
    .select('id')
    .where('actionId', '=', asked.actionId)
    .where('jurisdiction', '=', asked.jurisdiction)
    .where('registrationNumber', '=', asked.registrationNumber)
    .where('confirmedAt', 'is not', null)
    .where('id', '<>', asked.except)
    .$if(asked.kin !== false, (query) =>
      query.where(sql<boolean>`id not in (select network.kin(${asked.except}::uuid))`),
    )
    .executeTakeFirst();
  return found !== undefined;
}

export type OrganisationValues = Omit<
  Organisation,
  'id' | 'kind' | 'key' | 'associate' | 'confirmedAt' | 'mergedInto' | 'version'
> & { readonly searchKey: string; readonly sortKey: string };

const mutable = ({ otherNames, fields, worksIn, ...rest }: OrganisationValues) => ({
  ...rest,
  otherNames: [...otherNames],
  fields: [...fields],
  worksIn: [...worksIn],
});

export async function updateOrganisation(
  tx: Tx,
  id: string,
  values: OrganisationValues,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('network.organisation')
    .set({ ...mutable(values), updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function insertOrganisation(
  tx: Tx,
  organisation: { id: string; actionId: string; kind: OrganisationKind; now: Instant },
  values: OrganisationValues,
): Promise<void> {
  const { now, ...row } = organisation;
  await tx
    .insertInto('network.organisation')
    .values({ ...row, ...mutable(values), confirmedAt: now, createdAt: now, updatedAt: now })
    .execute();
}
