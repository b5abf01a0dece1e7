import { audit } from '../../platform/audit/audit.ts';
import { decideFile } from '../../platform/files/decide-file.ts';
import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockGathering } from '../queries.ts';
import { decideHandoutPermission } from './permissions.ts';
import { getHandout } from './queries.ts';

/**
 * Releases or refuses a handout that the scanner did not clear, with a reason. Problems: `not_permitted`, `not_found`,
 * `file_not_waiting`; `handout_withdrawn` when it is handed out no more.
 */
export async function decideHandout(
  work: Work,
  { handoutId, form }: { handoutId: string; form: FileDecisionForm },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const found = await getHandout(tx, actionId, handoutId);
  const gathering = await lockGathering(tx, actionId, found.gatheringId);
  mustBeAbleTo(actor, decideHandoutPermission, gathering);
  const { fileId, withdrawnAt } = await getHandout(tx, actionId, handoutId);
  if (withdrawnAt !== null) throw problem('handout_withdrawn');
  const { before, state } = await decideFile(work, fileId, form);
  await audit(
    work,
    decideHandoutPermission.name,
    { kind: 'gathering', id: gathering.id },
    { handout: handoutId, before, state },
    { reason: form.reason },
  );
}
