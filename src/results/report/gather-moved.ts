import { getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { gatherDifferences } from '../periods/gather-differences.ts';
import { type Corrections, gatherReasons } from '../periods/gather-reasons.ts';
import { findPeriod } from '../periods/queries.ts';
import { pathsFor } from '../record-paths.ts';
import { differencesBetween } from './compared-tables.ts';
import { gatherFacts } from './gather-facts.ts';
import type { DonorReport } from './queries.ts';

/** What moved behind a draft: since it was filled, and since its period was frozen. */
export type Moved = {
  /** Undefined where it was never filled. */
  readonly sinceFilled: Corrections | undefined;
  /** Undefined while the period is open. */
  readonly sinceFrozen: Corrections | undefined;
};

export async function gatherMoved(context: Context, report: DonorReport): Promise<Moved> {
  return {
    sinceFilled: await movedSinceFilled(context, report),
    sinceFrozen: await movedSinceFrozen(context, report),
  };
}

/** What the report would be filled with now and is not; of a frozen period, with what was frozen. */
async function movedSinceFilled(
  { tx, actionId, now, language }: Context,
  report: DonorReport,
): Promise<Corrections | undefined> {
  if (!report.built || report.builtAt === null) return undefined;
  const content = { language, definition: await getDefinition(tx, actionId) };
  const facts = await gatherFacts(tx, report, dayIn(zone, now));
  const differences = differencesBetween({ ...content, facts: report.built.facts }, { ...content, facts });
  return gatherReasons(tx, differences, {
    ...{ actionId, since: report.builtAt, to: report.endsOn },
    ...{ currency: facts.currency, language },
  });
}

async function movedSinceFrozen(
  { tx, actor, now, language }: Context,
  report: DonorReport,
): Promise<Corrections | undefined> {
  const period = report.frozenAt === null ? undefined : await findPeriod(tx, report.periodId);
  if (!period) return undefined;
  return gatherDifferences(tx, period, {
    ...{ today: dayIn(zone, now), language, pathOf: pathsFor(actor) },
  });
}
