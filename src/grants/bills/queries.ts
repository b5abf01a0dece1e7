import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { FileState } from '../../platform/files/file-state.ts';
import type { Tx } from '../../platform/work.ts';
import { findReport } from '../reports/queries.ts';
import type { Billed } from './rules.ts';

/** A file beside a line of expenditure. */
export type Bill = {
  readonly id: string;
  readonly lineId: string;
  readonly name: string;
  readonly type: string;
  readonly sha256: string;
  readonly state: FileState;
};

const bills = (tx: Tx) =>
  tx
    .selectFrom('grants.lineBill as bill')
    .innerJoin('platform.file as file', 'file.id', 'bill.fileId')
    .select(['bill.id', 'bill.lineId', 'file.name', 'file.type', 'file.sha256', 'file.state']);

/** The bills of a report, in the order in which they came. */
export async function listBills(tx: Tx, reportId: string): Promise<Bill[]> {
  return bills(tx)
    .innerJoin('grants.expenditureLine as line', 'line.id', 'bill.lineId')
    .where('line.reportId', '=', reportId)
    .orderBy('bill.createdAt')
    .orderBy('bill.id')
    .execute();
}

export async function listBillsOfLine(tx: Tx, lineId: string): Promise<Bill[]> {
  return bills(tx).where('bill.lineId', '=', lineId).execute();
}

export async function insertBill(
  tx: Tx,
  made: {
    id: string;
    lineId: string;
    agreementId: string;
    organisationId: string;
    fileId: string;
    createdAt: Instant;
  },
) {
  await tx.insertInto('grants.lineBill').values(made).execute();
}

/** Takes the bills of a line away with their records. Returns the hashes of their contents. */
export async function deleteBills(tx: Tx, lineId: string): Promise<string[]> {
  const gone = await tx
    .deleteFrom('grants.lineBill')
    .where('lineId', '=', lineId)
    .returning('fileId')
    .execute();
  if (gone.length === 0) return [];
  const files = await tx
    .deleteFrom('platform.file')
    .where(
      'id',
      'in',
      gone.map(({ fileId }) => fileId),
    )
    .returning('sha256')
    .execute();
  return files.map(({ sha256 }) => sha256);
}

/** One bill with its report: who reaches the report reaches it. */
export async function findBill(tx: Tx, id: string) {
  const bill = await bills(tx)
    .innerJoin('grants.expenditureLine as line', 'line.id', 'bill.lineId')
    .select(['line.reportId', 'bill.fileId', 'file.uploadedBy', 'file.decisionReason'])
    .select(['file.checkFailure', 'file.checkNext'])
    .where('bill.id', '=', id)
    .executeTakeFirst();
  // Asked whether there is a bill or not: one that is missing takes the time of one that is foreign.
  const report = await findReport(tx, bill?.reportId ?? id);
  return bill && report ? { ...report, bill } : undefined;
}
export type FoundBill = NonNullable<Awaited<ReturnType<typeof findBill>>>;

/** Another line that may be of the same bill, and where it is. */
export type Similar = {
  readonly lineId: string;
  readonly line: Billed;
  readonly other: Billed;
  readonly reportId: string;
  readonly reportNumber: number;
  readonly agreementNumber: string;
  readonly partnerId: string;
};

const billed = (table: string) =>
  sql.raw(
    `jsonb_build_object('documentReference', ${table}.document_reference, 'supplier', ${table}.supplier, 'spentOn', ${table}.spent_on,
      'originalMinor', ${table}.original_minor, 'originalCurrency', ${table}.original_currency, 'hashes', coalesce((select jsonb_agg(f.sha256)
        from grants.line_bill b join platform.file f on f.id = b.file_id where b.line_id = ${table}.id), '[]'))`,
  );

/**
 * Lines of the organisation beside those of a report that have the same day and amount, or one of its files. Rejected ones are left out, those
 * corrected to nothing, and other drafts unless `withDrafts`.
 */
export async function listSimilar(
  tx: Tx,
  { reportId, withDrafts }: { reportId: string; withDrafts: boolean },
): Promise<Similar[]> {
  const { rows } = await sql<Similar>`
    with pair as (
      select l.id as line_id, o.id as other_id from grants.expenditure_line l join grants.expenditure_line o on o.organisation_id = l.organisation_id
          and o.spent_on = l.spent_on and o.original_minor = l.original_minor and o.original_currency = l.original_currency
        where l.report_id = ${reportId}::uuid
      union
      select l.id, d.line_id from grants.expenditure_line l join grants.line_bill b on b.line_id = l.id join platform.file f on f.id = b.file_id
          join platform.file g on g.sha256 = f.sha256 join grants.line_bill d on d.file_id = g.id and d.organisation_id = l.organisation_id
        where l.report_id = ${reportId}::uuid
    )
    select pair.line_id, ${billed('l')} as line, ${billed('o')} as other, r.id as report_id, p.number::int4 as report_number,
      a.number as agreement_number, a.partner_id
    from pair join grants.expenditure_line l on l.id = pair.line_id join grants.expenditure_line o on o.id = pair.other_id
      join grants.report r on r.id = o.report_id join grants.reporting_period p on p.id = r.period_id
      join grants.sub_grant_agreement a on a.id = o.agreement_id
    where pair.line_id <> pair.other_id and o.state <> 'rejected' and not (o.state = 'accepted' and o.counted_minor = 0) and (r.id = ${reportId}::uuid or ${withDrafts} or r.state <> 'draft')
    order by a.number, p.number, o.created_at, o.id limit 200`.execute(tx);
  return rows;
}
