import { getContract, getDefinition } from '../../action/index.ts';
import { findHeadFrom } from '../../platform/audit/queries-heads.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { resultsPermissions } from '../permissions.ts';
import { fieldsDrawn } from './drawn-fields.ts';
import { withSwitchesOf } from './gather-facts.ts';
import { gatherFinancial } from './gather-financial.ts';
import { type DonorReport, listNarratives } from './queries.ts';
import { definitionOf, findVersion, listVersionHeads, type SubmittedVersion } from './queries-versions.ts';
import type { WrittenReport } from './report-document.ts';
import type { ReportContent } from './report-tables.ts';
import { isVariation, type Section } from './sections.ts';
import { isWritable } from './workflow.ts';

/**
 * Everything a report is written from: a submitted version as it was submitted, and before or after a return the draft for those
 * who write it. Throws `not_found` while it was never filled.
 */
export async function writtenReport(
  context: Context,
  report: DonorReport,
  demonstration: boolean,
): Promise<WrittenReport> {
  const version = await versionAsked(context, report);
  return version
    ? writtenVersion(context, report, version, demonstration)
    : writtenDraft(context, report, demonstration);
}

/** The version that a reader is given: the one they ask for, else the latest, and no version to those who write the draft. */
export async function versionAsked(
  { tx, actor, query }: Context,
  report: DonorReport,
): Promise<SubmittedVersion | undefined> {
  const writes = isWritable(report.state) && may(actor, resultsPermissions.writeDonorReport, report);
  if (writes && !query.version) return undefined;
  const found = await findVersion(tx, report.id, await numberAsked(tx, report, query.version));
  if (!found) throw problem('not_found');
  return found;
}

/** The number of a version that is there; the latest where none is asked for. Throws `not_found`. */
export async function numberAsked(
  tx: Tx,
  report: Pick<DonorReport, 'id'>,
  asked: string | undefined,
): Promise<number> {
  const found = (await listVersionHeads(tx, report.id)).find(
    ({ number }) => !asked || String(number) === asked,
  );
  if (!found) throw problem('not_found');
  return found.number;
}

/** A submitted version, as it was submitted. */
export async function writtenVersion(
  { tx, language }: Pick<Context, 'tx' | 'language'>,
  report: DonorReport,
  version: SubmittedVersion,
  demonstration: boolean,
): Promise<WrittenReport> {
  const { facts, narratives, contractNumber, contractPeriod, definitionSha256, financial } = version.content;
  const texts = new Map(narratives.map(({ section, text }) => [section, { text }]));
  const content = {
    ...{ language, facts },
    definition: await definitionOf(tx, report.actionId, definitionSha256),
  };
  return {
    ...content,
    narratives: texts,
    explanations: explanationsOf(content, texts),
    builtAt: version.submittedAt,
    signedHead: undefined,
    demonstration,
    financial,
    contractNumber,
    contactPerson: version.content.contactPerson,
    ...(contractPeriod ? { contractPeriod } : {}),
    version,
  };
}

async function writtenDraft(
  { tx, language, now }: Context,
  report: DonorReport,
  demonstration: boolean,
): Promise<WrittenReport> {
  if (!report.built || !report.builtAt) throw problem('not_found');
  const narratives = await listNarratives(tx, report.id);
  const financial = await gatherFinancial(tx, report);
  const { number: contractNumber, startsOn, endsOn } = financial.contract;
  const content = {
    language,
    definition: await getDefinition(tx, report.actionId),
    facts: await withSwitchesOf(tx, report.actionId, report.built.facts, dayIn(zone, now)),
  };
  return {
    ...content,
    narratives,
    explanations: explanationsOf(content, narratives),
    builtAt: report.builtAt,
    signedHead: await findHeadFrom(tx, report.builtAt),
    demonstration,
    financial,
    contractNumber,
    contactPerson: (await getContract(tx, report.actionId)).contactPerson,
    contractPeriod: { startsOn, endsOn },
    version: undefined,
  };
}

/** The explanations of variations, by heading, with the figures that their fields have. */
function explanationsOf(content: ReportContent, narratives: ReadonlyMap<Section, { readonly text: string }>) {
  const { text: drawn } = fieldsDrawn(content);
  return new Map(
    [...narratives].flatMap(([section, { text }]) =>
      isVariation(section) && text.trim() !== '' ? [[section.slice(2), drawn(text)] as const] : [],
    ),
  );
}
