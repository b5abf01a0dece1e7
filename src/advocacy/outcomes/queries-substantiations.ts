import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Followed } from '../follow.ts';
import { isFollowed } from '../queries-follow.ts';
import type { Judgement } from './rules.ts';

export type Substantiation = Judgement & {
  readonly id: string;
  readonly outcomeId: string;
  readonly way: 'page' | 'letter';
  /** The one that was asked, under the name it was asked by: its people answer, whatever it was merged into. */
  readonly organisationId: string | null;
  /** The one that it is counted as. */
  readonly keptId: string | null;
  readonly name: string;
  readonly askedOn: PlainDate;
  readonly givenOn: PlainDate | null;
  readonly letterReference: string;
  readonly comment: string;
  /** What was asked about, for whoever answers. */
  readonly title: string;
};

const substantiations = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.substantiation as s')
    .innerJoin('advocacy.outcome as u', 'u.id', 's.outcomeId')
    .leftJoin('network.organisation as alias', 'alias.id', 's.organisationId')
    .leftJoin('network.organisation as o', (join) =>
      join.on(sql<boolean>`o.id = coalesce(alias.merged_into, alias.id)`),
    )
    .select(['s.id', 's.outcomeId', 's.way', 's.askedOn', 's.givenOn', 's.letterReference', 's.comment'])
    .select(['s.description', 's.contribution', 's.significance', 's.organisationId'])
    .select(['o.id as keptId', 'u.title'])
    .select(sql<string>`coalesce(o.name, s.body_name)`.as('name'))
    .where('s.actionId', '=', actionId);

export async function findSubstantiation(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<Substantiation | undefined> {
  return substantiations(tx, actionId).where('s.id', '=', id).executeTakeFirst();
}

/** The request with its answer, locked until the transaction ends. Throws `not_found`. */
export async function lockSubstantiation(tx: Tx, actionId: string, id: string): Promise<Substantiation> {
  await tx.selectFrom('advocacy.substantiation').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findSubstantiation(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Who was asked about an outcome and what they answered, in the order of asking. */
export async function listSubstantiations(
  tx: Tx,
  actionId: string,
  outcomeId: string,
): Promise<Substantiation[]> {
  return substantiations(tx, actionId)
    .where('s.outcomeId', '=', outcomeId)
    .orderBy('s.askedOn')
    .orderBy('s.id')
    .execute();
}

/** What an organisation was asked to confirm, what is not answered yet first. */
export async function listAskedOf(
  tx: Tx,
  actionId: string,
  organisationId: string,
): Promise<Substantiation[]> {
  return substantiations(tx, actionId)
    .where('s.organisationId', '=', organisationId)
    .orderBy(sql`s.given_on is not null`)
    .orderBy('s.askedOn', 'desc')
    .orderBy('s.id')
    .execute();
}

export type Unconfirmed = Followed & {
  readonly id: string;
  readonly outcomeId: string;
  readonly title: string;
  readonly name: string;
  readonly askedOn: PlainDate;
};
/** Outcomes that an organisation of the registry was asked to confirm and has not, the longest asked first. */
export async function listUnconfirmed(tx: Tx, actionId: string): Promise<Unconfirmed[]> {
  return substantiations(tx, actionId)
    .select(['s.askedBy as recordedBy', isFollowed('s.askedBy', 's.actionId').as('followed')])
    .where('s.organisationId', 'is not', null)
    .where('s.givenOn', 'is', null)
    .orderBy('s.askedOn')
    .orderBy('s.id')
    .execute();
}

/** Every name under which an organisation is known: its own, the short and the other ones, and those of what turned out to be it. */
export async function listNames(tx: Tx, organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct n.name from network.kin(${organisationId}::uuid) k join network.organisation o on o.id = k,
      unnest(array_remove(array[o.name, o.short_name] || o.other_names, null)) n (name)`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Whether somebody works for this organisation now, under any of its names. */
export async function worksFor(
  tx: Tx,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<boolean> {
  const found = await tx
    .selectFrom('people.membership')
    .select('id')
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .where(sql<boolean>`organisation_id in (select network.kin(${organisationId}::uuid))`)
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertSubstantiation(
  tx: Tx,
  values: Partial<Judgement> & {
    id: string;
    actionId: string;
    outcomeId: string;
    way: 'page' | 'letter';
    organisationId?: string;
    bodyName?: string;
    askedOn: PlainDate;
    askedBy: string;
    givenOn?: PlainDate;
    givenBy?: string;
    letterReference?: string;
    comment?: string;
  },
): Promise<void> {
  await tx.insertInto('advocacy.substantiation').values(values).execute();
}

export async function saveAnswer(
  tx: Tx,
  id: string,
  answer: Judgement & { comment: string; givenOn: PlainDate; givenBy: string },
): Promise<void> {
  await tx.updateTable('advocacy.substantiation').set(answer).where('id', '=', id).execute();
}
