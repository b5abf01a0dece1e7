import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { PaymentContent } from './content.ts';
import type { ForecastEntry } from './rules-forecast.ts';
import type { ReceivedEntry } from './rules-position.ts';

/** One payment or request after the other: locked until the transaction ends. */
export async function lockPayments(tx: Tx, actionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('payments'), hashtext(${actionId}))`.execute(tx);
}

/** What was received from the contracting authority, in the order of the payments; a correction after what it corrects. */
export async function listReceived(tx: Tx, actionId: string): Promise<ReceivedEntry[]> {
  return tx
    .selectFrom('results.paymentReceived')
    .select(['number', 'receivedOn', 'amountMinor', 'reference'])
    .where('actionId', '=', actionId)
    .orderBy('number')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();
}

export async function insertReceived(
  { tx, actionId, actor, now }: Work,
  entry: ReceivedEntry & { readonly currency: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('results.paymentReceived')
    .values({ ...entry, id, actionId, recordedBy: actor.personId, recordedAt: now })
    .execute();
  return id;
}

/** The last day of the latest frozen period; null while none is. */
export async function lastFrozenDay(tx: Tx, actionId: string): Promise<PlainDate | null> {
  const row = await tx
    .selectFrom('results.period')
    .select((of) => of.fn.max('endsOn').as('day'))
    .where('actionId', '=', actionId)
    .where('frozenAt', 'is not', null)
    .executeTakeFirstOrThrow();
  return row.day;
}

/**
 * What the partners typed since the last frozen day: the latest of each partner and heading. Until the first period is frozen the
 * forecast begins on each day anew, and what was typed on an earlier one holds.
 */
export async function listForecast(
  tx: Tx,
  actionId: string,
  after: PlainDate | null,
): Promise<(ForecastEntry & { readonly enteredAt: Instant })[]> {
  return tx
    .selectFrom('results.forecastEntry')
    .distinctOn(['partnerId', 'heading'])
    .select(['partnerId', 'heading', 'amountMinor', 'enteredAt'])
    .where('actionId', '=', actionId)
    .$if(after !== null, (of) => of.where('startsOn', '>', after!))
    .orderBy('partnerId')
    .orderBy('heading')
    .orderBy('enteredAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertForecast(
  { tx, actionId, actor, now }: Work,
  entries: readonly ForecastEntry[],
  { startsOn, currency }: { readonly startsOn: PlainDate; readonly currency: string },
): Promise<void> {
  await tx
    .insertInto('results.forecastEntry')
    .values(
      entries.map(({ partnerId, heading, amountMinor }) => ({
        ...{ id: newId(), actionId, partnerId, heading, startsOn, amountMinor, currency },
        ...{ enteredBy: actor.personId, enteredAt: now },
      })),
    )
    .execute();
}

export type PaymentRequest = {
  readonly number: number;
  readonly content: PaymentContent;
  readonly sha256: string;
  readonly madeAt: Instant;
};

/** The requests as they were made, the latest first. */
export async function listRequests(tx: Tx, actionId: string): Promise<PaymentRequest[]> {
  return tx
    .selectFrom('results.paymentRequest')
    .select(['number', 'content', 'sha256', 'madeAt'])
    .where('actionId', '=', actionId)
    .orderBy('number', 'desc')
    .$castTo<PaymentRequest>()
    .execute();
}

export async function insertRequest(
  { tx, actionId, actor, now }: Work,
  { content, ...made }: Omit<PaymentRequest, 'madeAt'>,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('results.paymentRequest')
    .values({
      ...{ ...made, id, actionId, content: JSON.stringify(content) },
      ...{ madeBy: actor.personId, madeAt: now },
    })
    .execute();
  return id;
}

/** What was spent by the latest report that the authority accepted; undefined before the first. */
export async function findAccepted(
  tx: Tx,
  actionId: string,
): Promise<{ readonly period: string; readonly spentMinor: number } | undefined> {
  const { rows } = await sql<{ period: string; spentMinor: number }>`
    select p.name as period, (
      select coalesce(sum((h.item ->> 'spent')::bigint), 0)::int8
      from jsonb_array_elements(v.content -> 'facts' -> 'headings') h (item)
    ) as "spentMinor"
    from results.donor_report r
      join results.period p on p.id = r.period_id
      join results.donor_report_version v on v.donor_report_id = r.id
    where r.action_id = ${actionId}::uuid and r.state = 'accepted'
    order by p.ends_on desc, v.submitted_at desc, r.id limit 1`.execute(tx);
  return rows[0];
}
