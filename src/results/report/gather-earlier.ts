import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { resultsPermissions } from '../permissions.ts';
import type { Facts } from './facts.ts';
import { type DonorReport, listDonorReports } from './queries.ts';
import { findVersion, listVersionHeads, type SubmittedVersion } from './queries-versions.ts';

/** What was submitted last before a report: an earlier version of it, else the report on the period before. */
export type Earlier = {
  readonly facts: Facts;
  readonly submittedOn: PlainDate;
  /** The report on an earlier period; undefined for a version of the same report. */
  readonly name: string | undefined;
  readonly number: number;
};

/** Undefined where nothing was submitted before that the reader may read. `version` is the one that is read; undefined: the draft. */
export async function gatherEarlier(
  { tx, actor, actionId }: Context,
  report: DonorReport,
  version: Pick<SubmittedVersion, 'number'> | undefined,
): Promise<Earlier | undefined> {
  const own = await listVersionHeads(tx, report.id);
  const before = own.find(({ number }) => version === undefined || number < version.number);
  if (before) return earlier((await findVersion(tx, report.id, before.number))!, undefined);
  // The latest period is first.
  const reports = (await listDonorReports(tx, actionId)).filter(
    (one) =>
      one.endsOn < report.startsOn && one.versions > 0 && may(actor, resultsPermissions.readDonorReport, one),
  );
  for (const one of reports) {
    const [last] = await listVersionHeads(tx, one.id);
    if (last) return earlier((await findVersion(tx, one.id, last.number))!, one.periodName);
  }
  return undefined;
}

function earlier({ content, submittedAt, number }: SubmittedVersion, name: string | undefined): Earlier {
  return { facts: content.facts, submittedOn: dayIn(zone, submittedAt), name, number };
}
