import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { publishConclusionsPermission } from './permissions.ts';
import { listConclusions, takeBackClauses } from './queries.ts';

/** Takes the clauses from the public again; what they became stays. Problems: `not_permitted`, `nothing_to_take_back`. */
export async function takeBackConclusions(
  work: Work,
  { gatheringId }: { gatheringId: string },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, publishConclusionsPermission, gathering);
  const shown = (await listConclusions(tx, actionId, gatheringId)).filter((one) => one.publishedAt);
  if (shown.length === 0) throw problem('nothing_to_take_back');
  await takeBackClauses(tx, gatheringId);
  await audit(
    work,
    'conclusion.take_back',
    { kind: 'gathering', id: gatheringId },
    { clauses: shown.length },
  );
}
