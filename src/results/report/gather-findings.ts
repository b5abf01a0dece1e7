import { type ActionDefinition, getContract, getDefinition, indicatorsOf } from '../../action/index.ts';
import { canonicalJson } from '../../platform/canonical.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { digitsOf } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { listOpenDisputes } from '../disputes/queries.ts';
import { isOfDays } from '../disputes/rules.ts';
import { listNotes } from '../notes/queries.ts';
import { openBySection } from '../notes/rules.ts';
import { listParts } from '../parts/queries.ts';
import { listPeriods } from '../periods/queries.ts';
import { unchangedSince } from './comments-of.ts';
import type { Move } from './facts.ts';
import type { Finding } from './finding.ts';
import { findingsOf } from './findings.ts';
import { gatherBehind } from './gather-behind.ts';
import { gatherFacts } from './gather-facts.ts';
import {
  type DonorReport,
  findDonorReport,
  listDonorReports,
  listNarratives,
  type Narrative,
} from './queries.ts';
import { listQuestions } from './queries-questions.ts';
import type { MovedFigure } from './stated-figures.ts';

/** What would come back if the report were submitted now. */
export async function gatherFindings(tx: Tx, report: DonorReport, today: PlainDate): Promise<Finding[]> {
  const { actionId, periodId, startsOn, endsOn } = report;
  const earlier = (await listPeriods(tx, actionId)).filter(
    (one) => one.id !== periodId && one.startsOn < startsOn,
  );
  const reports = await listDonorReports(tx, actionId);
  const before = reports.find((one) => one.id !== report.id && one.startsOn < startsOn);
  const whole = before && (await findDonorReport(tx, before.id));
  const narratives = await listNarratives(tx, report.id);
  const facts = report.built?.facts;
  const parts = await listParts(tx, actionId, { donorReportId: report.id });
  const questions = await listQuestions(tx, report.id);
  const definition = await getDefinition(tx, actionId);
  return findingsOf({
    reportId: report.id,
    periodId,
    startsOn,
    endsOn,
    today,
    frozen: report.frozenAt !== null,
    facts,
    current:
      facts !== undefined && canonicalJson(facts) === canonicalJson(await gatherFacts(tx, report, today)),
    narratives: textsOf(narratives),
    narrativesBefore: whole ? textsOf(await listNarratives(tx, whole.id)) : new Map(),
    factsBefore: whole?.built?.facts,
    moved: (report.built?.moves ?? []).flatMap((one) => movedFigure(one, definition)),
    contract: await getContract(tx, actionId),
    behind: await gatherBehind(tx, report, today),
    periodBeforeEndsOn: earlier[0]?.endsOn ?? null,
    openQuestions: questions.filter(({ kind, answer }) => kind === 'question' && answer === null).length,
    openNotes: openBySection(await listNotes(tx, actionId, report.id)),
    unchanged: unchangedSince(questions, report, narratives),
    disputes: (await listOpenDisputes(tx, actionId)).filter(({ rule }) => isOfDays(rule, report)),
    parts: parts.filter(({ state }) => state !== 'withdrawn'),
  });
}

/** Nothing is left that must be corrected before it leaves. Problem: `donor_report_not_ready` (count). */
export async function mustHaveNothingHard(tx: Tx, report: DonorReport, today: PlainDate): Promise<void> {
  const count = (await gatherFindings(tx, report, today)).filter(({ hard }) => hard).length;
  if (count > 0) throw problem('donor_report_not_ready', { count });
}

const textsOf = (narratives: ReadonlyMap<string, Narrative>) =>
  new Map([...narratives].map(([section, { text }]) => [section, text]));

/** A figure that was a number and is another now: an amount of money, or a count. */
function movedFigure(
  { kind, id, label, before, now }: Move,
  { logframe, action }: ActionDefinition,
): MovedFigure[] {
  if (before === null || now === null) return [];
  const indicator = kind === 'indicator' && indicatorsOf(logframe).find(({ code }) => code === id);
  const isAmount = kind === 'heading' || kind === 'sub_grant' || (indicator && indicator.unit === 'money');
  const { currency: code } = action;
  return [{ label, before, now, ...(isAmount ? { currency: { code, digits: digitsOf(code) } } : {}) }];
}
