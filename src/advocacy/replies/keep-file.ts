import { keepPaper, type PaperForm, type RemovalForm, removePaper } from '../../papers/index.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { replyPapers } from './papers.ts';
import { lockReply } from './queries.ts';
import { replyWorkflow } from './workflow.ts';

/** A person of the institution attaches a file to the draft. Problems: `not_permitted`, `reply_not_in_state`, those of `keepPaper`. */
export async function attachFile(
  work: Work,
  { replyId, form, file }: { replyId: string; form: PaperForm; file: StoredFile | undefined },
): Promise<void> {
  beginStep(work, replyWorkflow, 'attach', await lockReply(work.tx, work.actionId, replyId));
  await keepPaper(work, { owner: replyPapers, ownerId: replyId, form, file });
  await finishStep(work, replyWorkflow, 'attach', replyId);
}

/** Removes a file from the draft. Problems: `not_permitted`, `reply_not_in_state`, those of `removePaper`. */
export async function removeFile(
  work: Work,
  { replyId, paperId, form }: { replyId: string; paperId: string; form: RemovalForm },
): Promise<void> {
  const reply = await lockReply(work.tx, work.actionId, replyId);
  beginStep(work, replyWorkflow, 'attach', reply);
  await removePaper(work, { owner: replyPapers, paperId, form });
}
