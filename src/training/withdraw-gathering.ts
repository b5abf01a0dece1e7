import { audit } from '../platform/audit/audit.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import type { Work } from '../platform/work.ts';
import { keepCountedChanges, readCounted } from './counted/keep-changes.ts';
import { withdrawGatheringPermission } from './permissions.ts';
import { lockGathering, saveWithdrawal } from './queries.ts';
import { mustStand } from './rules.ts';

/**
 * Takes a gathering out of every count and public page, with the reason; the record stays. Who has a
 * place or waits is told. Problems: `not_permitted`,
 * `gathering_withdrawn`.
 */
export async function withdrawGathering(
  work: Work,
  { gatheringId, reason }: { gatheringId: string; reason: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, withdrawGatheringPermission, gathering);
  mustStand(gathering);
  const before = await readCounted(tx, actionId, gatheringId);
  await saveWithdrawal(tx, gatheringId, reason, now);
  const after = await readCounted(tx, actionId, gatheringId);
  await keepCountedChanges(work, { before, after, reason });
  await work.enqueue('gathering.withdraw', { gatheringId });
  await audit(work, 'gathering.withdraw', { kind: 'gathering', id: gatheringId }, {}, { reason });
}
