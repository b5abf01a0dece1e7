import { audit } from '../platform/audit/audit.ts';
import type { Work } from '../platform/work.ts';
import { type AnyOwner, getOwner, mustBeKeeper } from './owner.ts';
import { removePaperPermission } from './permissions.ts';
import { lockPaper, saveRemoved } from './queries.ts';
import { mustBeThere } from './rules.ts';
import type { RemovalForm } from './schema.ts';

/**
 * Takes a file away for good: its content goes once no record leads to it; that it was there and why it went stays. Problems:
 * `not_permitted`, `not_found`, `paper_removed`, those of the owner.
 */
export async function removePaper(
  work: Work,
  { owner, paperId, form }: { owner: AnyOwner; paperId: string; form: RemovalForm },
): Promise<void> {
  const { tx, actionId, now } = work;
  const paper = await lockPaper(tx, actionId, owner.kind, paperId);
  await mustBeKeeper(work, owner, paper.ownerId, removePaperPermission, { remove: paper });
  const { audited } = await getOwner(work, owner, paper.ownerId);
  mustBeThere(paper);
  await saveRemoved(tx, paperId, paper.fileId!, now);
  await work.enqueue('retention.remove_content', { sha256: paper.sha256! });
  await audit(
    work,
    'paper.remove',
    audited,
    { paper: paperId, sha256: paper.sha256! },
    { reason: form.reason },
  );
}
