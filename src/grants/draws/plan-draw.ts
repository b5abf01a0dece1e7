import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { placesOf } from '../assessment/assign-assessor.ts';
import { type Assignment, listOfCall } from '../assessment/queries.ts';
import { listConflicts, listPool, type PoolMember } from '../assessment/queries-pool.ts';
import { isAvailable, readsLanguage } from '../assessors/rules.ts';
import type { Call } from '../calls/queries.ts';
import { type AssessorDraw, type EligibleApplication, listDraws, listEligible } from './queries.ts';
import { type DrawFrom, type Drawn, drawAssessors } from './rules.ts';

export type DrawPlan = {
  readonly number: number;
  readonly seed: string;
  readonly from: DrawFrom;
  readonly drawn: readonly Drawn[];
  readonly pool: readonly PoolMember[];
  readonly applications: readonly EligibleApplication[];
  /** The places that nobody has taken, by application. */
  readonly free: ReadonlyMap<string, readonly number[]>;
  /** Who assesses in the call already. */
  readonly asked: readonly Assignment[];
  readonly earlier: readonly AssessorDraw[];
  /** Of all that is shown of the draw and confirmed by it. */
  readonly sha256: string;
};

/**
 * What a draw for a call would be now. Its seed is made of the hashes of the contents that were submitted and of the number of the draw:
 * nobody chooses it, and it stays the same until the draw is made. `leftOut`: people of the pool who
 * do not take part; nor do those who are not available today. Who said their languages is drawn for applications in them alone.
 */
export async function planDraw(
  { tx, actionId, now }: Pick<Work, 'tx' | 'actionId' | 'now'>,
  call: Pick<Call, 'id' | 'number' | 'rules'>,
  leftOut: readonly string[],
): Promise<DrawPlan> {
  const pool = await listPool(tx, actionId);
  const applications = await listEligible(tx, call.id);
  const asked = (await listOfCall(tx, call.id)).filter(({ state }) => state !== 'refused');
  const earlier = await listDraws(tx, call.id);
  const conflicts = await listConflicts(tx, actionId, applications);
  const askedOf = Map.groupBy(asked, ({ applicationId }) => applicationId);
  const barredFrom = Map.groupBy(conflicts, ({ applicationId }) => applicationId);
  const free = new Map(applications.map(({ id }) => [id, placesOf(askedOf.get(id) ?? [], call.rules).free]));
  const out = pool.map(({ id }) => id).filter((id) => leftOut.includes(id));
  const from: DrawFrom = {
    applications: applications
      .filter(({ id }) => free.get(id)!.length > 0)
      .map(({ id, language }) => ({
        id,
        needs: free.get(id)!.length,
        barred: [
          ...new Set([
            ...(barredFrom.get(id) ?? []).map(({ personId }) => personId),
            ...pool.filter((one) => readsLanguage(one, language) === false).map((one) => one.id),
          ]),
        ].toSorted(),
      })),
    assessors: pool
      .filter((one) => !out.includes(one.id) && isAvailable(one, dayIn(zone, now)))
      .map(({ id }) => ({ id, load: asked.filter(({ assessorId }) => assessorId === id).length })),
    leftOut: out,
  };
  const number = earlier.length + 1;
  const contents = applications.filter(({ id }) => free.get(id)!.length > 0).map((one) => one.contentSha256);
  const seed = hashOfContent({ call: call.number, draw: number, contents: contents.toSorted() });
  const drawn = drawAssessors(from, seed);
  const sha256 = hashOfContent({ seed, from, drawn });
  return { number, seed, from, drawn, pool, applications, free, asked, earlier, sha256 };
}
