import { audit } from '../platform/audit/audit.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { evidencePermissions } from './permissions.ts';
import { deleteText, findText } from './queries-texts.ts';
import type { TextMark } from './schema.ts';

/**
 * Erases a text that lies beside the audit trail, for good: its entry and its salted digest stay, and the trail stays whole. That it
 * was erased, by whom and why is an entry of its own. Problems: `not_found` for one of another Action, that never was, or is gone.
 */
export async function eraseText(
  work: Work,
  { mark, reason }: { mark: TextMark; reason: string },
): Promise<void> {
  const { tx, actor, actionId } = work;
  mustBeAbleTo(actor, evidencePermissions.eraseText, undefined);
  if (!(await findText(tx, actionId, mark, { lock: true }))) throw problem('not_found');
  await deleteText(tx, mark);
  await audit(work, evidencePermissions.eraseText.name, { kind: 'audit_text', id: null }, mark, { reason });
}
