import { type NotNull, sql } from 'kysely';
import { type FormDefinition, parseForm } from '../forms/index.ts';
import {
  type CallRules,
  callRules,
  type GuidelinesContent,
  type PublicCall,
  type PublicLot,
} from '../grants/index.ts';
import type { Instant, PlainDate, Zone } from '../platform/dates.ts';
import type { Multilingual } from '../platform/language/language.ts';
import type { Titled } from '../platform/language/written-for.ts';
import type { Tx } from '../platform/work.ts';
import type { GrantGroup } from './rules.ts';
import type { CallFilter, EventFilter, GrantFilter } from './schema.ts';

export type CallRow = {
  readonly id: string;
  readonly number: string;
  readonly title: Multilingual;
  readonly scope: 'national' | 'regional';
  readonly jurisdiction: string | null;
  readonly opensAt: Instant;
  readonly deadlineAt: Instant;
  readonly deadlineZone: Zone;
  readonly partnerName: string;
};
const rowColumns = [
  'id',
  'number',
  'title',
  'scope',
  'jurisdiction',
  'opensAt',
  'deadlineAt',
  'deadlineZone',
  'partnerName',
] as const;

/** One page of published calls, the latest deadline (or opening) first; a jurisdiction's own and those of the whole region. */
export async function listCalls(
  tx: Tx,
  actionId: string,
  { jurisdiction, sort, after }: CallFilter,
  limit: number,
): Promise<CallRow[]> {
  const by = sql.ref(sort === 'opening' ? 'opens_at' : 'deadline_at');
  let query = tx.selectFrom('published.call').select(rowColumns).where('actionId', '=', actionId);
  if (jurisdiction)
    query = query.where((has) =>
      has.or([has('jurisdiction', '=', jurisdiction), has('jurisdiction', 'is', null)]),
    );
  if (after)
    query = query.where(
      sql<boolean>`(${by}, id) < (select ${by}, id from published.call where id = ${after}::uuid)`,
    );
  return query
    .orderBy(by, 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$narrowType<{ opensAt: NotNull; deadlineAt: NotNull }>()
    .execute();
}

/** A call that is only planned: its days may still change. */
export type PlannedCall = Omit<CallRow, 'number'> & { readonly summary: Multilingual };

export async function listPlannedCalls(tx: Tx, actionId: string): Promise<PlannedCall[]> {
  return tx
    .selectFrom('published.plannedCall')
    .select([
      'id',
      'title',
      'summary',
      'scope',
      'jurisdiction',
      'opensAt',
      'deadlineAt',
      'deadlineZone',
      'partnerName',
    ])
    .where('actionId', '=', actionId)
    .orderBy('opensAt')
    .orderBy('id')
    .limit(100)
    .$castTo<PlannedCall>()
    .execute();
}

/** Calls somebody can apply to at this instant, the nearest deadline first. */
export async function listOpen(tx: Tx, actionId: string, now: Instant): Promise<CallRow[]> {
  return tx
    .selectFrom('published.call')
    .select(rowColumns)
    .where('actionId', '=', actionId)
    .where('opensAt', '<=', now)
    .where('deadlineAt', '>=', now)
    .orderBy('deadlineAt')
    .orderBy('id')
    .limit(20)
    .$narrowType<{ opensAt: NotNull; deadlineAt: NotNull }>()
    .execute();
}

export type PublishedCall = PublicCall &
  CallRow & {
    readonly lots: readonly PublicLot[];
    readonly formVersionId: string;
    readonly grid: GuidelinesContent['call']['grid'];
  };

/** The published call of this id in this Action, with its lots. */
export async function findCall(tx: Tx, actionId: string, id: string): Promise<PublishedCall | undefined> {
  const call = await tx
    .selectFrom('published.call')
    .selectAll()
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!call) return undefined;
  const lots = await tx
    .selectFrom('published.lot')
    .select(['number', 'title', 'envelopeMinor', 'minimumMinor', 'maximumMinor', 'currency'])
    .where('callId', '=', id)
    .orderBy('number')
    .execute();
  const rules: CallRules = callRules.parse(call.rules);
  return { ...(call as unknown as PublishedCall), rules, lots };
}

/** The form of a published call. */
export async function findForm(tx: Tx, formVersionId: string): Promise<FormDefinition | undefined> {
  const row = await tx
    .selectFrom('published.formVersion')
    .select('definition')
    .where('id', '=', formVersionId)
    .executeTakeFirst();
  return row && parseForm(row.definition);
}

