import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { contractEndsOn, withKind } from '../report/queries-kind.ts';
import type { Told } from '../report/queries-open.ts';
import type { ReportKind } from '../report/sections.ts';
import type { DonorReportState } from '../report/workflow.ts';
import { partPermissions } from './permissions.ts';
import type { PartState } from './workflow.ts';

export type Part = {
  readonly id: string;
  readonly actionId: string;
  readonly donorReportId: string;
  readonly periodName: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly reportState: DonorReportState;
  /** Of its report. */
  readonly kind: ReportKind;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly state: PartState;
  readonly dueOn: PlainDate;
  readonly note: string;
  /** How many times texts were saved: the version of the latest. */
  readonly version: number;
  readonly askedAt: Instant;
  readonly changedAt: Instant;
  /** How many texts the report does not have as they are now. */
  readonly untaken: number;
};

const latest = sql`left join lateral (
  select t.text, t.version from results.report_part_text t
  where t.part_id = i.part_id and t.item = i.item order by t.version desc limit 1) latest on true`;

const parts = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('results.reportPart as part')
    .innerJoin('results.donorReport as report', 'report.id', 'part.donorReportId')
    .innerJoin('results.period as period', 'period.id', 'report.periodId')
    .innerJoin('network.organisation as partner', 'partner.id', 'part.partnerId')
    .select([
      'part.id',
      'part.actionId',
      'part.donorReportId',
      'part.partnerId',
      'partner.name as partnerName',
    ])
    .select(['part.state', 'part.dueOn', 'part.note', 'part.version', 'part.askedAt', 'part.changedAt'])
    .select(['report.state as reportState', 'period.name as periodName', 'period.startsOn', 'period.endsOn'])
    .select(contractEndsOn.as('contractEndsOn'))
    .select(
      sql<number>`(select count(*)::int from results.report_part_item i ${latest}
        where i.part_id = part.id and latest.text <> '' and latest.version > coalesce(i.taken_version, 0))`.as(
        'untaken',
      ),
    )
    .where('part.actionId', '=', actionId);

export async function findPart(tx: Tx, actionId: string, id: string): Promise<Part | undefined> {
  const found = await parts(tx, actionId).where('part.id', '=', id).executeTakeFirst();
  return found && withKind(found);
}

/**
 * Locks the part until the transaction ends, and its report before it, so that the report is not submitted meanwhile; `write` where the
 * report is changed, too. Throws `not_found`.
 */
export async function lockPart(
  { tx, actionId }: { readonly tx: Tx; readonly actionId: string },
  id: string,
  report: 'read' | 'write' = 'read',
): Promise<Part> {
  const known = await findPart(tx, actionId, id);
  if (!known) throw problem('not_found');
  const held = tx.selectFrom('results.donorReport').select('id').where('id', '=', known.donorReportId);
  await (report === 'write' ? held.forUpdate() : held.forShare()).execute();
  await tx.selectFrom('results.reportPart').select('id').where('id', '=', id).forUpdate().execute();
  return (await findPart(tx, actionId, id))!;
}

/** A part with its latest texts: how much is written. */
export type WrittenPart = Part & { readonly texts: readonly string[] };

/** The parts of a report, or all that a partner was asked for. */
export async function listParts(
  tx: Tx,
  actionId: string,
  { donorReportId, partnerId }: { readonly donorReportId?: string; readonly partnerId?: string | undefined },
): Promise<WrittenPart[]> {
  let query = parts(tx, actionId).select(
    sql<string[]>`coalesce((select array_agg(latest.text) from results.report_part_item i ${latest}
      where i.part_id = part.id and latest.text <> ''), '{}')`.as('texts'),
  );
  if (donorReportId) query = query.where('part.donorReportId', '=', donorReportId);
  if (partnerId) query = query.where('part.partnerId', '=', partnerId);
  const found = await query
    .orderBy('period.endsOn', 'desc')
    .orderBy('partner.name')
    .orderBy('part.askedAt')
    .orderBy('part.id')
    .limit(1000)
    .execute();
  return found.map(withKind);
}

/** The parts that still have to be written or checked: neither accepted nor withdrawn. */
export async function listOpenParts(tx: Tx, actionId: string): Promise<Part[]> {
  const found = await parts(tx, actionId)
    .where('part.state', 'not in', ['accepted', 'withdrawn'])
    .orderBy('part.dueOn')
    .orderBy('part.id')
    .execute();
  return found.map(withKind);
}

export async function insertPart(
  tx: Tx,
  part: {
    readonly id: string;
    readonly actionId: string;
    readonly donorReportId: string;
    readonly partnerId: string;
    readonly dueOn: PlainDate;
    readonly note: string;
    readonly askedBy: string;
    readonly askedAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('results.reportPart')
    .values({ ...part, changedAt: part.askedAt })
    .execute();
}

export async function savePart(
  tx: Tx,
  id: string,
  changed: {
    readonly state?: PartState;
    readonly dueOn?: PlainDate;
    readonly version?: number;
    readonly changedAt: Instant;
  },
): Promise<void> {
  await tx.updateTable('results.reportPart').set(changed).where('id', '=', id).execute();
}

/** The staff of the partner who can write its part and can be written to. */
export async function listAuthors(tx: Tx, actionId: string, partId: string): Promise<Told[]> {
  return tx
    .selectFrom('results.reportPart as part')
    .innerJoin('people.membership as membership', 'membership.organisationId', 'part.partnerId')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select(['person.id as personId', 'person.email', 'person.locale'])
    .distinct()
    .where('part.id', '=', partId)
    .where('membership.actionId', '=', actionId)
    .where('membership.role', 'in', Object.keys(partPermissions.write.roles))
    .where('membership.until', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.id')
    .execute();
}

/** The organisations of which an account can write a part. */
export async function listOrganisationsWithAuthors(tx: Tx, actionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select('membership.organisationId')
    .distinct()
    .where('membership.actionId', '=', actionId)
    .where('membership.role', 'in', Object.keys(partPermissions.write.roles))
    .where('membership.until', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .execute();
  return rows.map(({ organisationId }) => organisationId);
}
