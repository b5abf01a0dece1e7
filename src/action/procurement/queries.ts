import { type RawBuilder, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { DayMark } from '../../platform/http/paging.ts';
import { money } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { type Kept, type Payment, type Standing, standingOf } from './rules.ts';
import type { procurementStates } from './schema.ts';

export type ProcurementState = (typeof procurementStates)[number];
/** A contract of a partner with a supplier, with what was paid of it. */
export type Procurement = Kept & {
  readonly id: string;
  readonly actionId: string;
  readonly partnerId: string;
  readonly partner: string;
  readonly rateMonth: PlainDate | null;
  /** The Action's currency. */
  readonly currency: string;
  readonly recordedBy: string | null;
  readonly createdAt: Instant;
  /** The supplier is a person, or was recorded as one before a change. */
  readonly namesPerson: boolean;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  readonly state: ProcurementState;
  /** The first frozen period that holds it as it was recorded; null where none does. */
  readonly frozenIn: string | null;
  /** The last frozen period that holds it, and when it was frozen: its report may list the contract with its files. */
  readonly listedIn: string | null;
  readonly listedAt: Instant | null;
  readonly payments: readonly Payment[];
  /** An entry that was not taken back names it. */
  readonly isPaid: boolean;
  /** When the latest entry that pays it was recorded, or edited to do so. One that was taken back pays nothing. */
  readonly lastPaidAt: Instant | null;
  /** When its value was last set. */
  readonly valuedAt: Instant;
  readonly standing: Standing;
};
type Stored = Omit<Procurement, 'standing'>;

type Asked = {
  readonly actionId: string;
  readonly id?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: ProcurementState | undefined;
  /** Signed on these days. */
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly after?: DayMark | undefined;
  readonly limit?: number | undefined;
  /** An entry of expenditure: what it paid is left out. */
  readonly exceptEntry?: string | undefined;
};

const stateOf = sql`case when p.withdrawn_at is not null then 'withdrawn' when p.ended_on is not null then 'ended' else 'open' end`;

/** Contracts, the latest first, each with what its entries paid. */
export async function listContractsOf(tx: Tx, asked: Asked): Promise<Procurement[]> {
  const { id, partnerId, kind, state, from, to, after, limit = 10_000, exceptEntry } = asked;
  const when = (given: unknown, condition: RawBuilder<unknown>) => (given ? sql`and ${condition}` : sql``);
  const { rows } = await sql<Stored>`
    select p.id, p.action_id, p.partner_id, o.name as partner, p.number, p.subject, p.supplier, p.natural_person, p.kind, p.procedure,
      p.signed_on, p.expected_end, p.ended_on, p.heading, p.line, p.original_minor, p.original_currency, p.rate::text as rate, p.rate_month,
      p.amount_minor, p.currency, p.questions, p.confirmed_because, p.created_at, p.withdrawn_at, p.withdrawn_reason,
      person.name as recorded_by, withdrawer.name as withdrawn_by, ${stateOf} as state, held.name as frozen_in, listed.name as listed_in, listed.frozen_at as listed_at, paid.payments,
      action.names_person(p.id) as names_person,
      effective.last_paid_at, effective.last_paid_at is not null as is_paid,
      greatest(p.created_at, (select max(changed_at) from (
        select c.changed_at, (c.before ->> 'amountMinor')::int8 as was,
          lead((c.before ->> 'amountMinor')::int8, 1, p.amount_minor) over (order by c.changed_at, c.id) as became
        from action.procurement_change c where c.procurement_id = p.id) valued where was <> became)) as valued_at
    from action.procurement p join network.organisation o on o.id = p.partner_id
      left join people.person person on person.id = p.recorded_by
      left join people.person withdrawer on withdrawer.id = p.withdrawn_by
      left join lateral (select f.name from results.period f where f.action_id = p.action_id and f.ends_on >= p.signed_on
        and f.frozen_at >= p.created_at order by f.ends_on, f.id limit 1) held on true
      left join lateral (select f.name, f.frozen_at from results.period f where f.action_id = p.action_id and f.ends_on >= p.signed_on
        and f.frozen_at >= p.created_at order by f.frozen_at desc, f.id limit 1) listed on true
      cross join lateral (select max(greatest(e.created_at, (select max(changed_at) from action.expenditure_change where expenditure_id = e.id))) as last_paid_at
        from action.expenditure e where e.procurement_id = p.id and e.corrects_id is null
          and not exists (select from action.expenditure counter where counter.corrects_id = e.id)) effective
      cross join lateral (select coalesce(json_agg(row_to_json(one)), '[]') as payments from (
        select e.original_currency as currency, sum(e.original_minor)::int8 as "originalMinor", sum(e.amount_minor)::int8 as "amountMinor"
        from action.expenditure e where e.procurement_id = p.id ${when(exceptEntry, sql`e.id <> ${exceptEntry}::uuid`)} group by e.original_currency order by e.original_currency) one) paid
    where p.action_id = ${asked.actionId}::uuid ${when(id, sql`p.id = ${id}::uuid`)}
      ${when(partnerId, sql`p.partner_id = ${partnerId}::uuid`)} ${when(kind, sql`p.kind = ${kind}`)}
      ${when(state, sql`${stateOf} = ${state}`)} ${when(from, sql`p.signed_on >= ${from}::date`)}
      ${when(to, sql`p.signed_on <= ${to}::date`)} ${when(after, sql`(p.signed_on, p.id) < (${after?.day}::date, ${after?.id}::uuid)`)}
    order by p.signed_on desc, p.id desc limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...row, standing: standingIn(row) }));
}

function standingIn({ originalMinor, originalCurrency, rate, currency, state, payments }: Stored): Standing {
  const original = money(originalMinor, originalCurrency);
  return standingOf({ original, rate, currency, isOpen: state === 'open' }, payments);
}

export async function findProcurement(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<Procurement | undefined> {
  return (await listContractsOf(tx, { actionId, id }))[0];
}

/** A contract, which must exist. Throws `not_found`. */
export async function getProcurement(tx: Tx, actionId: string, id: string): Promise<Procurement> {
  const found = await findProcurement(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The contracts of a partner of which something is committed. */
export async function listOpenContracts(
  tx: Tx,
  asked: Pick<Asked, 'actionId' | 'partnerId' | 'exceptEntry'>,
): Promise<Procurement[]> {
  const open = await listContractsOf(tx, { ...asked, state: 'open' });
  return open.filter(({ standing }) => standing.committedMinor > 0);
}

/** The contracts of a partner that an entry can pay, the open ones first: of one that was ended a late invoice can come. */
export async function listPayable(tx: Tx, actionId: string, partnerId: string): Promise<Procurement[]> {
  const found = await listContractsOf(tx, { actionId, partnerId });
  const [open, ended] = (['open', 'ended'] as const).map((one) => found.filter(({ state }) => state === one));
  return [...open!, ...ended!];
}

/** What a contract is called. */
export type ContractName = Pick<Procurement, 'number' | 'subject'>;
/** What the contracts of an Action or of one partner are called, by id. */
export async function mapContractNames(
  tx: Tx,
  actionId: string,
  partnerId?: string,
): Promise<ReadonlyMap<string, ContractName>> {
  const { rows } = await sql<ContractName & { id: string }>`
    select id, number, subject from action.procurement
    where action_id = ${actionId}::uuid ${partnerId ? sql`and partner_id = ${partnerId}::uuid` : sql``} order by id`.execute(
    tx,
  );
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}

/** The ids of the contracts whose supplier is a person, or was recorded as one before a change. */
export async function listOfPersons(tx: Tx, actionId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from action.procurement where action_id = ${actionId}::uuid and action.names_person(id)`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}