export type GrantRow = {
  readonly id: string;
  readonly callId: string;
  readonly callNumber: string;
  readonly callTitle: Multilingual;
  /** Null when the name is withheld. The number is null, and title and summary are those for the public, wherever something is protected. */
  readonly organisationName: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly scope: 'national' | 'regional';
  readonly jurisdiction: string | null;
  readonly place: string | null;
  readonly withholdName: boolean;
  readonly generalisePlace: boolean;
  /** Amount and days are rounded, to protect people. */
  readonly coarse: boolean;
  readonly amountMinor: number;
  readonly currency: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly signedOn: PlainDate;
  readonly state: 'signed' | 'completed' | 'terminated';
};
const grants = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.subGrant')
    .select([
      'id',
      'callId',
      'callNumber',
      'callTitle',
      'organisationName',
      'number',
      'title',
      'summary',
      'scope',
      'jurisdiction',
      'place',
      'withholdName',
      'generalisePlace',
      'coarse',
      'amountMinor',
      'currency',
      'startsOn',
      'endsOn',
      'signedOn',
      'state',
    ])
    .where('actionId', '=', actionId)
    .$narrowType<{
      coarse: NotNull;
      amountMinor: NotNull;
      startsOn: NotNull;
      endsOn: NotNull;
      signedOn: NotNull;
      state: GrantRow['state'];
    }>();

/** One page of published sub-grants, the latest signature first, or the largest amount, or the latest end. */
export async function listGrants(
  tx: Tx,
  actionId: string,
  { jurisdiction, scope, sort, after }: GrantFilter,
  limit: number,
): Promise<GrantRow[]> {
  const by = sql.ref({ newest: 'signed_on', amount: 'amount_minor', ends: 'ends_on' }[sort ?? 'newest']);
  let query = grants(tx, actionId);
  if (jurisdiction) query = query.where('jurisdiction', '=', jurisdiction);
  if (scope) query = query.where('scope', '=', scope);
  if (after)
    query = query.where(
      sql<boolean>`(${by}, id) < (select ${by}, id from published.sub_grant where id = ${after}::uuid)`,
    );
  return query.orderBy(by, 'desc').orderBy('id', 'desc').limit(limit).execute();
}

export async function findGrant(tx: Tx, actionId: string, id: string): Promise<GrantRow | undefined> {
  return grants(tx, actionId).where('id', '=', id).executeTakeFirst();
}

/** How many published sub-grants and how much, by jurisdiction, level and currency. */
export async function listGroups(tx: Tx, actionId: string): Promise<GrantGroup[]> {
  return tx
    .selectFrom('published.subGrant')
    .select([
      'jurisdiction',
      'scope',
      'currency',
      sql<number>`count(*)`.as('count'),
      sql<number>`sum(amount_minor)::bigint`.as('amountMinor'),
    ])
    .where('actionId', '=', actionId)
    .groupBy(['jurisdiction', 'scope', 'currency'])
    .orderBy('currency')
    .execute();
}

export type EventRow = Titled & {
  readonly id: string;
  readonly kind: string;
  readonly scope: string;
  readonly jurisdiction: string | null;
  /** Null where it is for participants alone. */
  readonly place: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly hostName: string;
};

/** Gatherings, planned and held, the latest or the earliest first: one page, or all without a limit. */
export async function listEvents(
  tx: Tx,
  actionId: string,
  { jurisdiction, kind, sort, after }: EventFilter,
  limit?: number,
): Promise<EventRow[]> {
  const [order, beyond] = sort === 'earliest' ? (['asc', sql`>`] as const) : (['desc', sql`<`] as const);
  let query = tx
    .selectFrom('published.gathering')
    .select(['id', 'kind', 'scope', 'title', 'jurisdiction', 'place', 'startsOn', 'endsOn', 'hostName'])
    .select(['language', sql<EventRow['titles']>`titles`.as('titles')])
    .where('actionId', '=', actionId);
  if (jurisdiction) query = query.where('jurisdiction', '=', jurisdiction);
  if (kind) query = query.where('kind', '=', kind);
  if (after)
    query = query.where(
      sql<boolean>`(starts_on, id) ${beyond} (select starts_on, id from published.gathering where id = ${after}::uuid)`,
    );
  return query
    .orderBy('startsOn', order)
    .orderBy('id', order)
    .$if(limit !== undefined, (all) => all.limit(limit!))
    .execute();
}

export type Contact = {
  readonly name: string;
  readonly role: 'coordinator' | 'implementing_partner' | 'associate' | 'contracting_authority';
  readonly jurisdictions: readonly string[];
  readonly website: string | null;
  readonly contactEmail: string | null;
};

/** The coordinator and the partners, with what the Action's data know of how to reach them. */
export async function listContacts(tx: Tx, actionId: string): Promise<Contact[]> {
  return tx
    .selectFrom('published.organisation')
    .select(['name', 'role', 'jurisdictions', 'website', 'contactEmail'])
    .where('actionId', '=', actionId)
    .where('role', 'in', ['coordinator', 'implementing_partner'])
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** The public partnerships that grew out of a sub-grant whose sub-grantee is named. */
export async function listGrownPartnerships(
  tx: Tx,
  grantId: string,
): Promise<{ readonly id: string; readonly subject: string }[]> {
  return tx
    .selectFrom('published.openPartnership')
    .select(['id', 'subject'])
    .where('agreementId', '=', grantId)
    .orderBy('beganOn')
    .orderBy('id')
    .execute();
}
