import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { nameBody } from './name-body.ts';
import { recordPracticePermission } from './permissions.ts';
import { insertPractice } from './queries.ts';
import { mustHaveHappened } from './rules.ts';
import type { PracticeForm } from './schema.ts';

/** Records a practice as a draft that only staff see. Returns its id. Problems: `not_permitted`, `practice_in_future`, and those of `nameBody`. */
export async function recordPractice(work: Work, form: PracticeForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordPracticePermission, undefined);
  mustHaveHappened(form.begunOn, dayIn(zone, now), 'begun_on');
  const { version: _, bodyId: __, bodyName: ___, named, ...values } = form;
  const id = newId();
  await insertPractice(tx, {
    ...values,
    originId: await nameBody(work, form),
    begunNamed: named,
    id,
    actionId,
    recordedBy: actor.personId,
    createdAt: now,
  });
  await audit(work, 'practice.record', { kind: 'practice', id }, { kind: form.kind });
  return id;
}
