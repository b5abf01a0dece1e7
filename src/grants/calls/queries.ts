import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { ListReach } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { withinReach } from '../queries-reach.ts';
import type { CallState } from './rules.ts';
import type { CallRules } from './schema.ts';

export type Call = {
  id: string;
  actionId: string;
  partnerId: string;
  partnerName: string;
  number: string;
  scope: 'national' | 'regional';
  jurisdiction: string | null;
  title: Multilingual;
  summary: Multilingual;
  authenticLanguage: string;
  state: CallState;
  opensAt: Instant | null;
  deadlineAt: Instant | null;
  deadlineZone: string;
  rules: CallRules;
  grid: unknown;
  formVersionId: string;
  reportFormVersionId: string;
  formKey: string;
  formVersion: number;
  reportFormKey: string;
  reportFormVersion: number;
  contactName: string;
  contactEmail: string;
  hoursExpected: number;
  publishedAt: Instant | null;
  frozenSha256: string | null;
  /** When a draft was announced as planned. */
  plannedAt: Instant | null;
  version: number;
};
export type Lot = {
  id: string;
  callId: string;
  number: number;
  title: Multilingual;
  envelopeMinor: number;
  minimumMinor: number;
  maximumMinor: number;
  currency: string;
};

const call = (tx: Tx) =>
  tx
    .selectFrom('grants.call as call')
    .innerJoin('network.organisation as partner', 'partner.id', 'call.partnerId')
    .innerJoin('forms.formVersion as form', 'form.id', 'call.formVersionId')
    .innerJoin('forms.formVersion as reportForm', 'reportForm.id', 'call.reportFormVersionId')
    .selectAll('call')
    .select(['partner.name as partnerName', 'form.key as formKey', 'form.version as formVersion'])
    .select(['reportForm.key as reportFormKey', 'reportForm.version as reportFormVersion'])
    .$narrowType<{ rules: Call['rules'] }>();

export async function findCall(tx: Tx, id: string): Promise<Call | undefined> {
  return call(tx).where('call.id', '=', id).executeTakeFirst();
}

/** The partner's newest call, for what a next one starts from. */
export async function findLatestCall(tx: Tx, actionId: string, partnerId: string): Promise<Call | undefined> {
  return call(tx)
    .where('call.actionId', '=', actionId)
    .where('call.partnerId', '=', partnerId)
    .orderBy('call.createdAt', 'desc')
    .orderBy('call.id')
    .limit(1)
    .executeTakeFirst();
}

