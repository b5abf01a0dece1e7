import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { notePermissions } from './permissions.ts';
import { findNote, holdReport, saveSettled } from './queries.ts';
import { mustBeInWork, mustBeOpen } from './rules.ts';

/** Says that a note is settled. Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`, `report_note_settled`. */
export async function settleNote(work: Work, { noteId }: { noteId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const known = await findNote(tx, actionId, noteId);
  if (!known) throw problem('not_found');
  await holdReport(tx, known.donorReportId);
  const note = (await findNote(tx, actionId, noteId))!;
  mustBeAbleTo(actor, notePermissions.settle, note);
  mustBeInWork(note);
  mustBeOpen(note);
  await saveSettled(tx, noteId, { settledAt: now, settledBy: actor.personId });
  const { section } = note;
  await audit(work, notePermissions.settle.name, { kind: 'report_note', id: noteId }, { section });
}
