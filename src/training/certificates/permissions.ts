import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

export const certificatePermissions = {
  /** Under which key the platform signs, what was revoked, and whether a certificate is ours: for anyone, programs above all. */
  verify: permission<unknown>('certificate.see_public', { anyone: true }),
  /** Whoever holds the link of a participation; the route asks for its secret. */
  seeOwn: permission('certificate.see_own', { anyone: true }),
  issue: permission<GatheringSubject>('certificate.issue', hostOrManager),
  revoke: permission<GatheringSubject>('certificate.revoke', hostOrManager),
};
