import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { SubmittedContent } from '../report/queries-versions.ts';

/** Who asked for the check of a report, and when. */
type AskedCheck = {
  readonly readyBy: string | null;
  readonly readyName: string | null;
  readonly readyAt: Instant | null;
};

export async function findAskedCheck(tx: Tx, donorReportId: string): Promise<AskedCheck> {
  return tx
    .selectFrom('results.donorReport as report')
    .leftJoin('people.person as person', 'person.id', 'report.readyBy')
    .select(['report.readyBy', 'report.readyAt', 'person.name as readyName'])
    .where('report.id', '=', donorReportId)
    .executeTakeFirstOrThrow();
}

/** Who asked for it; null: nobody. */
export async function saveAskedCheck(
  tx: Tx,
  donorReportId: string,
  asked: { readonly readyBy: string; readonly readyAt: Instant } | null,
): Promise<void> {
  await tx
    .updateTable('results.donorReport')
    .set(asked ?? { readyBy: null, readyAt: null })
    .where('id', '=', donorReportId)
    .execute();
}

/** A report as it was checked. `content`: `{}` once the accounts of the Action are closed. */
export type Check = {
  readonly number: number;
  readonly content: SubmittedContent;
  readonly sha256: string;
  readonly checkedBy: string;
  readonly checkedName: string | null;
  readonly checkedAt: Instant;
};

/** The latest check of what is submitted as this version; undefined where nobody checked it. */
export async function findCheck(tx: Tx, donorReportId: string, version: number): Promise<Check | undefined> {
  return tx
    .selectFrom('results.donorReportCheck as check')
    .leftJoin('people.person as person', 'person.id', 'check.checkedBy')
    .select(['check.number', 'check.content', 'check.sha256', 'check.checkedBy', 'check.checkedAt'])
    .select('person.name as checkedName')
    .where('check.donorReportId', '=', donorReportId)
    .where('check.version', '=', version)
    .orderBy('check.number', 'desc')
    .limit(1)
    .$castTo<Check>()
    .executeTakeFirst();
}

export async function insertCheck(
  tx: Tx,
  {
    content,
    ...check
  }: Pick<Check, 'content' | 'sha256' | 'checkedBy' | 'checkedAt'> & {
    readonly donorReportId: string;
    readonly version: number;
  },
): Promise<void> {
  const { latest } = await tx
    .selectFrom('results.donorReportCheck')
    .select(({ fn }) => fn.max('number').as('latest'))
    .where('donorReportId', '=', check.donorReportId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('results.donorReportCheck')
    .values({ ...check, number: (latest ?? 0) + 1, content: JSON.stringify(content) })
    .execute();
}
