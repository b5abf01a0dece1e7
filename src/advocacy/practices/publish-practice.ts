import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { publishPracticePermission } from './permissions.ts';
import { lockPractice, updatePractice } from './queries.ts';
import { listDocuments } from './queries-documents.ts';
import { mustBePublishable } from './rules.ts';

/** From now on everybody reads it, with who adopted it. `seen`: the version that was shown. Problems: `not_permitted`, `changed_since_shown`, `practice_is_published`, `practice_needs_document`. */
export async function publishPractice(
  work: Work,
  { practiceId, seen }: { practiceId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const practice = await lockPractice(tx, actionId, practiceId);
  mustBeAbleTo(actor, publishPracticePermission, practice);
  mustBePublishable(practice.state, (await listDocuments(tx, practiceId)).length);
  mustBeSeen(seen, practice.version);
  await updatePractice(tx, practiceId, { state: 'published', publishedOn: dayIn(zone, now) }, now);
  await audit(work, 'practice.publish', { kind: 'practice', id: practiceId });
}
