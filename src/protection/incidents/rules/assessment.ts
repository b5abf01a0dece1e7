import type { assessed, standingReasons } from '../codes.ts';
import type { Source } from '../queries.ts';

type Standing = (typeof assessed)[number];
type Reason = (typeof standingReasons)[number];

/** Which reasons can lead to which standing. */
const reasonsOf: Readonly<Record<Standing, readonly Reason[]>> = {
  one_source: ['sources_agree', 'papers_seen', 'place_seen', 'sources_differ', 'source_not_reached'],
  corroborated: ['sources_agree', 'papers_seen', 'place_seen'],
  verified: ['papers_seen', 'place_seen', 'authority_confirmed'],
  not_confirmed: ['sources_differ', 'source_not_reached', 'papers_seen', 'place_seen'],
  wrong: ['entered_twice', 'sources_differ', 'papers_seen', 'place_seen', 'authority_confirmed'],
};
const corroboratedBy = 2;

/** Why an assessment contradicts itself or the sources: a reason of another standing, or fewer than two independent sources that agree. */
export function assessmentFault({
  standing,
  reason,
  sources,
}: {
  readonly standing: Standing;
  readonly reason: Reason;
  readonly sources: readonly Pick<Source, 'independent'>[];
}): 'reason' | 'sources' | undefined {
  if (!reasonsOf[standing].includes(reason)) return 'reason';
  const independent = sources.reduce((sum, one) => sum + one.independent, 0);
  return standing === 'corroborated' && independent < corroboratedBy ? 'sources' : undefined;
}
