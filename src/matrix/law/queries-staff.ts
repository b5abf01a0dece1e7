import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { LawSubject } from '../schema.ts';
import { type LawVersion, lawColumns, type PublishedLaw } from './queries.ts';
import type { AmendmentForm, LawValues, VersionForm } from './schema.ts';

/** An act as staff keep it; `ofFile`: it still comes from the Action's file. */
export type Law = PublishedLaw & { readonly version: number; readonly ofFile: boolean };

const laws = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('matrix.law as law')
    .select([...lawColumns, 'version'])
    .select(sql<boolean>`law.defined_sha256 is not null`.as('ofFile'))
    .select(sql<boolean>`law.defined_sha256 is null`.as('recorded'))
    .where('actionId', '=', actionId);

export async function listLaws(tx: Tx, actionId: string): Promise<Law[]> {
  return laws(tx, actionId).orderBy('position').orderBy('id').execute();
}
export async function findLaw(tx: Tx, actionId: string, id: string): Promise<Law | undefined> {
  return laws(tx, actionId).where('id', '=', id).executeTakeFirst();
}
/** The act, locked until the transaction ends. Throws `not_found`. */
export async function lockLaw(tx: Tx, actionId: string, id: string): Promise<Law> {
  return laws(tx, actionId)
    .where('id', '=', id)
    .forUpdate('law')
    .executeTakeFirstOrThrow(() => problem('not_found'));
}

export type ReachedVersion = LawVersion & { readonly title: string };
export async function findVersion(tx: Tx, actionId: string, id: string): Promise<ReachedVersion | undefined> {
  return tx
    .selectFrom('matrix.lawVersion as v')
    .innerJoin('matrix.law as law', 'law.id', 'v.lawId')
    .select(['v.id', 'v.lawId', 'v.name', 'v.validFrom', 'v.language', 'v.translation', 'v.url', 'v.source'])
    .select('law.title')
    .where('law.actionId', '=', actionId)
    .where('v.id', '=', id)
    .executeTakeFirst();
}

export async function insertLaw(
  tx: Tx,
  {
    now,
    ...row
  }: LawValues & { id: string; actionId: string; recordedBy: string; checkedOn: PlainDate; now: Instant },
): Promise<void> {
  await tx
    .insertInto('matrix.law')
    .values((given) => ({
      ...row,
      key: row.id,
      updatedAt: now,
      position: given
        .selectFrom('matrix.law')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('actionId', '=', row.actionId),
    }))
    .execute();
}

/** Saves it as the next version, from now on a person's: the Action's file no longer changes it. */
export async function saveLaw(
  tx: Tx,
  id: string,
  values: Partial<LawValues>,
  { by, on, now }: { by: string; on: PlainDate; now: Instant },
): Promise<void> {
  await tx
    .updateTable('matrix.law')
    .set({
      ...values,
      definedSha256: null,
      recordedBy: by,
      checkedOn: on,
      updatedAt: now,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function insertAmendment(tx: Tx, lawId: string, amendment: AmendmentForm): Promise<void> {
  await tx
    .insertInto('matrix.lawAmendment')
    .values((given) => ({
      ...amendment,
      lawId,
      position: given
        .selectFrom('matrix.lawAmendment')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('lawId', '=', lawId),
    }))
    .execute();
}

export async function insertVersion(
  tx: Tx,
  version: VersionForm & { id: string; lawId: string; updatedAt: Instant },
): Promise<void> {
  await tx
    .insertInto('matrix.lawVersion')
    .values({ ...version, key: version.id })
    .execute();
}
export async function updateVersion(
  tx: Tx,
  id: string,
  version: VersionForm & { updatedAt: Instant },
): Promise<void> {
  await tx.updateTable('matrix.lawVersion').set(version).where('id', '=', id).execute();
}

/** Describes a place of a version, in place of what was said of the same place before. */
export async function keepPlace(
  tx: Tx,
  place: {
    lawVersionId: string;
    path: string;
    subject: LawSubject;
    says: string;
    source: string;
    verified: boolean;
    checkedOn: PlainDate;
    updatedAt: Instant;
  },
): Promise<void> {
  const { lawVersionId, path, ...said } = place;
  await tx
    .insertInto('matrix.lawProvision')
    .values((given) => ({
      ...place,
      id: newId(),
      position: given
        .selectFrom('matrix.lawProvision')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('lawVersionId', '=', lawVersionId),
    }))
    .onConflict((conflict) => conflict.columns(['lawVersionId', 'path']).doUpdateSet(said))
    .execute();
}
