import { type CallRules, findCall, listPeriods } from '../../grants/index.ts';
import { addDays, type Instant } from '../../platform/dates.ts';
import type { ReportFate } from '../invented/agreements.ts';
import { planMentors } from './accompany-sub-grant.ts';
import { planAddendum } from './change-sub-grant.ts';
import type { Running } from './make-agreement.ts';
import { planInstalment } from './pay-instalments.ts';
import type { Period } from './report-lines.ts';
import type { Stage } from './stage.ts';
import { planVisits } from './visit-sub-grant.ts';
import { planReport } from './write-report.ts';

/** Shares of an agreement's amount that are spent in its periods, by how many there are: more in the beginning. */
const shares: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [0.52, 0.48],
  3: [0.48, 0.28, 0.24],
  4: [0.34, 0.26, 0.22, 0.18],
  5: [0.34, 0.24, 0.16, 0.14, 0.12],
  6: [0.34, 0.24, 0.14, 0.1, 0.1, 0.08],
};
/** A report is looked for when its period ended two weeks ago. */
const ripe = 14;

/** Plans what follows a signature: the first payment, a report for each period that ended, and the payments they open. */
export async function followAgreement(stage: Stage, running: Running, signed: Instant): Promise<void> {
  const { opened, agreementId, fate, entry } = running;
  const { rules } = (await findCall(stage.tx, opened.callId))!;
  const periods = await listPeriods(stage.tx, agreementId);
  const ended = periods.filter(({ endsOn }) => endsOn <= addDays(stage.today, -ripe));
  planVisits(stage, running, signed);
  planMentors(stage, running, signed);
  await planAddendum(stage, running);
  planInstalment(stage, running, signed, ended.length === 0 ? fate.payment : 'paid');
  const spending = shares[periods.length] ?? periods.map(() => 1 / periods.length);
  let [paidPercent, spentPercent, paidInstalments] = [rules.instalments[0]!.percent, 0, 1];
  for (const [at, period] of ended.entries()) {
    const last = at === ended.length - 1;
    const reportFate = last ? fate.latest : earlierFate(entry.place, at);
    const share = spending[at]!;
    spentPercent += share * 100 * accepted(reportFate);
    const opens = opensNext(rules, { paidInstalments, paidPercent, spentPercent, final: period.final });
    const goal = last ? fate.payment : 'paid';
    planReport(stage, running, period as Period, { fate: reportFate, share, latest: last }, (approved) => {
      if (opens) planInstalment(stage, running, approved, goal);
    });
    if (opens) {
      paidPercent += rules.instalments[paidInstalments]!.percent;
      paidInstalments += 1;
    }
  }
}

/** Of what a report spends, the part that is accepted for certain: rejected lines and what was not spent lie below. */
function accepted(fate: ReportFate): number {
  return fate === 'approved_after_query' ? 0.84 : 0.95;
}

function earlierFate(place: number, period: number): ReportFate {
  return place === 2 && period === 0 ? 'approved_after_query' : 'approved';
}

/** Whether an approved report opens the next instalment by the rules frozen in the agreement. */
function opensNext(
  { instalments, spentBeforeNextPercent }: CallRules,
  given: { paidInstalments: number; paidPercent: number; spentPercent: number; final: boolean },
): boolean {
  const next = instalments[given.paidInstalments];
  if (!next || (next.kind === 'balance' && !given.final)) return false;
  return given.spentPercent * 100 >= given.paidPercent * spentBeforeNextPercent;
}
