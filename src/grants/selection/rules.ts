import type { Instant } from '../../platform/dates.ts';
import { compareMeans, type Mean } from '../assessment/rules.ts';

/** How a score came about: each assessment's total in hundredths of a point, and whether it counts by the call's rule. */
export type Working = readonly { readonly totalPoints: number; readonly counts: boolean }[];

export type Candidate = {
  readonly applicationId: string;
  readonly lotId: string;
  readonly mean: Mean;
  /** The assessments in their order, and which of them the mean is of. */
  readonly working: Working;
  /** What the assessors recommend, at most what was asked for; minor units. */
  readonly amountMinor: number;
  readonly submittedAt: Instant;
  /** Some section lies below its floor in the mean of the assessments that count. */
  readonly belowFloor: boolean;
};
export type RankedRow = Candidate & {
  readonly position: number;
  readonly outcome: 'awarded' | 'reserve' | 'rejected';
  readonly reservePosition: number | null;
  readonly reason:
    | 'within_envelope'
    | 'envelope_used'
    | 'below_floor'
    | 'below_pass_mark'
    | 'passed_over'
    | 'taken_before';
};

/** Higher mean first; of equals the smaller amount, then the earlier submission, then the id, so that no order depends on luck. */
export function byRank(a: Candidate, b: Candidate): number {
  return (
    compareMeans(b.mean, a.mean) ||
    a.amountMinor - b.amountMinor ||
    (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : 0) ||
    (a.applicationId < b.applicationId ? -1 : 1)
  );
}

/**
 * Ranks each lot and selects within its envelope, strictly in order: from the first that no longer fits,
 * all who passed stand on the reserve list. Nobody is awarded past somebody ranked higher, but for the `departures`, by application: who is
 * passed over is not awarded, and who is taken is awarded first, where they passed and fit.
 */
export function select(
  candidates: readonly Candidate[],
  lots: readonly { id: string; envelopeMinor: number }[],
  passPoints: number,
  departures: ReadonlyMap<string, 'pass_over' | 'take'> = new Map(),
): RankedRow[] {
  const hasPassed = ({ belowFloor, mean }: Candidate) =>
    !belowFloor && mean.points >= passPoints * mean.parts;
  return lots.flatMap((lot) => {
    let left = lot.envelopeMinor;
    let used = false;
    let reserve = 0;
    const ranked = candidates.filter((candidate) => candidate.lotId === lot.id).sort(byRank);
    const taken = new Set<Candidate>();
    for (const one of ranked)
      if (departures.get(one.applicationId) === 'take' && hasPassed(one) && one.amountMinor <= left) {
        left -= one.amountMinor;
        taken.add(one);
      }
    return ranked.map((candidate, at): RankedRow => {
      const row = { ...candidate, position: at + 1, reservePosition: null };
      if (candidate.belowFloor) return { ...row, outcome: 'rejected', reason: 'below_floor' };
      if (!hasPassed(candidate)) return { ...row, outcome: 'rejected', reason: 'below_pass_mark' };
      if (departures.get(candidate.applicationId) === 'pass_over')
        return { ...row, outcome: 'rejected', reason: 'passed_over' };
      if (taken.has(candidate)) return { ...row, outcome: 'awarded', reason: 'taken_before' };
      if (!used && candidate.amountMinor <= left) {
        left -= candidate.amountMinor;
        return { ...row, outcome: 'awarded', reason: 'within_envelope' };
      }
      used = true;
      reserve += 1;
      return { ...row, outcome: 'reserve', reservePosition: reserve, reason: 'envelope_used' };
    });
  });
}
