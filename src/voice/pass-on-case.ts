import { audit } from '../platform/audit/audit.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { passOnPermission } from './permissions.ts';
import { hasHandler, keepFrom, lockCase } from './queries.ts';

/**
 * A handler whose own organisation is concerned gives the case to those of another: from then on nobody of their own sees it.
 * Problems: `changed_meanwhile`, `nobody_else_handles`.
 */
export async function passOnCase(
  work: Work,
  { caseId, version }: { caseId: string; version: number },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const file = await lockCase(tx, actionId, caseId);
  mustBeAbleTo(actor, passOnPermission, file);
  if (version !== file.version) throw problem('changed_meanwhile');
  const keptFrom = [...file.keptFrom, actor.organisationId];
  if (!(await hasHandler(tx, actionId, file.desk, keptFrom))) throw problem('nobody_else_handles');
  await keepFrom(tx, caseId, actor.organisationId, now);
  await work.enqueue('voice.pass_on', { caseId });
  await audit(work, passOnPermission.name, { kind: 'voice_case', id: caseId });
}
