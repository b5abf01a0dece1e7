import type { Instant } from '../../platform/dates.ts';
import type { Role } from '../../platform/permissions.ts';

/** Minutes between asking and getting in: time for the person to read the mail and stop what they did not ask for. */
export const waitMinutes = 30;
/** Hours after which what was asked for is forgotten. */
export const validHours = 24;
/** Who vouches had the role with which they do for so many hours when it was asked for: nobody makes their own witnesses. */
export const witnessHours = 24;

export type Way = 'colleague' | 'coordinator' | 'officer';
/** The roles with which somebody vouches who is no colleague. */
export const rolesOf: Readonly<Record<Way, readonly Role[] | undefined>> = {
  colleague: undefined,
  coordinator: ['programme_manager', 'administrator'],
  officer: ['grant_officer'],
};
/** Who can say it: of a CSO or an institution the grant officer alone; of the others whoever runs the Action, as one of two. */
export type Helpers = 'colleagues_or_officer' | 'colleagues_and_coordinator';
export type Asked = {
  readonly opensAt: Instant;
  readonly stoppedAt: Instant | null;
  readonly usedAt: Instant | null;
};

/**
 * Whether those who vouched are enough: one grant officer by telephone and document, or two others: colleagues, or people who
 * run the Action, so that an organisation of one or two is not shut out for good.
 */
export function isVouchedFor(ways: readonly Way[]): boolean {
  return ways.includes('officer') || ways.length >= 2;
}

export function helpersOf(kind: string | undefined): Helpers {
  return kind === 'cso' || kind === 'institution' ? 'colleagues_or_officer' : 'colleagues_and_coordinator';
}

/**
 * Where it stands: `over` when it was stopped, used or forgotten; `waits_for_people` until enough have vouched; `waits` until its
 * time; then `open`.
 */
export function stateOf(
  { opensAt, stoppedAt, usedAt }: Asked,
  ways: readonly Way[],
  now: Instant,
): 'over' | 'waits_for_people' | 'waits' | 'open' {
  const end = Date.parse(opensAt) + (validHours * 60 - waitMinutes) * 60_000;
  if (stoppedAt || usedAt || Date.parse(now) >= end) return 'over';
  if (!isVouchedFor(ways)) return 'waits_for_people';
  return Date.parse(now) < Date.parse(opensAt) ? 'waits' : 'open';
}
