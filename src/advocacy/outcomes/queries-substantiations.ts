import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Judgement } from './rules.ts';

export type Substantiation = Judgement & {
  readonly id: string;
  readonly outcomeId: string;
  readonly way: 'page' | 'letter';
  readonly organisationId: string | null;
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
    .select(['s.description', 's.contribution', 's.significance', 'o.id as organisationId', 'u.title'])
    .select(sql<string>`coalesce(o.name, s.body_name)`.as('name'))
    .where('s.actionId', '=', actionId)
    .$castTo<Substantiation>();

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
  if (!found) throw problem('not_found', {}, { status: 404 });
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
    .where(sql<boolean>`o.id = ${organisationId}::uuid`)
    .orderBy(sql`s.given_on is not null`)
    .orderBy('s.askedOn', 'desc')
    .orderBy('s.id')
    .execute();
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
