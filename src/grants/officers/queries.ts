import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { VaultSubject } from '../vault/permissions.ts';
import { listOpenIn } from '../vault/queries.ts';

/** A person who leads an organisation, as it or staff said. */
export type Officer = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  /** What the person does there. */
  readonly post: string;
  readonly since: PlainDate | null;
  readonly until: PlainDate | null;
};
export type FoundOfficer = Officer & VaultSubject;

const officers = (tx: Tx) =>
  tx.selectFrom('grants.officer').select(['id', 'organisationId', 'name', 'post', 'since', 'until']);

/** The officers of an organisation by name, also those who have left. */
export async function listOfficers(tx: Tx, organisationId: string): Promise<Officer[]> {
  return officers(tx).where('organisationId', '=', organisationId).orderBy('name').orderBy('id').execute();
}

export async function findOfficer(tx: Tx, id: string): Promise<FoundOfficer | undefined> {
  const found = await officers(tx).where('id', '=', id).executeTakeFirst();
  // Asked whether there is one or not: one that is missing takes the time of one that is foreign.
  const openIn = await listOpenIn(tx, found?.organisationId ?? id);
  return found && { ...found, openIn };
}

/** The officer, locked until the transaction ends. Throws `not_found`. */
export async function lockOfficer(tx: Tx, id: string): Promise<FoundOfficer> {
  await tx.selectFrom('grants.officer').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findOfficer(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** How many officers an organisation has. Its row is held, so that no other is added meanwhile. */
export async function countOfficers(tx: Tx, organisationId: string): Promise<number> {
  await tx
    .selectFrom('network.organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .execute();
  const { count } = await tx
    .selectFrom('grants.officer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

type Recorded = { readonly recordedBy: string; readonly recordedAt: Instant };
export async function insertOfficer(
  tx: Tx,
  made: Officer & Recorded & { readonly actionId: string },
): Promise<void> {
  await tx.insertInto('grants.officer').values(made).execute();
}

export async function saveOfficer(
  tx: Tx,
  id: string,
  values: Omit<Officer, 'id' | 'organisationId'> & Recorded,
): Promise<void> {
  await tx.updateTable('grants.officer').set(values).where('id', '=', id).execute();
}

export async function deleteOfficer(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('grants.officer').where('id', '=', id).execute();
}
