import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { reviewEmergencyPermission } from '../permissions.ts';
import { findEmergency, saveReviewed } from './queries.ts';
import { stands } from './rules.ts';

/**
 * The data protection officer has looked through what was seen: the task is done. Only once it is over, and never one's own.
 * Problems: `emergency_stands`, `already_answered`.
 */
export async function reviewEmergency(work: Work, { id }: { id: string }): Promise<void> {
  const { tx, actor, now } = work;
  const emergency = await findEmergency(tx, id, { lock: true });
  if (!emergency) throw problem('not_found');
  mustBeAbleTo(actor, reviewEmergencyPermission, emergency);
  if (stands(emergency, now)) throw problem('emergency_stands');
  if (emergency.reviewedAt) throw problem('already_answered');
  await saveReviewed(tx, id, { reviewedAt: now, reviewedBy: actor.personId });
  await audit(work, reviewEmergencyPermission.name, { kind: 'emergency', id }, { looks: emergency.looks });
}
