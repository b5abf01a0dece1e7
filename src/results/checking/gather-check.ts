import { getDefinition } from '../../action/index.ts';
import { type Candidate, listCandidates } from '../../people/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { resultsPermissions } from '../permissions.ts';
import { contentOfDonorReport } from '../report/content-of-donor-report.ts';
import { type DonorReport, findDonorReport } from '../report/queries.ts';
import { isWritable } from '../report/workflow.ts';
import { type Change, changesBetween } from './changes.ts';
import { findAskedCheck, findCheck } from './queries.ts';
import { type CheckCase, isAwaited, isCheckNeeded } from './rules.ts';

/** How far the check of a report is, with what its page says of it. */
export type CheckState = CheckCase & {
  /** Who may check it, by person. */
  readonly people: readonly Candidate[];
  readonly asked: { readonly name: string | null; readonly at: Instant } | undefined;
  /** The latest check of what is submitted next, and what changed in the report since. */
  readonly last:
    | { readonly name: string | null; readonly at: Instant; readonly changes: readonly Change[] }
    | undefined;
};

/** Of a report that waits for no check. */
export const noCheck: CheckState = {
  ...{ checkNeeded: false, readyBy: null, checkAwaited: false, checkedBy: null },
  ...{ people: [], asked: undefined, last: undefined },
};

/** How far the check of a report is. One that cannot be written now waits for none. */
export async function gatherCheck(
  { tx, actionId, now }: Pick<Work, 'tx' | 'actionId' | 'now'>,
  { id, state, versions }: Pick<DonorReport, 'id' | 'state' | 'versions'>,
): Promise<CheckState> {
  if (!isWritable(state)) return noCheck;
  const { action } = await getDefinition(tx, actionId);
  const people = await listCheckers(tx, actionId);
  if (!isCheckNeeded(action.secondPersonChecksReport, people.length)) return { ...noCheck, people };
  const { readyBy, readyAt, readyName } = await findAskedCheck(tx, id);
  const check = await findCheck(tx, id, versions + 1);
  const report = check && (await findDonorReport(tx, id));
  const current = report?.built ? await contentOfDonorReport({ tx, actionId, now }, report) : undefined;
  const isCurrent = check !== undefined && current?.sha256 === check.sha256;
  return {
    checkNeeded: true,
    readyBy,
    checkAwaited: isAwaited(readyAt, check && { checkedAt: check.checkedAt, isCurrent }),
    checkedBy: check && isCurrent ? check.checkedBy : null,
    people,
    asked: readyAt === null ? undefined : { name: readyName, at: readyAt },
    last: check && {
      ...{ name: check.checkedName, at: check.checkedAt },
      changes: isCurrent || !current ? [] : changesBetween(check.content, current.content),
    },
  };
}

/** A report with how far its check is: what the steps of its workflow ask. */
export async function withCheck<Report extends Pick<DonorReport, 'id' | 'state' | 'versions'>>(
  work: Pick<Work, 'tx' | 'actionId' | 'now'>,
  report: Report,
): Promise<Report & CheckState> {
  return { ...report, ...(await gatherCheck(work, report)) };
}

/** A report with how far its check is as this reader may know it: to who does not see the checks it waits for none. */
export async function withCheckSeenBy<Report extends Pick<DonorReport, 'id' | 'state' | 'versions'>>(
  { actor, ...work }: Pick<Work, 'tx' | 'actionId' | 'now'> & { readonly actor: Actor | undefined },
  report: Report,
): Promise<Report & CheckState> {
  const sees = may(actor, resultsPermissions.seeChecksOfDonorReport, report);
  return sees ? withCheck(work, report) : { ...report, ...noCheck };
}

/** The people who may write, check and submit reports of the Action, each once. */
async function listCheckers(tx: Tx, actionId: string): Promise<Candidate[]> {
  const found = await listCandidates(tx, actionId, ['programme_manager']);
  return [...new Map(found.map((one) => [one.personId, one])).values()];
}
