import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { DonorReport } from '../report/queries.ts';
import { findDonorReport } from '../report/queries.ts';
import type { Told } from '../report/queries-open.ts';
import type { Section } from '../report/sections.ts';
import type { DonorReportState } from '../report/workflow.ts';

export type Note = {
  readonly id: string;
  readonly actionId: string;
  readonly donorReportId: string;
  readonly periodName: string;
  readonly state: DonorReportState;
  /** The partners that were asked for a part of the report: their staff read it. */
  readonly askedPartners: readonly string[];
  readonly section: Section;
  readonly text: string;
  readonly addressedTo: string | null;
  readonly addressedName: string | null;
  readonly writtenBy: string;
  readonly writtenName: string | null;
  readonly writtenFor: string | null;
  readonly role: string | null;
  readonly writtenAt: Instant;
  readonly settledAt: Instant | null;
};

const askedPartners = (donorReportId: ReturnType<typeof sql.ref>) => sql<string[]>`coalesce(
  (select array_agg(distinct part.partner_id) from results.report_part part
    where part.donor_report_id = ${donorReportId} and part.state <> 'withdrawn'), '{}')`;

const notes = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('results.reportNote as note')
    .innerJoin('results.donorReport as report', 'report.id', 'note.donorReportId')
    .innerJoin('results.period as period', 'period.id', 'report.periodId')
    .leftJoin('people.person as author', 'author.id', 'note.writtenBy')
    .leftJoin('people.person as addressee', 'addressee.id', 'note.addressedTo')
    .leftJoin('network.organisation as organisation', 'organisation.id', 'note.writtenFor')
    .select(['note.id', 'note.actionId', 'note.donorReportId', 'note.section', 'note.text'])
    .select(['note.addressedTo', 'addressee.name as addressedName', 'organisation.name as writtenFor'])
    .select(['note.writtenBy', 'author.name as writtenName', 'note.role', 'note.writtenAt', 'note.settledAt'])
    .select(['report.state', 'period.name as periodName'])
    .select(askedPartners(sql.ref('note.donor_report_id')).as('askedPartners'))
    .where('note.actionId', '=', actionId)
    .$narrowType<{ section: Section }>();

export async function findNote(tx: Tx, actionId: string, id: string): Promise<Note | undefined> {
  return notes(tx, actionId).where('note.id', '=', id).executeTakeFirst();
}

/** The notes at the sections of a report, the oldest first. */
export async function listNotes(tx: Tx, actionId: string, donorReportId: string): Promise<Note[]> {
  return notes(tx, actionId)
    .where('note.donorReportId', '=', donorReportId)
    .orderBy('note.writtenAt')
    .orderBy('note.id')
    .execute();
}

/** The open notes for one person at reports of the Action. */
export async function listOpenNotesFor(tx: Tx, actionId: string, personId: string): Promise<Note[]> {
  return notes(tx, actionId)
    .where('note.addressedTo', '=', personId)
    .where('note.settledAt', 'is', null)
    .orderBy('note.writtenAt')
    .orderBy('note.id')
    .execute();
}

/** A report, as those who write it or a part of it talk about it. */
export type NotedReport = DonorReport & { readonly askedPartners: readonly string[] };

export async function findNotedReport(
  tx: Tx,
  actionId: string,
  donorReportId: string,
): Promise<NotedReport | undefined> {
  // Both are asked of each report, so that nobody tells by the work whether there is one.
  const report = await findDonorReport(tx, donorReportId);
  const found = await tx
    .selectFrom('results.donorReport as report')
    .select(askedPartners(sql.ref('report.id')).as('askedPartners'))
    .where('report.id', '=', donorReportId)
    .executeTakeFirst();
  return report?.actionId === actionId && found ? { ...report, ...found } : undefined;
}

/** Locks the report, so that it is not submitted meanwhile. */
export async function holdReport(tx: Tx, donorReportId: string): Promise<void> {
  await tx
    .selectFrom('results.donorReport')
    .select('id')
    .where('id', '=', donorReportId)
    .forShare()
    .execute();
}

export async function insertNote(
  tx: Tx,
  note: {
    readonly id: string;
    readonly actionId: string;
    readonly donorReportId: string;
    readonly section: Section;
    readonly text: string;
    readonly addressedTo: string | null;
    readonly writtenBy: string;
    readonly writtenFor: string | null;
    readonly role: string | null;
    readonly writtenAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('results.reportNote').values(note).execute();
}

export async function saveSettled(
  tx: Tx,
  id: string,
  settled: { readonly settledAt: Instant; readonly settledBy: string },
): Promise<void> {
  await tx.updateTable('results.reportNote').set(settled).where('id', '=', id).execute();
}

/** The person whom a note is for, where they can be written to. */
export async function listAddressees(tx: Tx, actionId: string, noteId: string): Promise<Told[]> {
  return tx
    .selectFrom('results.reportNote as note')
    .innerJoin('people.person as person', 'person.id', 'note.addressedTo')
    .select(['person.id as personId', 'person.email', 'person.locale'])
    .where('note.id', '=', noteId)
    .where('note.actionId', '=', actionId)
    .where('person.erasedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .execute();
}
