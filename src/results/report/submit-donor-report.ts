import { definitionHash, getContract } from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { listRequests } from '../payments/queries.ts';
import { requestAfter } from '../payments/rules.ts';
import { withSwitchesOf } from './gather-facts.ts';
import { gatherFinancial } from './gather-financial.ts';
import { gatherFindings } from './gather-findings.ts';
import { type DonorReport, listNarratives, lockDonorReport } from './queries.ts';
import { insertVersion, type SubmittedContent, saveState } from './queries-versions.ts';
import { donorReportWorkflow } from './workflow.ts';

/** What a report that was built says now, in the form that is kept when it is submitted; `sha256` of it tells whether a page showed the same. */
export async function contentOfDonorReport(
  { tx, actionId, now }: Pick<Work, 'tx' | 'actionId' | 'now'>,
  report: DonorReport,
): Promise<{ content: SubmittedContent; sha256: string }> {
  const narratives = await listNarratives(tx, report.id);
  const financial = await gatherFinancial(tx, report);
  const { number: contractNumber, startsOn, endsOn } = financial.contract;
  const request = requestAfter(await listRequests(tx, actionId), report.endsOn, zone);
  const content: SubmittedContent = {
    // What must not be published is known by the switches of today, and never by those of an earlier day.
    facts: await withSwitchesOf(tx, actionId, report.built!.facts, dayIn(zone, now)),
    narratives: [...narratives.values()]
      .map(({ section, text }) => ({ section, text }))
      .sort((a, b) => (a.section < b.section ? -1 : 1)),
    contractNumber,
    contactPerson: (await getContract(tx, actionId)).contactPerson,
    contractPeriod: { startsOn, endsOn },
    financial,
    ...(request ? { paymentRequest: { number: request.number, content: request.content } } : {}),
    definitionSha256: await definitionHash(tx, actionId),
  };
  return { content, sha256: hashOfContent(content) };
}

/**
 * Submits the report as a whole: facts, texts and outline are kept in a version with its hash, which the contracting authority
 * reads. `seen`: the hash of what its page showed. Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`,
 * `donor_report_not_ready` (count), `changed_since_shown`.
 */
export async function submitDonorReport(
  work: Work,
  input: { donorReportId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, now } = work;
  const report = await lockDonorReport(tx, input.donorReportId);
  const state = beginStep(work, donorReportWorkflow, 'submit', report);
  const findings = await gatherFindings(tx, report, dayIn(zone, now));
  const count = findings.filter(({ hard }) => hard).length;
  if (count > 0) throw problem('donor_report_not_ready', { count });
  const { content, sha256 } = await contentOfDonorReport(work, report);
  mustBeSeen(input.seen, sha256);
  const version = {
    donorReportId: report.id,
    number: report.versions + 1,
    content,
    sha256,
    submittedBy: actor.personId,
    submittedAt: now,
  };
  await insertVersion(tx, version);
  await saveState(tx, report.id, state);
  await work.enqueue('donor_report.package', { donorReportId: report.id, number: version.number });
  await finishStep(work, donorReportWorkflow, 'submit', report.id, {
    version: version.number,
    sha256: version.sha256,
  });
}
