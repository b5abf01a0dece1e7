import { sql } from 'kysely';
import { type ActionDefinition, findDefinition } from '../../action/index.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { PaymentContent } from '../payments/content.ts';
import type { Facts } from './facts.ts';
import type { FinancialAround } from './financial.ts';
import type { Section } from './sections.ts';
import type { DonorReportState } from './workflow.ts';

/** Everything a submitted report is written from: nothing of it is read from records again. */
export type SubmittedContent = {
  readonly facts: Facts;
  readonly narratives: readonly { readonly section: Section; readonly text: string }[];
  readonly contractNumber: string | null;
  /** Absent where it was submitted before that was kept. */
  readonly contactPerson?: string | null;
  /** Absent where it was submitted before that was kept. */
  readonly contractPeriod?: { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null };
  /** The request for payment that goes with it: the latest made after the period ended. */
  readonly paymentRequest?: { readonly number: number; readonly content: PaymentContent };
  /** The contract and the forecast of its financial report; absent where it was submitted before that was kept. */
  readonly financial?: FinancialAround;
  /** Of the Action's definition whose names and outline it uses. */
  readonly definitionSha256: string;
};
/** What lists say of a version: its content is read of one version alone. */
export type VersionHead = {
  readonly number: number;
  readonly sha256: string;
  readonly submittedAt: Instant;
  readonly submittedBy: string | null;
};
export type SubmittedVersion = VersionHead & { readonly content: SubmittedContent };

const heads = (tx: Tx, donorReportId: string) =>
  tx
    .selectFrom('results.donorReportVersion as version')
    .leftJoin('people.person as person', 'person.id', 'version.submittedBy')
    .select(['version.number', 'version.sha256', 'version.submittedAt', 'person.name as submittedBy'])
    .where('version.donorReportId', '=', donorReportId)
    // Once the accounts of the Action are closed, a version keeps its hash without its content.
    .where(sql<boolean>`version.content ? 'facts'`)
    .orderBy('version.number', 'desc');

/** The versions of a report without their content, the latest first. */
export async function listVersionHeads(tx: Tx, donorReportId: string): Promise<VersionHead[]> {
  return heads(tx, donorReportId).execute();
}

/** One version of a report whole, the latest unless a number is asked for; undefined where there is none. */
export async function findVersion(
  tx: Tx,
  donorReportId: string,
  number?: number,
): Promise<SubmittedVersion | undefined> {
  return heads(tx, donorReportId)
    .select('version.content')
    .$if(number !== undefined, (query) => query.where('version.number', '=', number!))
    .limit(1)
    .$castTo<SubmittedVersion>()
    .executeTakeFirst();
}

export async function insertVersion(
  tx: Tx,
  version: {
    donorReportId: string;
    number: number;
    content: SubmittedContent;
    sha256: string;
    submittedBy: string;
    submittedAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('results.donorReportVersion')
    .values({ ...version, content: JSON.stringify(version.content) })
    .execute();
}

export async function saveState(tx: Tx, donorReportId: string, state: DonorReportState): Promise<void> {
  await tx.updateTable('results.donorReport').set({ state }).where('id', '=', donorReportId).execute();
}

/** The definition as it was when a version was submitted. Throws `not_found`. */
export async function definitionOf(tx: Tx, actionId: string, sha256: string): Promise<ActionDefinition> {
  return findDefinition(tx, actionId, sha256);
}

/** What a frozen period keeps for its report; undefined where it was frozen before that was kept. */
export async function findFrozenFacts(
  tx: Tx,
  periodId: string,
): Promise<{ facts: Facts; sha256: string } | undefined> {
  const row = await tx
    .selectFrom('results.frozenFacts')
    .select(['content', 'sha256'])
    .where('periodId', '=', periodId)
    .executeTakeFirst();
  return row && { facts: row.content as unknown as Facts, sha256: row.sha256 };
}

export async function saveFrozenFacts(tx: Tx, periodId: string, facts: Facts, sha256: string): Promise<void> {
  await tx
    .insertInto('results.frozenFacts')
    .values({ periodId, content: JSON.stringify(facts), sha256 })
    .execute();
}
