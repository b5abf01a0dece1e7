import { sql, type Updateable } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Agreed } from '../agreements/agreed.ts';
import { mentorsOf } from '../mentoring/queries-mentors.ts';
import type { Change } from './facts.ts';
import type { Headings } from './headings.ts';
import { type AddendumState, openStates } from './workflow.ts';

/** What a sub-grantee asked for. Of a value that was to stay it says null. */
export type Asked = Omit<Change, 'amountMinor'> & { readonly reason: string };

/** A change of an agreement. Of a value that stays the new one is null; amounts in minor units of `currency`. */
export type Addendum = {
  readonly id: string;
  readonly actionId: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly jurisdiction: string | null;
  /** Who is or was mentor of the sub-grant. */
  readonly mentors: readonly string[];
  readonly currency: string;
  /** Of an addendum from when it is sent for signature: else null. */
  readonly number: number | null;
  readonly state: AddendumState;
  readonly reason: string;
  readonly appliesFrom: PlainDate;
  readonly inForceFrom: PlainDate | null;
  readonly oldEndsOn: PlainDate;
  readonly newEndsOn: PlainDate | null;
  readonly oldAmountMinor: number;
  readonly newAmountMinor: number | null;
  readonly oldHeadings: Headings | null;
  readonly newHeadings: Headings | null;
  /** How much of a heading could be moved without an addendum, in percent. */
  readonly transferPercent: number;
  /** The last day of the project as it is now. */
  readonly endsOn: PlainDate;
  readonly requestedAt: Instant | null;
  /** What the sub-grantee asked for, as it was asked; null where it asked for nothing, and after its retention. */
  readonly asked: Asked | null;
  /** Who drafted it for the partner, and of another amount who proposed that. */
  readonly draftedBy: string | null;
  readonly amountDraftedBy: string | null;
  readonly acceptedBy: string | null;
  readonly acceptedAt: Instant | null;
  readonly signedAt: Instant | null;
  /** Why it was declined or withdrawn. */
  readonly endReason: string;
  readonly agreed: Agreed | null;
  readonly agreedSha256: string | null;
  readonly documentSha256: string | null;
  readonly changedAt: Instant;
  readonly version: number;
};

const addenda = (tx: Tx) =>
  tx
    .selectFrom('grants.addendum as addendum')
    .innerJoin('grants.subGrantAgreement as agreement', 'agreement.id', 'addendum.agreementId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'addendum.organisationId')
    .innerJoin('network.organisation as partner', 'partner.id', 'agreement.partnerId')
    .selectAll('addendum')
    .select(['agreement.actionId', 'agreement.number as agreementNumber'])
    .select(['agreement.partnerId', 'agreement.jurisdiction', 'agreement.currency', 'agreement.endsOn'])
    .select(
      sql`case when addendum.new_amount_minor is not null then addendum.drafted_by end`.as('amountDraftedBy'),
    )
    .select(mentorsOf('agreement.id').as('mentors'))
    .select(['organisation.name as organisationName', 'partner.name as partnerName'])
    .$castTo<Addendum>();

export async function findAddendum(tx: Tx, id: string): Promise<Addendum | undefined> {
  return addenda(tx).where('addendum.id', '=', id).executeTakeFirst();
}

/** The addendum, locked with its agreement until the transaction ends. Throws `not_found`. */
export async function lockAddendum(tx: Tx, id: string): Promise<Addendum> {
  await sql`select from grants.sub_grant_agreement where id = (select agreement_id from grants.addendum where id = ${id}::uuid) for no key update`.execute(
    tx,
  );
  await tx.selectFrom('grants.addendum').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findAddendum(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** All changes of an agreement, the latest first. */
export async function listAddendaOf(tx: Tx, agreementId: string): Promise<Addendum[]> {
  return addenda(tx)
    .where('addendum.agreementId', '=', agreementId)
    .orderBy('addendum.changedAt', 'desc')
    .orderBy('addendum.id', 'desc')
    .execute();
}

export async function findOpenAddendum(tx: Tx, agreementId: string): Promise<Addendum | undefined> {
  return addenda(tx)
    .where('addendum.agreementId', '=', agreementId)
    .where('addendum.state', 'in', [...openStates])
    .executeTakeFirst();
}

type Written = Updateable<DB['grants.addendum']>;
/** The values of a change as they are kept. */
export function valuesOf(
  { appliesFrom, endsOn, amountMinor, headings }: Change,
  before: { readonly endsOn: PlainDate; readonly amountMinor: number; readonly headings: Headings | null },
) {
  return {
    appliesFrom,
    newEndsOn: endsOn,
    newAmountMinor: amountMinor,
    newHeadings: headings && JSON.stringify(headings),
    oldEndsOn: before.endsOn,
    oldAmountMinor: before.amountMinor,
    oldHeadings: before.headings && JSON.stringify(before.headings),
  };
}

export async function insertAddendum(
  tx: Tx,
  made: ReturnType<typeof valuesOf> & {
    id: string;
    agreementId: string;
    organisationId: string;
    state: AddendumState;
    reason: string;
    transferPercent: number;
    inForceFrom?: PlainDate;
    requestedBy?: string;
    requestedAt?: Instant;
    asked?: string;
    draftedBy?: string;
    draftedAt?: Instant;
    changedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('grants.addendum').values(made).execute();
}

export async function saveAddendum(
  tx: Tx,
  id: string,
  values: Omit<Written, 'id' | 'state'> & { state: AddendumState },
) {
  await tx
    .updateTable('grants.addendum')
    .set({ ...values, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** The number of the next addendum: each that was sent for signature keeps its own. */
export async function nextNumber(tx: Tx, agreementId: string): Promise<number> {
  const { rows } = await sql<{
    next: number;
  }>`select coalesce(max(number), 0)::int + 1 as next from grants.addendum
    where agreement_id = ${agreementId}::uuid`.execute(tx);
  return rows[0]!.next;
}
