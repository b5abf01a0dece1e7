import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { withdrawPositionPermission } from './permissions.ts';
import { lockPosition, saveWithdrawn } from './queries.ts';
import { mustStand } from './rules.ts';

/** Takes back a position that was noted wrongly; the note stays. Problems: `not_permitted`, `position_withdrawn`. */
export async function withdrawPosition(work: Work, { positionId }: { positionId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const position = await lockPosition(tx, actionId, positionId);
  mustBeAbleTo(actor, withdrawPositionPermission, position);
  mustStand(position);
  await saveWithdrawn(tx, positionId, now);
  await audit(work, 'position.withdraw', { kind: 'position', id: positionId });
}
