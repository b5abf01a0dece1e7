import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { checkLinks } from './check-links.ts';
import { linkOffices } from './link-offices.ts';
import { editEngagementPermission } from './permissions.ts';
import { lockEngagement, replaceParts, updateEngagement } from './queries.ts';
import { mustFitTogether, mustStand } from './rules.ts';
import type { EngagementForm } from './schema.ts';

/** Corrects an engagement; another next step is open again. Problems: `not_permitted`, `engagement_withdrawn`, `changed_meanwhile`, and those of `mustFitTogether` and `checkLinks`. */
export async function editEngagement(
  work: Work,
  { engagementId, form }: { engagementId: string; form: EngagementForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const engagement = await lockEngagement(tx, actionId, engagementId);
  mustBeAbleTo(actor, editEngagementPermission, engagement);
  mustStand(engagement);
  const { version, offices, recommendationIds, ...values } = form;
  if (version !== engagement.version) throw problem('changed_meanwhile');
  mustFitTogether(form, dayIn(zone, now));
  await checkLinks(work, form);
  const same = form.nextStep === engagement.nextStep && form.nextOn === engagement.nextOn;
  const nextDoneAt = same ? engagement.nextDoneAt : null;
  await updateEngagement(tx, engagementId, { ...values, nextDoneAt }, now);
  await replaceParts(tx, engagementId, await linkOffices(work, offices), recommendationIds);
  await audit(work, 'engagement.edit', { kind: 'engagement', id: engagementId }, { version: version + 1 });
}
