import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { checkLinks } from './check-links.ts';
import { linkOffices } from './link-offices.ts';
import { recordEngagementPermission } from './permissions.ts';
import { insertEngagement, replaceParts } from './queries.ts';
import { mustFitTogether } from './rules.ts';
import type { EngagementForm } from './schema.ts';

/** Records a meeting, letter, submission or hearing. Returns its id. Problems: `not_permitted`, and those of `mustFitTogether` and `checkLinks`. */
export async function recordEngagement(work: Work, form: EngagementForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordEngagementPermission, undefined);
  mustFitTogether(form, dayIn(zone, now));
  await checkLinks(work, form);
  const { version: _, offices, recommendationIds, ...values } = form;
  const id = newId();
  await insertEngagement(tx, { ...values, id, actionId, recordedBy: actor.personId, createdAt: now });
  await replaceParts(tx, id, await linkOffices(work, offices), recommendationIds);
  await audit(work, 'engagement.record', { kind: 'engagement', id }, { kind: form.kind });
  return id;
}
