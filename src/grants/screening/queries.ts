import { type Insertable, sql } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { ListReach } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { withinReach } from '../queries-reach.ts';
import type { VaultSubject } from '../vault/permissions.ts';
import { findVaultOwner, type VaultOwner } from '../vault/queries.ts';
import type { Way } from './match-names.ts';
import type { Subject } from './rules.ts';
import type { Counting, HitState } from './workflow.ts';

/** One comparison of an organisation with a list. */
export type Screening = {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly listId: string;
  readonly listedOn: PlainDate;
  readonly listSha256: string;
  readonly listWithdrawn: boolean;
  readonly number: number;
  readonly screened: readonly Subject[];
  /** Null: the program, after a list was loaded. */
  readonly screenerName: string | null;
  readonly screenedAt: Instant;
  readonly hits: number;
  readonly waiting: number;
  readonly upheld: number;
};

const countOf = (states: readonly string[]) =>
  sql<number>`(select count(*)::int4 from grants.screening_hit h where h.screening_id = screening.id and h.state = any (${states}))`;
const waitingStates = ['waiting', 'clear_proposed', 'uphold_proposed'] as const;
const isLatest = sql<boolean>`not exists (select from grants.screening later
  where later.organisation_id = screening.organisation_id and later.number > screening.number)`;

