import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { type Standing, standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { listLines, type Report } from '../reports/queries.ts';
import { type Correction, findConfirmed, findPayments, listCorrections } from './queries.ts';
import { type NoCorrection, whyNoCorrection } from './rules.ts';
import { correctableSteps, correctableWorkflow } from './workflow.ts';

/** What a report says of corrections beside its lines. */
export type Corrections = {
  readonly all: readonly Correction[];
  of(lineId: string): readonly Correction[];
  /** Whether the reader can propose one of a line. */
  standingsOf(lineId: string): readonly Standing[];
  /** Why this reader, who could, can propose none. */
  readonly why: Exclude<NoCorrection, 'not_approved'> | undefined;
};

/** Of a report that is still written. */
export const noCorrections: Corrections = { all: [], of: () => [], standingsOf: () => [], why: undefined };

/** The corrections of a report that this reader sees, and of which lines they can propose another. */
export async function correctionsFor(
  { tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>,
  report: Report,
): Promise<Corrections> {
  const confirmed = await findConfirmed(tx, report.agreementId);
  const why = whyNoCorrection({ report, ...confirmed });
  if (why === 'not_approved') return noCorrections;
  const all = await listCorrections(tx, report.id);
  const payments = await findPayments(tx, report.agreementId);
  const { partnerId, jurisdiction, mentors } = report;
  const of = (lineId: string) => all.filter((one) => one.lineId === lineId);
  const lines = await listLines(tx, report.id);
  const standings = new Map(
    lines.map((line) => {
      const waiting = of(line.id).some(({ state }) => state === 'proposed');
      const record = { ...line, partnerId, jurisdiction, mentors, report, ...confirmed, payments, waiting };
      return [line.id, standingOf(correctableWorkflow, actor, record, dayIn(zone, now))];
    }),
  );
  const could = may(actor, correctableSteps.propose.permission, report);
  return {
    ...{ all, of, why: could ? why : undefined },
    standingsOf: (lineId) => [standings.get(lineId)!],
  };
}
