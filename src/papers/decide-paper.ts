import { audit } from '../platform/audit/audit.ts';
import { decideFile } from '../platform/files/decide-file.ts';
import type { FileDecisionForm } from '../platform/files/file-decision.ts';
import type { Work } from '../platform/work.ts';
import { type AnyOwner, getOwner, mustBeOfficer } from './owner.ts';
import { decidePaperPermission } from './permissions.ts';
import { lockPaper } from './queries.ts';
import { mustBeThere } from './rules.ts';

/**
 * Releases or refuses a file that the scanner did not clear, with a reason. Problems: `not_permitted`, `not_found`, `paper_removed`,
 * `file_not_waiting`.
 */
export async function decidePaper(
  work: Work,
  { owner, paperId, form }: { owner: AnyOwner; paperId: string; form: FileDecisionForm },
): Promise<void> {
  const { tx, actionId } = work;
  const paper = await lockPaper(tx, actionId, owner.kind, paperId);
  await mustBeOfficer(work, owner, paper.ownerId, decidePaperPermission);
  const { audited } = await getOwner(work, owner, paper.ownerId);
  mustBeThere(paper);
  const { before, state } = await decideFile(work, paper.fileId!, form);
  const details = { paper: paperId, before, state };
  await audit(work, 'paper.decide', audited, details, { reason: form.reason });
}
