import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { ListReach } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import type { GapKind } from '../gaps/rules.ts';
import { withinReach } from '../queries-reach.ts';
import type { ApplicationState } from './rules.ts';
import type { askedMarks, OwnFilter } from './schema.ts';

export type ApplicationRow = {
  id: string;
  number: string | null;
  title: string;
  state: ApplicationState;
  organisationName: string;
  jurisdiction: string | null;
  callNumber: string;
  requestedMinor: number | null;
  currency: string;
  submittedAt: Instant | null;
  deadlineZone: string;
};

/** What was asked of an applicant during the check: what waits for its answer first, then the latest that was answered. */
export type Asked = { readonly kind: GapKind; readonly dueOn: PlainDate; readonly answered: boolean };
export type SubmittedRow = ApplicationRow & { readonly asked: Asked | null };

/** Only while it is checked: afterwards nothing is waited for. */
const asked = sql<Asked | null>`(select jsonb_build_object('kind', g.kind, 'dueOn', g.due_on, 'answered', g.replied_at is not null)
  from grants.gap_request g where g.application_id = application.id and g.cancelled_at is null and application.state = 'submitted'
  order by g.replied_at desc nulls first, g.due_on, g.id limit 1)`;

const row = (tx: Tx) =>
  tx
    .selectFrom('grants.application as application')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'application.organisationId')
    .select([
      'application.id',
      'application.number',
      'application.title',
      'application.state',
      'application.requestedMinor',
      'application.currency',
      'application.submittedAt',
      'call.number as callNumber',
      'call.jurisdiction',
      'call.deadlineZone',
      'organisation.name as organisationName',
    ]);

export type ListWish = {
  actionId: string;
  reach: ListReach;
  jurisdiction?: string | undefined;
  callId?: string | undefined;
  state?: ApplicationState | undefined;
  asked?: (typeof askedMarks)[number] | undefined;
  /** A folded text: the organisation's search key or the title holds it. */
  search?: string | undefined;
  sort?: 'newest' | 'amount' | undefined;
  after?: string | undefined;
  limit: number;
};

/** What was submitted and opened, and is wished for; drafts and what is still sealed are never in it. */
const submitted = (tx: Tx, wish: Omit<ListWish, 'sort' | 'after' | 'limit'>) =>
  row(tx)
    .where('application.actionId', '=', wish.actionId)
    .where('application.submittedAt', 'is not', null)
    .where(sql<boolean>`exists (select from grants.opening o where o.call_id = application.call_id)`)
    .where(withinReach('call', wish.reach))
    .$if(wish.jurisdiction !== undefined, (query) =>
      query.where('call.jurisdiction', '=', wish.jurisdiction!),
    )
    .$if(wish.callId !== undefined, (query) => query.where('application.callId', '=', wish.callId!))
    .$if(wish.state !== undefined, (query) => query.where('application.state', '=', wish.state!))
    .$if(wish.asked !== undefined, (query) =>
      query.where(sql<boolean>`(${asked} ->> 'answered')::boolean = ${wish.asked === 'answered'}`),
    )
    .$if(wish.search !== undefined && wish.search !== '', (query) =>
      query.where('organisation.searchKey', 'like', `%${wish.search}%`),
    );

/** One page of them. Newest first, or by the amount asked for. */
export async function listSubmitted(tx: Tx, wish: ListWish): Promise<SubmittedRow[]> {
  const by =
    wish.sort === 'amount' ? sql.ref('application.requested_minor') : sql.ref('application.submitted_at');
  return submitted(tx, wish)
    .select(asked.as('asked'))
    .$if(wish.after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${by}, application.id) < (select ${by}, application.id from grants.application where id = ${wish.after}::uuid)`,
      ),
    )
    .orderBy(by, 'desc')
    .orderBy('application.id', 'desc')
    .limit(wish.limit)
    .execute();
}

/** How many there are on all pages. */
export async function countSubmitted(tx: Tx, wish: ListWish): Promise<number> {
  const { count } = await tx
    .selectFrom(submitted(tx, wish).as('found'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export type OwnRow = ApplicationRow & { deadlineAt: Instant | null; told: boolean };

/**
 * One page of an organisation's own applications, drafts too, last touched first, to all calls or to one; `told` says whether a decision was communicated.
 * Until then the list answers as if it had not been made, also to whoever filters by its state.
 */
export async function listOwn(
  tx: Tx,
  organisationId: string,
  { state, sort = 'touched', after, callId }: OwnFilter & { readonly callId?: string },
  limit: number,
): Promise<OwnRow[]> {
  const by = {
    touched: sql`application.updated_at`,
    deadline: sql`coalesce(call.deadline_at, 'infinity')`,
    amount: sql`coalesce(application.requested_minor, 0)`,
  }[sort];
  const told = sql<boolean>`(decision.communicated_at is not null)`;
  return row(tx)
    .leftJoin('grants.decision as decision', 'decision.callId', 'application.callId')
    .select(['call.deadlineAt', told.as('told')])
    .where('application.organisationId', '=', organisationId)
    .$if(callId !== undefined, (query) => query.where('application.callId', '=', callId!))
    .$if(state !== undefined, (query) =>
      query.where(
        sql<boolean>`case when application.state in ('awarded', 'reserve', 'rejected') and not ${told} then 'eligible'
          else application.state end = ${state}`,
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${by}, application.id) < (select ${by}, application.id from grants.application
          join grants.call on call.id = application.call_id where application.id = ${after}::uuid)`,
      ),
    )
    .orderBy(by, 'desc')
    .orderBy('application.id', 'desc')
    .limit(limit)
    .execute();
}
