import { mustBeAbleTo, type Permission } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockRequest, type PrivacyRequest } from '../requests/queries.ts';
import { mustBeOpen } from '../requests/rules.ts';
import type { Finding } from './held.ts';
import { findFinding } from './queries.ts';

/** The request that an act is done for, locked, and whom it is about. Problems: `request_answered`, `nobody_found` (409). */
export async function openFound(
  work: Work,
  permission: Permission<unknown>,
  requestId: string,
): Promise<{ request: PrivacyRequest; finding: Finding }> {
  const request = await lockRequest(work.tx, work.actionId, requestId);
  mustBeAbleTo(work.actor, permission, request);
  mustBeOpen(request);
  const finding = await findFinding(work.tx, requestId);
  if (!finding) throw problem('nobody_found');
  return { request, finding };
}
