import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { endEmergencyPermission } from '../permissions.ts';
import { findEmergency, saveEnded } from './queries.ts';
import { stands } from './rules.ts';

/** Ends it before its time, from the next request on: whoever began it, or the data protection officer. Problem: `emergency_over`. */
export async function endEmergency(work: Work, { id }: { id: string }): Promise<void> {
  const { tx, actor, now } = work;
  const emergency = await findEmergency(tx, id, { lock: true });
  if (!emergency) throw problem('not_found');
  mustBeAbleTo(actor, endEmergencyPermission, emergency);
  if (!stands(emergency, now)) throw problem('emergency_over');
  await saveEnded(tx, id, { endedAt: now, endedBy: actor.personId });
  await audit(work, endEmergencyPermission.name, { kind: 'emergency', id });
}
