import type { PlainDate } from '../platform/dates.ts';
import { problem } from '../platform/problem.ts';
import type { Attendance, GatheringKind, GatheringScope } from './schema.ts';

type Facts = {
  readonly kind: GatheringKind;
  readonly scope: GatheringScope;
  readonly jurisdiction: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly otherWomen: number;
  readonly otherMen: number;
};

/**
 * Whether the facts of a gathering fit together. Problems: `gathering_ends_before` (its last day is before its first),
 * `gathering_needs_jurisdiction` (only a regional one is held for all), `conference_is_regional`, `gathering_not_begun`.
 */
export function mustFitTogether(facts: Facts, attendance: readonly Attendance[], today: PlainDate): void {
  if (facts.endsOn < facts.startsOn) throw problem('gathering_ends_before', {}, { field: 'ends_on' });
  if (facts.scope !== 'regional' && facts.jurisdiction === null)
    throw problem('gathering_needs_jurisdiction', {}, { field: 'jurisdiction' });
  if (facts.kind === 'regional_conference' && facts.scope !== 'regional')
    throw problem('conference_is_regional', {}, { field: 'scope' });
  if (facts.otherWomen + facts.otherMen > 0 || attendance.some(came)) mustHaveBegun(facts, today);
}

/** People can be counted from the first day on. Problem: `gathering_not_begun`. */
export function mustHaveBegun({ startsOn }: { startsOn: PlainDate }, today: PlainDate): void {
  if (startsOn > today) throw problem('gathering_not_begun');
}

/** A withdrawn gathering stays as it was. Problem: `gathering_withdrawn`. */
export function mustStand({ withdrawnAt }: { withdrawnAt: string | null }): void {
  if (withdrawnAt !== null) throw problem('gathering_withdrawn');
}

/** A draft is read by staff alone. Problem: `gathering_draft`. */
export function mustBePublished({ publishedAt }: { publishedAt: string | null }): void {
  if (publishedAt === null) throw problem('gathering_draft');
}

/** Whether anybody came for the organisation: one of whom nobody came did not attend. */
export function came({ women, men, unsaid = 0 }: Attendance & { readonly unsaid?: number }): boolean {
  return women + men + unsaid > 0;
}

export type Heads = {
  readonly organisations: number;
  readonly women: number;
  readonly men: number;
  readonly unsaid: number;
};

/** How many organisations and people came, those who came for no organisation included. */
export function countHeads(
  attendance: readonly (Attendance & { readonly unsaid?: number })[],
  others: { otherWomen: number; otherMen: number; otherUnsaid?: number },
): Heads {
  return attendance.reduce<Heads>(
    (sum, { women, men, unsaid = 0 }) => ({
      organisations: sum.organisations + 1,
      women: sum.women + women,
      men: sum.men + men,
      unsaid: sum.unsaid + unsaid,
    }),
    { organisations: 0, women: others.otherWomen, men: others.otherMen, unsaid: others.otherUnsaid ?? 0 },
  );
}