const screenings = (tx: Tx) =>
  tx
    .selectFrom('grants.screening as screening')
    .innerJoin('grants.screeningList as list', 'list.id', 'screening.listId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'screening.organisationId')
    .leftJoin('people.person as person', 'person.id', 'screening.screenedBy')
    .select(['screening.id', 'screening.organisationId', 'organisation.name as organisationName'])
    .select(['screening.listId', 'list.listedOn', 'list.sha256 as listSha256'])
    .select(sql<boolean>`list.state = 'withdrawn'`.as('listWithdrawn'))
    .select(['screening.number', 'person.name as screenerName', 'screening.screenedAt'])
    .select((of) => of.ref('screening.screened').$castTo<readonly Subject[]>().as('screened'))
    .select([countOf([...waitingStates, 'cleared', 'upheld']).as('hits')])
    .select([countOf(waitingStates).as('waiting'), countOf(['upheld']).as('upheld')]);

/** The screenings of an organisation, the latest first. */
export async function listScreenings(tx: Tx, organisationId: string): Promise<Screening[]> {
  return screenings(tx)
    .where('screening.organisationId', '=', organisationId)
    .orderBy('screening.number', 'desc')
    .execute();
}

export async function findLatestScreening(tx: Tx, organisationId: string): Promise<Screening | undefined> {
  return screenings(tx)
    .where('screening.organisationId', '=', organisationId)
    .orderBy('screening.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The latest screening of each organisation of an Action that this reader may see, by its name. */
export async function listLatest(
  tx: Tx,
  {
    actionId,
    reach,
    after,
    limit,
  }: { actionId: string; reach: ListReach; after?: string | undefined; limit: number },
  state?: 'clear' | 'waiting' | 'cleared' | 'upheld',
): Promise<Screening[]> {
  const has = (states: readonly string[]) => sql<boolean>`${countOf(states)} > 0`;
  const wanted = {
    clear: sql<boolean>`${countOf([...waitingStates, 'cleared', 'upheld'])} = 0`,
    waiting: has(waitingStates),
    cleared: has(['cleared']),
    upheld: has(['upheld']),
  };
  return screenings(tx)
    .where('screening.actionId', '=', actionId)
    .where(isLatest)
    .where(
      sql<boolean>`exists (select from grants.screened_applications_of(screening.organisation_id) applied where ${withinReach('applied', reach)})`,
    )
    .$if(state !== undefined, (query) => query.where(wanted[state!]))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(organisation.name, screening.id) > (select o.name, s.id from grants.screening s join network.organisation o on o.id = s.organisation_id where s.id = ${after}::uuid)`,
      ),
    )
    .orderBy('organisation.name')
    .orderBy('screening.id')
    .limit(limit)
    .execute();
}

/** Holds the organisation's row, so that two screenings follow each other; gives the number of the next. */
export async function nextNumber(tx: Tx, organisationId: string): Promise<number> {
  const row = tx.selectFrom('network.organisation').select('id').where('id', '=', organisationId);
  if (!(await row.forNoKeyUpdate().executeTakeFirst())) throw problem('not_found');
  const { last } = await tx
    .selectFrom('grants.screening')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export async function insertScreening(
  tx: Tx,
  made: Omit<Insertable<DB['grants.screening']>, 'screened'> & { readonly screened: readonly Subject[] },
  hits: readonly Insertable<DB['grants.screeningHit']>[],
): Promise<void> {
  await tx
    .insertInto('grants.screening')
    .values({ ...made, screened: JSON.stringify(made.screened) })
    .execute();
  if (hits.length > 0)
    await tx
      .insertInto('grants.screeningHit')
      .values([...hits])
      .execute();
}

/** A name that is like a listed one, with what the list says of that. */
export type ScreeningHit = Counting & {
  readonly id: string;
  readonly screeningId: string;
  readonly actionId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly listedOn: PlainDate;
  readonly whose: Subject['whose'];
  readonly name: string;
  readonly post: string;
  readonly how: Way;
  readonly listedName: string;
  readonly entity: string;
  readonly reference: string;
  readonly kind: string;
  readonly born: string;
  readonly state: HitState;
  readonly reason: string;
  readonly proposedBy: string | null;
  readonly proposedAt: Instant | null;
  readonly decidedAt: Instant | null;
};
export type HitRecord = ScreeningHit & VaultSubject;

const hits = (tx: Tx) =>
  tx
    .selectFrom('grants.screeningHit as hit')
    .innerJoin('grants.screening as screening', 'screening.id', 'hit.screeningId')
    .innerJoin('grants.screeningList as list', 'list.id', 'screening.listId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'hit.organisationId')
    .select(['hit.id', 'hit.screeningId', 'hit.actionId', 'hit.organisationId'])
    .select(['organisation.name as organisationName', 'list.listedOn'])
    .select(['hit.whose', 'hit.name', 'hit.post', 'hit.how', 'hit.listedName', 'hit.entity', 'hit.reference'])
    .select(['hit.kind', 'hit.born', 'hit.state', 'hit.reason', 'hit.proposedBy', 'hit.proposedAt'])
    .select(['hit.decidedAt', isLatest.as('latest')])
    .select(sql<boolean>`list.state = 'withdrawn'`.as('listWithdrawn'));

/** The hits of a screening, the organisation's own first. */
export async function listHits(tx: Tx, screeningId: string): Promise<ScreeningHit[]> {
  return hits(tx)
    .where('hit.screeningId', '=', screeningId)
    .orderBy(sql`array_position(array['organisation', 'representative', 'officer'], hit.whose)`)
    .orderBy('hit.name')
    .orderBy('hit.listedName')
    .orderBy('hit.id')
    .execute();
}

/** With whose the organisation is: asked whether there is one or not. */
export async function findHit(tx: Tx, id: string): Promise<HitRecord | undefined> {
  const found = await hits(tx).where('hit.id', '=', id).executeTakeFirst();
  const openIn = await listScreenedIn(tx, found?.organisationId ?? id);
  return found && { ...found, openIn };
}

/** The hit, locked until the transaction ends. Throws `not_found`. */
export async function lockHit(tx: Tx, id: string): Promise<HitRecord> {
  await tx.selectFrom('grants.screeningHit').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findHit(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function saveHit(
  tx: Tx,
  id: string,
  values: Partial<Pick<ScreeningHit, 'reason' | 'proposedBy' | 'proposedAt' | 'decidedAt'>> & {
    readonly state: HitState;
    readonly decidedBy?: string;
  },
): Promise<void> {
  await tx.updateTable('grants.screeningHit').set(values).where('id', '=', id).execute();
}

/** What was decided last about the same name and the same listed one, in an earlier screening. */
export async function findEarlier(
  tx: Tx,
  { id, organisationId, whose, name, entity }: ScreeningHit,
): Promise<Pick<ScreeningHit, 'state' | 'reason' | 'decidedAt' | 'listedOn'> | undefined> {
  return hits(tx)
    .where('hit.organisationId', '=', organisationId)
    .where('hit.whose', '=', whose)
    .where('hit.name', '=', name)
    .where('hit.entity', '=', entity)
    .where('hit.state', 'in', ['cleared', 'upheld'])
    .where('hit.id', '<>', id)
    .orderBy('hit.decidedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The calls that an organisation applied to, and that were opened: their partners read its screenings. */
export async function listScreenedIn(tx: Tx, organisationId: string): Promise<VaultSubject['openIn']> {
  const { rows } = await sql<VaultSubject['openIn'][number]>`
    select distinct partner_id as "partnerId", jurisdiction from grants.screened_applications_of(${organisationId}::uuid)`.execute(
    tx,
  );
  return rows;
}

/** An organisation whose screenings staff may open, with its name. */
export type Screened = VaultOwner;
export const findScreened = (tx: Tx, actionId: string, id: string): Promise<Screened | undefined> =>
  findVaultOwner(tx, actionId, id, listScreenedIn);