/** The call, locked until the transaction ends. Throws `not_found`. */
export async function lockCall(tx: Tx, id: string): Promise<Call> {
  await tx.selectFrom('grants.call').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findCall(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The call as it stays until the transaction ends, for what many do in it at once: nobody closes or cancels it meanwhile. */
export async function shareCall(tx: Tx, id: string): Promise<Call | undefined> {
  await tx.selectFrom('grants.call').select('id').where('id', '=', id).forShare().execute();
  return findCall(tx, id);
}

export async function listLots(tx: Tx, callId: string): Promise<Lot[]> {
  return tx.selectFrom('grants.lot').selectAll().where('callId', '=', callId).orderBy('number').execute();
}

export async function findLot(
  tx: Tx,
  id: string,
): Promise<(Lot & { partnerId: string; jurisdiction: string | null }) | undefined> {
  return tx
    .selectFrom('grants.lot as lot')
    .innerJoin('grants.call as call', 'call.id', 'lot.callId')
    .selectAll('lot')
    .select(['call.partnerId', 'call.jurisdiction'])
    .where('lot.id', '=', id)
    .executeTakeFirst();
}

export type CallValues = Omit<
  Call,
  | 'id'
  | 'actionId'
  | 'partnerId'
  | 'partnerName'
  | 'number'
  | 'state'
  | 'publishedAt'
  | 'frozenSha256'
  | 'plannedAt'
  | 'version'
  | 'formKey'
  | 'formVersion'
  | 'reportFormKey'
  | 'reportFormVersion'
>;

function columnsOf(values: CallValues) {
  const { title, summary, rules, grid, ...rest } = values;
  return {
    ...rest,
    title: JSON.stringify(title),
    summary: JSON.stringify(summary),
    rules: JSON.stringify(rules),
    grid: JSON.stringify(grid),
  };
}

export async function insertCall(
  tx: Tx,
  made: CallValues & {
    id: string;
    actionId: string;
    partnerId: string;
    number: string;
    createdBy: string;
    createdAt: Instant;
  },
) {
  const { id, actionId, partnerId, number, createdBy, createdAt, ...values } = made;
  await tx
    .insertInto('grants.call')
    .values({
      id,
      actionId,
      partnerId,
      number,
      createdBy,
      createdAt,
      updatedAt: createdAt,
      state: 'draft',
      ...columnsOf(values),
    })
    .execute();
}

/** Saves a draft when its version is still the one the person saw; false when somebody saved meanwhile. */
/** Announces a draft as planned, or takes the announcement back. */
export async function savePlanned(
  tx: Tx,
  id: string,
  planned: { plannedAt: Instant; plannedBy: string } | { plannedAt: null; plannedBy: null },
) {
  await tx.updateTable('grants.call').set(planned).where('id', '=', id).execute();
}

export async function updateCall(
  tx: Tx,
  id: string,
  version: number,
  values: CallValues,
  now: Instant,
): Promise<boolean> {
  const saved = await tx
    .updateTable('grants.call')
    .set({ ...columnsOf(values), updatedAt: now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

export async function savePublication(
  tx: Tx,
  id: string,
  publication: { now: Instant; by: string; frozenSha256: string },
) {
  await tx
    .updateTable('grants.call')
    .set({
      state: 'published',
      publishedAt: publication.now,
      publishedBy: publication.by,
      frozenSha256: publication.frozenSha256,
      updatedAt: publication.now,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function saveDeadline(tx: Tx, id: string, deadlineAt: Instant, now: Instant) {
  await tx
    .updateTable('grants.call')
    .set({ deadlineAt, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** The next number of a partner's calls: `RS-2026-03`, `REG-2026-01`. Unique in the Action by its key. */
export async function nextCallNumber(tx: Tx, actionId: string, prefix: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${`call number ${actionId} ${prefix}`}))`.execute(tx);
  const { count } = await tx
    .selectFrom('grants.call')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('actionId', '=', actionId)
    .where('number', 'like', `${prefix}-%`)
    .executeTakeFirstOrThrow();
  return `${prefix}-${String(count + 1).padStart(2, '0')}`;
}

/** When the applicants of a call were told of its decision; null before. */
export async function decisionToldAt(tx: Tx, callId: string): Promise<Instant | null> {
  const found = await tx
    .selectFrom('grants.decision')
    .select('communicatedAt')
    .where('callId', '=', callId)
    .executeTakeFirst();
  return found?.communicatedAt ?? null;
}

export async function saveCancelled(tx: Tx, id: string, now: Instant) {
  await tx
    .updateTable('grants.call')
    .set({
      state: 'cancelled',
      publishedAt: sql`coalesce(published_at, ${now}::timestamptz)`,
      updatedAt: now,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function insertLot(tx: Tx, lot: Omit<Lot, 'number'>): Promise<number> {
  const { last } = await tx
    .selectFrom('grants.lot')
    .select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('last'))
    .where('callId', '=', lot.callId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('grants.lot')
    .values({ ...lot, title: JSON.stringify(lot.title), number: last + 1 })
    .execute();
  return last + 1;
}

type LotKey = { readonly id: string; readonly callId: string };

/** Changes a lot of this call. Throws `not_found`. */
export async function updateLot(
  tx: Tx,
  { id, callId }: LotKey,
  lot: Pick<Lot, 'title' | 'envelopeMinor' | 'minimumMinor' | 'maximumMinor'>,
) {
  await tx
    .updateTable('grants.lot')
    .set({ ...lot, title: JSON.stringify(lot.title) })
    .where('id', '=', id)
    .where('callId', '=', callId)
    .returning('id')
    .executeTakeFirstOrThrow(lotMissing);
}

/** Removes a lot of this call. Throws `not_found`. */
export async function deleteLot(tx: Tx, { id, callId }: LotKey) {
  await tx
    .deleteFrom('grants.lot')
    .where('id', '=', id)
    .where('callId', '=', callId)
    .returning('id')
    .executeTakeFirstOrThrow(lotMissing);
}

const lotMissing = () => problem('not_found');

export type CallRow = Pick<
  Call,
  | 'id'
  | 'number'
  | 'title'
  | 'scope'
  | 'jurisdiction'
  | 'state'
  | 'opensAt'
  | 'deadlineAt'
  | 'deadlineZone'
  | 'partnerName'
> & {
  submitted: number;
};

/** One page of calls, latest deadline first; drafts without one come first. `after` is the last id of the page before. */
export async function listCalls(
  tx: Tx,
  wanted: {
    actionId: string;
    reach: ListReach;
    state?: CallState;
    jurisdiction?: string;
    sort?: 'deadline' | 'received';
    after?: string;
    limit: number;
  },
): Promise<CallRow[]> {
  const by =
    wanted.sort === 'received'
      ? sql`call.applications_received`
      : sql`coalesce(call.deadline_at, 'infinity')`;
  return tx
    .selectFrom('grants.call as call')
    .innerJoin('network.organisation as partner', 'partner.id', 'call.partnerId')
    .select([
      'call.id',
      'call.number',
      'call.title',
      'call.scope',
      'call.jurisdiction',
      'call.state',
      'call.opensAt',
      'call.deadlineAt',
      'call.deadlineZone',
      'call.applicationsReceived as submitted',
      'partner.name as partnerName',
    ])
    .where('call.actionId', '=', wanted.actionId)
    .where(withinReach('call', wanted.reach))
    .$if(wanted.state !== undefined, (query) => query.where('call.state', '=', wanted.state!))
    .$if(wanted.jurisdiction !== undefined, (query) =>
      query.where('call.jurisdiction', '=', wanted.jurisdiction!),
    )
    .$if(wanted.after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${by}, call.id) < (select ${by}, call.id from grants.call call where call.id = ${wanted.after}::uuid)`,
      ),
    )
    .orderBy(by, 'desc')
    .orderBy('call.id', 'desc')
    .limit(wanted.limit)
    .execute();
}
