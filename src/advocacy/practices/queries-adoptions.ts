import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { bodyNameOf } from './queries.ts';
import type { Level, Status, Way } from './schema.ts';

/** Who adopted a practice, how, and where it stands now. */
export type AdoptionText = {
  readonly id: string;
  readonly practiceId: string;
  readonly bodyName: string | null;
  readonly jurisdiction: string | null;
  readonly territory: string;
  readonly level: Level;
  readonly way: Way;
  readonly adaptedHow: string;
  readonly status: Status;
  readonly statusOn: PlainDate;
};
export type Adoption = AdoptionText & {
  readonly bodyId: string;
  readonly organisationId: string | null;
  readonly practice: string;
  readonly named: boolean;
  readonly version: number;
};

const adoptions = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.adoption as d')
    .innerJoin('advocacy.practice as p', 'p.id', 'd.practiceId')
    .innerJoin('advocacy.addressee as a', 'a.id', 'd.bodyId')
    .leftJoin('network.organisation as alias', 'alias.id', 'a.organisationId')
    .leftJoin('network.organisation as o', (join) =>
      join.on(sql<boolean>`o.id = coalesce(alias.merged_into, alias.id)`),
    )
    .innerJoin('advocacy.adoptionStanding as s', 's.adoptionId', 'd.id')
    .select(['d.id', 'd.practiceId', 'd.bodyId', 'd.jurisdiction', 'd.territory', 'd.level', 'd.way'])
    .select(['d.adaptedHow', 'd.named', 'd.version', 's.status', 's.happenedOn as statusOn'])
    .select(['o.id as organisationId', 'p.title as practice', bodyNameOf.as('bodyName')])
    .where('d.actionId', '=', actionId);

export async function findAdoption(tx: Tx, actionId: string, id: string): Promise<Adoption | undefined> {
  return adoptions(tx, actionId).where('d.id', '=', id).executeTakeFirst();
}

/** The adoption, locked until the transaction ends. Throws `not_found`. */
export async function lockAdoption(tx: Tx, actionId: string, id: string): Promise<Adoption> {
  await tx.selectFrom('advocacy.adoption').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findAdoption(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The adoptions of these practices, by where they are and then by their latest day. */
export async function listAdoptions(
  tx: Tx,
  actionId: string,
  practiceIds: readonly string[],
): Promise<Adoption[]> {
  if (practiceIds.length === 0) return [];
  return adoptions(tx, actionId)
    .where('d.practiceId', 'in', [...practiceIds])
    .orderBy('d.jurisdiction', (order) => order.asc().nullsLast())
    .orderBy('d.territory')
    .orderBy('s.happenedOn', 'desc')
    .orderBy('d.id')
    .execute();
}

/** Whether this body has adopted the practice already. */
export async function hasAdopted(tx: Tx, practiceId: string, bodyId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('advocacy.adoption')
    .select('id')
    .where('practiceId', '=', practiceId)
    .where('bodyId', '=', bodyId)
    .executeTakeFirst();
  return found !== undefined;
}

export type AdoptionValues = Pick<
  Adoption,
  'named' | 'jurisdiction' | 'territory' | 'level' | 'way' | 'adaptedHow'
>;

export async function insertAdoption(
  tx: Tx,
  adoption: AdoptionValues & {
    id: string;
    actionId: string;
    practiceId: string;
    bodyId: string;
    recordedBy: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('advocacy.adoption')
    .values({ ...adoption, updatedAt: adoption.createdAt })
    .execute();
}

/** Saves it as the next version. */
export async function updateAdoption(
  tx: Tx,
  id: string,
  values: AdoptionValues,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('advocacy.adoption')
    .set({ ...values, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export type AdoptionStep = {
  readonly id: string;
  readonly adoptionId: string;
  readonly status: Status;
  readonly happenedOn: PlainDate;
  readonly reference: string;
  readonly url: string | null;
  readonly text: string;
};
/** What became of the adoptions of a practice, each step with its evidence, the latest first. */
export async function listSteps(tx: Tx, practiceId: string): Promise<AdoptionStep[]> {
  return tx
    .selectFrom('advocacy.adoptionStep as e')
    .innerJoin('advocacy.adoption as d', 'd.id', 'e.adoptionId')
    .select(['e.id', 'e.adoptionId', 'e.status', 'e.happenedOn', 'e.reference', 'e.url', 'e.text'])
    .where('d.practiceId', '=', practiceId)
    .orderBy('e.happenedOn', 'desc')
    .orderBy('e.recordedAt', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
}

export async function insertStep(
  tx: Tx,
  step: AdoptionStep & { recordedBy: string; recordedAt: Instant },
): Promise<void> {
  await tx.insertInto('advocacy.adoptionStep').values(step).execute();
}
