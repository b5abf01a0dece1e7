import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { isSection } from '../report/sections.ts';
import { listPossibleAddressees } from './list-possible-addressees.ts';
import { notePermissions } from './permissions.ts';
import { findNotedReport, holdReport, insertNote } from './queries.ts';
import { mustBeAddressee, mustBeInWork } from './rules.ts';
import type { NoteForm } from './schema.ts';

/**
 * Leaves a note at a section for those who write the report; one person may be asked. Returns its id. Problems: `not_permitted`,
 * `not_found`, `donor_report_not_in_state`, `report_note_for_nobody`.
 */
export async function writeNote(
  work: Work,
  { donorReportId, section, form }: { donorReportId: string; section: string; form: NoteForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  await holdReport(tx, donorReportId);
  const report = await findNotedReport(tx, actionId, donorReportId);
  if (!report || !isSection(section)) throw problem('not_found');
  mustBeAbleTo(actor, notePermissions.write, report);
  mustBeInWork(report);
  const { text, addressedTo } = form;
  mustBeAddressee(await listPossibleAddressees(tx, report, actor.personId), addressedTo);
  const id = newId();
  const role = actor.roles.find(({ toLook }) => !toLook)?.role ?? null;
  await insertNote(tx, {
    ...{ id, actionId, donorReportId, section, text, addressedTo, role },
    ...{ writtenBy: actor.personId, writtenFor: actor.organisationId, writtenAt: now },
  });
  const word = notePermissions.write.name;
  if (addressedTo !== null) await work.enqueue(word, { report_noteId: id });
  await audit(work, word, { kind: 'report_note', id }, { section, addressed: addressedTo !== null });
  return id;
}
