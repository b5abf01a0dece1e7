import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { keepHandouts } from './permissions.ts';
import { getHandout, saveHandoutWithdrawn } from './queries.ts';

/** Hands a file out no more. Problems: `not_permitted`, `not_found`, `handout_withdrawn`. */
export async function withdrawHandout(work: Work, { handoutId }: { handoutId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { gatheringId } = await getHandout(tx, actionId, handoutId);
  const gathering = await lockGathering(tx, actionId, gatheringId);
  const handout = await getHandout(tx, actionId, handoutId);
  mustBeAbleTo(actor, keepHandouts, gathering);
  if (handout.withdrawnAt !== null) throw problem('handout_withdrawn');
  await saveHandoutWithdrawn(tx, handoutId, now);
  await audit(work, 'handout.withdraw', { kind: 'gathering', id: gatheringId }, { handout: handoutId });
}
