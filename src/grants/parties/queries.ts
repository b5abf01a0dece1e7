import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Party } from './rules.ts';

const nothing = {
  address: '',
  representative: '',
  representativeFunction: '',
  bank: '',
  account: '',
  version: 0,
};

/** What is known of an organisation as a party; its registration number is that of its profile until it is entered. Throws `not_found`. */
export async function getParty(tx: Tx, organisationId: string): Promise<Party> {
  const { name, registrationNumber } = await tx
    .selectFrom('network.organisation')
    .select(['name', 'registrationNumber'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow(() => problem('not_found'));
  const entered = await tx
    .selectFrom('grants.party')
    .select(['address', 'registrationNumber', 'representative', 'representativeFunction'])
    .select(['bank', 'account', 'version'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  return { organisationId, name, registrationNumber: registrationNumber ?? '', ...(entered ?? nothing) };
}

export type NewParty = Omit<Party, 'name' | 'version'> & {
  readonly actionId: string;
  readonly updatedBy: string | null;
  readonly updatedAt: Instant;
};

/** Saves what was entered over the version that was seen, 0 when there was none. False when somebody else saved meanwhile. */
export async function saveParty(tx: Tx, seen: number, party: NewParty): Promise<boolean> {
  if (seen === 0) {
    const made = await tx
      .insertInto('grants.party')
      .values(party)
      .onConflict((conflict) => conflict.column('organisationId').doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const { organisationId, ...values } = party;
  const saved = await tx
    .updateTable('grants.party')
    .set({ ...values, version: seen + 1 })
    .where('organisationId', '=', organisationId)
    .where('version', '=', seen)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}
