import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { certificatePermissions } from './permissions.ts';
import { findCertificate, saveRevocation } from './queries.ts';

/**
 * Revokes a certificate: from now on its page and the public list say so, also to whoever holds a copy. The reason is not published.
 * Problems: `not_permitted`, `not_found`, `certificate_revoked`.
 */
export async function revokeCertificate(
  work: Work,
  { certificateId, reason }: { certificateId: string; reason: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const certificate = await findCertificate(tx, actionId, certificateId);
  if (!certificate) throw problem('not_found');
  const gathering = await lockGathering(tx, actionId, certificate.gatheringId);
  mustBeAbleTo(actor, certificatePermissions.revoke, gathering);
  const revoked = await saveRevocation(tx, certificateId, {
    revokedAt: now,
    revokedBy: actor.personId,
    revokedReason: reason,
  });
  if (!revoked) throw problem('certificate_revoked');
  await audit(
    work,
    certificatePermissions.revoke.name,
    { kind: 'gathering', id: gathering.id },
    { certificate: certificateId },
    { reason },
  );
}
