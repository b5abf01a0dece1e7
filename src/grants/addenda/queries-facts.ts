import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { promisedTo } from '../agreements/queries.ts';
import { findHoldings } from '../reserve/queries.ts';
import { heldOf } from '../reserve/rules.ts';
import type { Room } from './facts.ts';
import type { Headings } from './headings.ts';
import { headingsOn, lastHeadings } from './queries-changing.ts';

type Reported = {
  readonly reported: Headings;
  /** The budget by the last change of any kind. */
  readonly headings: Headings | null;
  readonly last: { readonly state: string; readonly amountMinor: number } | null;
};

/** What was reported, changed and planned of an agreement, in one query. */
export async function findReported(tx: Tx, agreementId: string): Promise<Reported> {
  const { rows } = await sql<Reported>`select
    coalesce((select jsonb_object_agg(w.heading, w.minor) from (
      select l.heading, sum(l.counted_minor)::int8 as minor from grants.expenditure_line l join grants.report r on r.id = l.report_id
      where l.agreement_id = ${agreementId}::uuid and l.state <> 'rejected' and r.submission > 0 group by l.heading) w), '{}') as reported,
    ${lastHeadings} as headings,
    (select jsonb_build_object('state', i.state, 'amountMinor', i.amount_minor) from grants.instalment i
      where i.agreement_id = ${agreementId}::uuid order by i.number desc limit 1) as last
    from grants.sub_grant_agreement agreement where agreement.id = ${agreementId}::uuid`.execute(tx);
  return rows[0]!;
}

/** The budget by heading of the last change that applies on a day; null where none does. */
export async function findHeadingsOn(tx: Tx, agreementId: string, day: PlainDate): Promise<Headings | null> {
  const { rows } = await sql<{ headings: Headings | null }>`select ${headingsOn(day)} as headings
    from grants.sub_grant_agreement agreement where agreement.id = ${agreementId}::uuid`.execute(tx);
  return rows[0]?.headings ?? null;
}

/** What the partner may still promise this sub-grantee, and out of the lot. Throws `not_found`. */
export async function findRoom(
  tx: Tx,
  agreement: {
    readonly actionId: string;
    readonly applicationId: string;
    readonly organisationId: string;
    readonly currency: string;
    readonly amountMinor: number;
  },
  today: PlainDate,
): Promise<Omit<Room, 'passesContract'>> {
  const { actionId, organisationId, currency, amountMinor } = agreement;
  const { lotId, maximumMinor } = await tx
    .selectFrom('grants.application as application')
    .innerJoin('grants.lot as lot', 'lot.id', 'application.lotId')
    .select(['application.lotId', 'lot.maximumMinor'])
    .where('application.id', '=', agreement.applicationId)
    .executeTakeFirstOrThrow();
  const { envelopeMinor, held } = await findHoldings(tx, lotId);
  return {
    promisedMinor: (await promisedTo(tx, actionId, organisationId, currency)) - amountMinor,
    freeMinor: envelopeMinor - heldOf(held, today),
    maximumMinor: Number(maximumMinor),
  };
}
