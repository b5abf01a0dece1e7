import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { addDocumentPermission } from './permissions.ts';
import { lockPractice } from './queries.ts';
import { insertDocument, listDocuments } from './queries-documents.ts';
import { mustHaveHappened } from './rules.ts';
import type { DocumentForm } from './schema.ts';

/** Notes a version of the document that a practice stands in. Problems: `not_permitted`, `practice_in_future`, `practice_version_known`. */
export async function addDocument(
  work: Work,
  { practiceId, form }: { practiceId: string; form: DocumentForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const practice = await lockPractice(tx, actionId, practiceId);
  mustBeAbleTo(actor, addDocumentPermission, practice);
  mustHaveHappened(form.datedOn, dayIn(zone, now), 'dated_on');
  if ((await listDocuments(tx, practiceId)).some(({ label }) => label === form.label))
    throw problem('practice_version_known', {}, { field: 'label' });
  await insertDocument(tx, {
    ...form,
    id: newId(),
    practiceId,
    recordedBy: actor.personId,
    recordedAt: now,
  });
  await audit(work, 'practice.add_document', { kind: 'practice', id: practiceId });
}
