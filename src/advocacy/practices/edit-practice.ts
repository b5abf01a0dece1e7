import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { nameBody } from './name-body.ts';
import { editPracticePermission } from './permissions.ts';
import { lockPractice, updatePractice } from './queries.ts';
import { mustHaveHappened } from './rules.ts';
import type { PracticeForm } from './schema.ts';

/** Corrects a practice. Problems: `not_permitted`, `changed_meanwhile`, `practice_in_future`, and those of `nameBody`. */
export async function editPractice(
  work: Work,
  { practiceId, form }: { practiceId: string; form: PracticeForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const practice = await lockPractice(tx, actionId, practiceId);
  mustBeAbleTo(actor, editPracticePermission, practice);
  const { version, bodyId: _, bodyName: __, named, ...values } = form;
  if (version !== practice.version) throw problem('changed_meanwhile');
  mustHaveHappened(form.begunOn, dayIn(zone, now), 'begun_on');
  const originId = await nameBody(work, form);
  await updatePractice(tx, practiceId, { ...values, originId, begunNamed: named }, now);
  await audit(work, 'practice.edit', { kind: 'practice', id: practiceId }, { version: version + 1 });
}
