import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { mustHideThePlace } from '../hidden-place.ts';
import { lockGathering } from '../queries.ts';
import { mustBePublished, mustStand } from '../rules.ts';
import { publishConclusionsPermission } from './permissions.ts';
import { type Conclusion, listConclusions, publishClauses } from './queries.ts';

/**
 * Lets everybody read the clauses written down so far, as they were `seen`; one added later waits for another press. Problems: `not_permitted`,
 * `gathering_withdrawn`, `gathering_draft`, `nothing_to_publish`, `changed_since_shown`.
 */
export async function publishConclusions(
  work: Work,
  { gatheringId, seen }: { gatheringId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, publishConclusionsPermission, gathering);
  mustStand(gathering);
  mustBePublished(gathering);
  await mustHideThePlace(tx, gathering);
  const conclusions = await listConclusions(tx, actionId, gatheringId);
  const waiting = conclusions.filter((one) => !one.publishedAt);
  if (waiting.length === 0) throw problem('nothing_to_publish');
  mustBeSeen(seen, seenOfConclusions(conclusions));
  await publishClauses(tx, gatheringId, now);
  await audit(
    work,
    publishConclusionsPermission.name,
    { kind: 'gathering', id: gatheringId },
    { clauses: waiting.length },
  );
}

/** The clauses as a page showed them. */
export function seenOfConclusions(conclusions: readonly Conclusion[]): string {
  return hashOfContent(conclusions.map(({ id, text, language }) => ({ id, text, language })));
}
