import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { nameBody } from '../practices/name-body.ts';
import { recordPositionPermission } from './permissions.ts';
import { findIssue, insertPosition } from './queries.ts';
import { mustHaveBeen } from './rules.ts';
import type { PositionForm } from './schema.ts';

/** Notes where a body stands on an issue on a day, beside what was noted before. Problems: `not_permitted`, `position_in_future`, `issue_not_known`, and those of `nameBody`. */
export async function recordPosition(work: Work, form: PositionForm): Promise<void> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordPositionPermission, undefined);
  mustHaveBeen(form.datedOn, dayIn(zone, now));
  const issue = await findIssue(tx, actionId, form.issueId);
  if (!issue) throw problem('issue_not_known', {}, { field: 'issue' });
  const { issueId: _, bodyName: __, ...values } = form;
  const id = newId();
  const bodyId = await nameBody(work, form);
  await insertPosition(tx, {
    ...values,
    ...{ id, actionId, issue, bodyId, recordedBy: actor.personId, recordedAt: now },
  });
  await audit(work, 'position.record', { kind: 'position', id });
}
