import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Queries, Tx } from '../../platform/work.ts';
import type { ServiceContent } from './content.ts';
import type { ServiceState } from './rules.ts';

/** A service as a restore compares it: as it was at the backup, and as it was last. */
export type ServiceThen = {
  readonly id: string;
  readonly state: ServiceState;
  readonly content: ServiceContent;
  readonly listed: ServiceContent | null;
  readonly discreet: string | null;
  readonly suspendedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly shownUntil: PlainDate | null;
};

/** Every service of a database, as the owner of its tables. */
export async function listServicesThen(db: Queries): Promise<ServiceThen[]> {
  return db
    .selectFrom('directory.service')
    .select(['id', 'state', 'discreet', 'suspendedOn', 'closedOn', 'shownUntil'])
    .select([sql<ServiceContent>`content`.as('content'), sql<ServiceContent | null>`listed`.as('listed')])
    .orderBy('id')
    .execute();
}

/** On no public page until another organisation confirms it: what was written is a draft, and the check counts no longer. */
export async function unlistService(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('directory.service')
    .set((eb) => ({
      ...{ state: 'draft', listed: null, listedWriterId: null, checkerId: null, checkedOn: null },
      ...{ checkDays: null, agreedOn: null, suspendedOn: null, version: eb('version', '+', 1) },
    }))
    .where('id', '=', id)
    .execute();
}
