import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** How far the check of a report by a second person is. */
export type CheckCase = {
  /** A second person checks it before it is submitted. */
  readonly checkNeeded: boolean;
  /** Who asked for the check. */
  readonly readyBy: string | null;
  /** It was asked for, and nobody checked the report since. */
  readonly checkAwaited: boolean;
  /** Who checked the report as it is now. */
  readonly checkedBy: string | null;
};

/** Of the Action's configuration: always, never, or, where it says nothing, wherever two people could do it. */
export function isCheckNeeded(configured: boolean | undefined, people: number): boolean {
  return configured ?? people > 1;
}

/** Whether somebody asked for the check and still waits: a check that what changed since took away is asked for anew. */
export function isAwaited(
  readyAt: Instant | null,
  check: { readonly checkedAt: Instant; readonly isCurrent: boolean } | undefined,
): boolean {
  if (readyAt === null || check?.isCurrent) return false;
  return check === undefined || readyAt > check.checkedAt;
}

/** The check is asked for once. Problems: `donor_report_needs_no_check`, `donor_report_checked`, `donor_report_check_awaited`. */
export function mustWantCheck({ checkNeeded, checkedBy, checkAwaited }: CheckCase): void {
  if (!checkNeeded) throw problem('donor_report_needs_no_check');
  if (checkedBy !== null) throw problem('donor_report_checked');
  if (checkAwaited) throw problem('donor_report_check_awaited');
}

/** It is checked once it was asked for. Problems: `donor_report_needs_no_check`, `donor_report_checked`, `donor_report_check_not_asked`. */
export function mustAwaitCheck({ checkNeeded, checkedBy, checkAwaited }: CheckCase): void {
  if (!checkNeeded) throw problem('donor_report_needs_no_check');
  if (checkedBy !== null) throw problem('donor_report_checked');
  if (!checkAwaited) throw problem('donor_report_check_not_asked');
}

/** It is submitted once a second person checked it, where one must. Problem: `donor_report_unchecked`. */
export function mustBeChecked({ checkNeeded, checkedBy }: CheckCase): void {
  if (checkNeeded && checkedBy === null) throw problem('donor_report_unchecked');
}
