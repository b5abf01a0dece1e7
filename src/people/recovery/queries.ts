import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor, Role } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import type { Way } from './rules.ts';

export type Recovery = {
  readonly id: string;
  readonly actionId: string;
  readonly personId: string;
  readonly personName: string;
  readonly email: string;
  readonly locale: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: Actor['organisationKind'];
  readonly jurisdiction: string | null;
  readonly createdAt: Instant;
  readonly opensAt: Instant;
  readonly stoppedAt: Instant | null;
  readonly usedAt: Instant | null;
  readonly vouchers: readonly { readonly personId: string; readonly way: Way }[];
};

const recoveries = (tx: Tx) =>
  tx
    .selectFrom('people.recovery as recovery')
    .innerJoin('people.person as person', 'person.id', 'recovery.personId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'recovery.organisationId')
    .select([
      'recovery.id',
      'recovery.actionId',
      'recovery.personId',
      'person.name as personName',
      'person.email',
      'person.locale',
      'recovery.organisationId',
      'organisation.name as organisationName',
      'organisation.kind',
      'organisation.jurisdiction',
      'recovery.createdAt',
      'recovery.opensAt',
      'recovery.stoppedAt',
      'recovery.usedAt',
    ]);

type Row = Omit<Recovery, 'vouchers'>;

async function withVouchers(tx: Tx, rows: readonly Row[]): Promise<Recovery[]> {
  if (rows.length === 0) return [];
  const vouchers = await vouchersOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    vouchers: vouchers
      .filter(({ recoveryId }) => recoveryId === row.id)
      .map(({ personId, way }) => ({ personId, way: way as Way })),
  }));
}

/** Who vouched and could do so still: nobody who was shut out since, and nobody whose role has ended. */
async function vouchersOf(tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<{ recoveryId: string; personId: string; way: string }>`
    select v.recovery_id, v.person_id, v.way
    from people.recovery_voucher v join people.recovery r on r.id = v.recovery_id
      join people.person p on p.id = v.person_id and p.erased_at is null and p.disabled_at is null
    where v.recovery_id = any(${[...ids]}::uuid[])
      and exists (
        select from people.membership m
        where m.person_id = v.person_id and m.action_id = r.action_id and m.until is null and case v.way
          when 'colleague' then m.organisation_id = r.organisation_id
          when 'officer' then m.role = 'grant_officer'
          else m.role in ('programme_manager', 'administrator')
        end)`.execute(tx);
  return rows;
}

/** What somebody asked for, by its id or by the token of its mail, or the one of a person that was neither stopped nor used; locked. */
export async function lockRecovery(
  tx: Tx,
  by: { id: string } | { stopSha256: string } | { personId: string },
): Promise<Recovery | undefined> {
  const open = recoveries(tx).forUpdate('recovery');
  const row = await ('id' in by
    ? open.where('recovery.id', '=', by.id)
    : 'stopSha256' in by
      ? open.where('recovery.stopSha256', '=', by.stopSha256)
      : open
          .where('recovery.personId', '=', by.personId)
          .where('recovery.stoppedAt', 'is', null)
          .where('recovery.usedAt', 'is', null)
  ).executeTakeFirst();
  if (row) return (await withVouchers(tx, [row as Row]))[0];
  // One that is missing takes the time of one that is foreign.
  await vouchersOf(tx, [newId()]);
  return undefined;
}

/** What was asked for in an Action and is neither stopped nor used, the oldest first. */
export async function listOpenRecoveries(tx: Tx, actionId: string): Promise<Recovery[]> {
  const rows = await recoveries(tx)
    .where('recovery.actionId', '=', actionId)
    .where('recovery.stoppedAt', 'is', null)
    .where('recovery.usedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('recovery.createdAt')
    .execute();
  return withVouchers(tx, rows as Row[]);
}

export async function insertRecovery(
  tx: Tx,
  recovery: {
    id: string;
    actionId: string;
    personId: string;
    organisationId: string;
    stopSha256: string;
    createdAt: Instant;
    opensAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('people.recovery').values(recovery).execute();
}

export async function closeRecovery(
  tx: Tx,
  id: string,
  how: { stoppedAt: Instant } | { usedAt: Instant },
): Promise<void> {
  await tx.updateTable('people.recovery').set(how).where('id', '=', id).execute();
}

export async function insertVoucher(
  tx: Tx,
  voucher: { recoveryId: string; personId: string; way: Way; givenAt: Instant },
): Promise<void> {
  await tx
    .insertInto('people.recoveryVoucher')
    .values(voucher)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Since when somebody has had one of these roles, or any, in an organisation; undefined when they have none. */
export async function roleSince(
  tx: Tx,
  {
    personId,
    organisationId,
    roles,
  }: { personId: string; organisationId: string; roles?: readonly Role[] | undefined },
): Promise<Instant | undefined> {
  const row = await tx
    .selectFrom('people.membership')
    .select('since')
    .where('personId', '=', personId)
    .where('organisationId', '=', organisationId)
    .where('until', 'is', null)
    .$if(roles !== undefined, (query) => query.where('role', 'in', [...roles!]))
    .orderBy('since')
    .executeTakeFirst();
  return row?.since;
}

/**
 * Whose people are asked about a person: the organisation of the first role that has not ended, of those with which they run the Action
 * where they have any, so that nobody opens a door of the Action by way of a CSO.
 */
export async function firstOrganisation(
  tx: Tx,
  { actionId, personId }: { actionId: string; personId: string },
): Promise<{ organisationId: string; kind: string } | undefined> {
  return tx
    .selectFrom('people.membership as membership')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'membership.organisationId')
    .select(['membership.organisationId', 'organisation.kind'])
    .where('membership.actionId', '=', actionId)
    .where('membership.personId', '=', personId)
    .where('membership.until', 'is', null)
    .orderBy(sql`organisation.kind in ('cso', 'institution')`)
    .orderBy('membership.since')
    .orderBy('membership.id')
    .executeTakeFirst();
}
