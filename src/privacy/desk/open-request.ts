import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo, type Permission } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockRequest, type PrivacyRequest } from '../requests/queries.ts';
import { mustBeOpen } from '../requests/rules.ts';
import { type Finding, seenOfFound } from './held.ts';
import { findFinding } from './queries.ts';

/** What an act is asked for, and whom its page showed (`seenOfFound`). */
export type ActAsked = { readonly requestId: string; readonly seen?: string | undefined };

/**
 * The request that an act is done for, locked, and whom it is about, as its page showed them: another officer may have found somebody
 * else meanwhile. Problems: `request_answered`, `nobody_found` (409), `changed_since_shown`.
 */
export async function openFound(
  work: Work,
  permission: Permission<unknown>,
  { requestId, seen }: ActAsked,
): Promise<{ request: PrivacyRequest; finding: Finding }> {
  const request = await lockRequest(work.tx, work.actionId, requestId);
  mustBeAbleTo(work.actor, permission, request);
  mustBeOpen(request);
  const finding = await findFinding(work.tx, requestId);
  if (!finding) throw problem('nobody_found');
  mustBeSeen(seen, seenOfFound(finding));
  return { request, finding };
}
