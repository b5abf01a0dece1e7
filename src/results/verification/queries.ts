import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** An entry as it is verified: with its document, its rate, what was asked about it and the answer. */
export type VerifiedEntry = {
  readonly id: string;
  readonly partner: string;
  /** Whether whoever asks may know it: else its documents and the reasons of its edits are left out too. */
  readonly known: boolean;
  readonly heading: string;
  readonly line: string;
  readonly spentOn: PlainDate;
  /** Left out, as its document and rate, where whoever asks may not know the sub-grant: then day and amount are in steps. */
  readonly description: string | null;
  readonly supplier: string;
  /** It pays a person, or did before an edit: the pack has no name and no file of it. */
  readonly namesPerson: boolean;
  readonly documentReference: string | null;
  readonly originalMinor: number;
  readonly originalCurrency: string;
  readonly rate: string | null;
  readonly rateMonth: PlainDate | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly questions: readonly string[];
  readonly confirmedBecause: string | null;
  readonly correctsId: string | null;
  /** Booked after the period was frozen: none of its report. */
  readonly late: boolean;
};
type Asked = {
  readonly actionId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly frozenAt: string | null;
};

/**
 * The entries of a period by partner, heading and day, as far as whoever asks may know a sub-grant that was paid. One that they may not
 * know is in the period of the day that they read: the ends of the period would tell more of it.
 */
export async function listEntries(
  tx: Tx,
  { actionId, startsOn, endsOn, frozenAt }: Asked,
): Promise<VerifiedEntry[]> {
  const { rows } = await sql<VerifiedEntry>`
    select e.id, r.known, o.name as partner, e.heading, r.line, r.spent_on, r.description,
      action.entry_names_person(e.id) as names_person, r.supplier, r.document_reference,
      r.original_minor, r.original_currency, r.rate::text as rate, r.rate_month, r.amount_minor, e.currency, r.questions,
      r.confirmed_because, e.corrects_id, coalesce(e.created_at > ${frozenAt}::timestamptz, false) as late
    from action.expenditure e join action.readable_expenditure r on r.id = e.id join network.organisation o on o.id = e.partner_id
    where e.action_id = ${actionId}::uuid and r.spent_on between ${startsOn}::date and ${endsOn}::date
    order by o.sort_key collate "C", o.id, e.heading, r.spent_on, e.id`.execute(tx);
  return rows;
}

/** Why entries of a period were edited, by entry in the order of the edits. */
export async function listEdits(
  tx: Tx,
  { actionId, startsOn, endsOn }: Asked,
): Promise<{ entryId: string; reason: string }[]> {
  const { rows } = await sql<{ entryId: string; reason: string }>`
    select c.expenditure_id as entry_id, c.reason
    from action.expenditure_change c join action.expenditure e on e.id = c.expenditure_id
    where e.action_id = ${actionId}::uuid and e.spent_on between ${startsOn}::date and ${endsOn}::date
    order by c.changed_at, c.id`.execute(tx);
  return rows;
}
