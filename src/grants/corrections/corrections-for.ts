import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { type Standing, standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { listLines, type Report } from '../reports/queries.ts';
import { type Correction, findConfirmed, findDeciders, findPayments } from './queries.ts';
import { readCorrections } from './read-corrections.ts';
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
type Reading = Pick<Context, 'tx' | 'actor' | 'now'>;

/** Of a report that is still written. */
export const noCorrections: Corrections = { all: [], of: () => [], standingsOf: () => [], why: undefined };

/** The corrections of a report that this reader may read, and of which lines they can propose another. */
export async function correctionsFor(reading: Reading, report: Report): Promise<Corrections> {
  if (report.state !== 'approved') return noCorrections;
  const all = await readCorrections(reading, report);
  const read = { all, of: (lineId: string) => all.filter((one) => one.lineId === lineId) };
  const could = may(reading.actor, correctableSteps.propose.permission, { ...report, report });
  return could ? { ...read, ...(await proposable(reading, report, read)) } : { ...noCorrections, ...read };
}

async function proposable(
  { tx, actor, now }: Reading,
  report: Report,
  { of }: Pick<Corrections, 'of'>,
): Promise<Pick<Corrections, 'standingsOf' | 'why'>> {
  const confirmed = await findConfirmed(tx, report.agreementId);
  const payments = await findPayments(tx, report.agreementId);
  const deciders = await findDeciders(tx, report.agreementId);
  const { partnerId, jurisdiction, mentors } = report;
  const around = { partnerId, jurisdiction, mentors, report, ...confirmed, payments, deciders };
  const lines = await listLines(tx, report.id);
  const standings = new Map(
    lines.map((line) => {
      const waiting = of(line.id).some(({ state }) => state === 'proposed');
      return [
        line.id,
        standingOf(correctableWorkflow, actor, { ...line, ...around, waiting }, dayIn(zone, now)),
      ];
    }),
  );
  const alone = [...standings.values()].some(({ barred }) =>
    barred.some(({ code }) => code === 'correction_no_second_person'),
  );
  const why = whyNoCorrection({ report, ...confirmed });
  return {
    why: why === 'not_approved' ? undefined : (why ?? (alone ? 'alone' : undefined)),
    standingsOf: (lineId) => [standings.get(lineId)!],
  };
}
