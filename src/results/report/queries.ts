import type { NotNull } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Facts, Move } from './facts.ts';
import { contractEndsOn, withKind } from './queries-kind.ts';
import type { ReportKind, Section } from './sections.ts';
import type { DonorReportState } from './workflow.ts';

export type Built = { readonly facts: Facts; readonly moves: readonly Move[] };
export type DonorReport = {
  readonly id: string;
  readonly actionId: string;
  readonly periodId: string;
  readonly periodName: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly frozenAt: Instant | null;
  readonly createdAt: Instant;
  readonly state: DonorReportState;
  /** How many times it was submitted. */
  readonly versions: number;
  readonly kind: ReportKind;
  readonly builtAt: Instant | null;
  readonly built: Built | null;
};
export type Narrative = {
  readonly section: Section;
  readonly text: string;
  readonly version: number;
  readonly updatedAt: Instant;
  readonly updatedBy: string | null;
};

const report = (tx: Tx) =>
  tx
    .selectFrom('results.donorReport as report')
    .innerJoin('results.period as period', 'period.id', 'report.periodId')
    .select(['report.id', 'report.actionId', 'report.periodId', 'report.createdAt', 'report.builtAt'])
    .select((of) =>
      of
        .selectFrom('results.donorReportVersion as version')
        .select((count) => count.fn.countAll<number>().as('versions'))
        .whereRef('version.donorReportId', '=', 'report.id')
        .as('versions'),
    )
    .select(['report.state', contractEndsOn.as('contractEndsOn')])
    .select(['period.name as periodName', 'period.startsOn', 'period.endsOn', 'period.frozenAt']);

/** With what was built into it. */
export async function findDonorReport(tx: Tx, id: string): Promise<DonorReport | undefined> {
  const found = await report(tx)
    .select('report.built')
    .where('report.id', '=', id)
    .$castTo<Omit<DonorReport, 'kind'> & { readonly contractEndsOn: PlainDate | null }>()
    .executeTakeFirst();
  return found && withKind(found);
}

/** Locks it until the transaction ends. Throws `not_found`. */
export async function lockDonorReport(tx: Tx, id: string): Promise<DonorReport> {
  await tx.selectFrom('results.donorReport').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findDonorReport(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The donor reports of the Action, the latest period first. */
export async function listDonorReports(tx: Tx, actionId: string): Promise<Omit<DonorReport, 'built'>[]> {
  const found = await report(tx)
    .where('report.actionId', '=', actionId)
    .orderBy('period.endsOn', 'desc')
    .orderBy('report.id')
    .$narrowType<{ versions: NotNull }>()
    .execute();
  return found.map(withKind);
}

export async function insertDonorReport(
  tx: Tx,
  made: { id: string; actionId: string; periodId: string; createdBy: string; createdAt: Instant },
): Promise<void> {
  await tx.insertInto('results.donorReport').values(made).execute();
}

export async function saveBuilt(tx: Tx, id: string, built: Built, builtAt: Instant): Promise<void> {
  await tx
    .updateTable('results.donorReport')
    .set({ built: JSON.stringify(built), builtAt })
    .where('id', '=', id)
    .execute();
}

/** What people wrote, by section. */
export async function listNarratives(
  tx: Tx,
  donorReportId: string,
): Promise<ReadonlyMap<Section, Narrative>> {
  const rows = await tx
    .selectFrom('results.narrative as narrative')
    .leftJoin('people.person as person', 'person.id', 'narrative.updatedBy')
    .select(['narrative.section', 'narrative.text', 'narrative.version', 'narrative.updatedAt'])
    .select('person.name as updatedBy')
    .where('donorReportId', '=', donorReportId)
    .$narrowType<{ section: Narrative['section'] }>()
    .execute();
  return new Map(rows.map((row) => [row.section, row]));
}

export async function saveNarrative(
  tx: Tx,
  written: {
    donorReportId: string;
    section: Section;
    text: string;
    version: number;
    updatedBy: string;
    updatedAt: Instant;
  },
): Promise<void> {
  const { text, version, updatedBy, updatedAt } = written;
  await tx
    .insertInto('results.narrative')
    .values(written)
    .onConflict((known) =>
      known.columns(['donorReportId', 'section']).doUpdateSet({ text, version, updatedBy, updatedAt }),
    )
    .execute();
}
