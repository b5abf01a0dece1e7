import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { withdrawVerificationPermission } from '../permissions.ts';
import { lockProvision, saveVerification } from './queries.ts';

/** A lawyer found that our words about a provision are not right after all. Problems: `not_permitted`, `provision_not_verified`. */
export async function withdrawVerification(
  work: Work,
  { provisionId }: { provisionId: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const provision = await lockProvision(tx, actionId, provisionId);
  mustBeAbleTo(actor, withdrawVerificationPermission, provision);
  if (provision.verifiedOn === null) throw problem('provision_not_verified');
  await saveVerification(tx, provisionId, null, now);
  await audit(work, withdrawVerificationPermission.name, { kind: 'provision', id: provisionId });
}
