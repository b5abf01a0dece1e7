import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { type Offer, type Standing, standingOf } from '../../platform/workflow/standing.ts';
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
  /** What is missing before some of the lines, or all of them, can be corrected; each once, with the way there. */
  readonly lacks: readonly NonNullable<Offer['missing']>[];
};
type Reading = Pick<Context, 'tx' | 'actor' | 'now'>;

/** Of a report that is still written. */
export const noCorrections: Corrections = {
  all: [],
  of: () => [],
  standingsOf: () => [],
  why: undefined,
  lacks: [],
};

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
): Promise<Pick<Corrections, 'standingsOf' | 'why' | 'lacks'>> {
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
  const all = [...standings.values()];
  const bars = new Set(all.flatMap(({ barred }) => barred.map(({ code }) => code)));
  const missing = all.flatMap(({ offers }) => offers.flatMap((one) => one.missing ?? []));
  const bar = bars.has('mentor_decides_not') ? 'mentor' : bars.size > 0 ? 'alone' : undefined;
  const why = whyNoCorrection({ report, ...confirmed });
  return {
    why: why === 'not_approved' ? undefined : (why ?? bar),
    lacks: [...new Map(missing.map((one) => [one.problem.code, one])).values()],
    standingsOf: (lineId) => {
      const standing = standings.get(lineId);
      return standing ? [standing] : [];
    },
  };
}
