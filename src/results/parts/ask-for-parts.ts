import { getDefinition, listPartners } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockDonorReport } from '../report/queries.ts';
import { isNarrative, isSection } from '../report/sections.ts';
import { donorReportWorkflow } from '../report/workflow.ts';
import { keyOf, listPlans } from '../workplan/queries.ts';
import { partPermissions } from './permissions.ts';
import { insertPart, listParts } from './queries.ts';
import { insertItems } from './queries-texts.ts';
import { activityItem, mostItems, mustComeWithinAYear, ownActivities, sectionItem } from './rules.ts';

export type Asked = {
  readonly partners: readonly string[];
  /** Activities that each of them writes about beside its own of the work plan. */
  readonly activities: readonly string[];
  readonly sections: readonly string[];
  readonly dueOn: PlainDate;
  readonly note: string;
};

/**
 * Asks partners for their parts of a donor report, each for its own activities of the work plan and for what was chosen beside them.
 * Problems: `not_permitted`, `not_found`, `donor_report_not_in_state`, `report_part_day_past`, `report_part_choice_gone`,
 * `report_part_exists` (partner), `report_part_empty` (partner), `report_part_too_many`. Returns the ids of the parts.
 */
export async function askForParts(
  work: Work,
  { donorReportId, form }: { donorReportId: string; form: Asked },
): Promise<string[]> {
  const { tx, actionId, actor, now } = work;
  const report = await lockDonorReport(tx, donorReportId);
  beginStep(work, donorReportWorkflow, 'ask_parts', report);
  mustComeWithinAYear(form.dueOn, dayIn(zone, now));
  const { workplan } = await getDefinition(tx, actionId);
  const partners = await listPartners(tx, actionId);
  const plans = await listPlans(tx, actionId);
  const asked = await listParts(tx, actionId, { donorReportId });
  if (!form.activities.every((key) => workplan.activities.some((one) => one.key === key)))
    throw problem('report_part_choice_gone', {}, { field: 'activities[]' });
  if (!form.sections.every((section) => isSection(section) && isNarrative(section)))
    throw problem('report_part_choice_gone', {}, { field: 'sections[]' });
  const ids: string[] = [];
  for (const partnerId of new Set(form.partners)) {
    const partner = partners.find(({ id }) => id === partnerId);
    if (!partner) throw problem('report_part_choice_gone', {}, { field: 'partners[]' });
    const named = { partner: partner.name };
    if (asked.some((one) => one.partnerId === partnerId && one.state !== 'withdrawn'))
      throw problem('report_part_exists', named, { field: 'partners[]' });
    const own = ownActivities(workplan.activities, partner, (activity, milestone) =>
      plans.get(keyOf(activity, milestone))?.at(0),
    ).map(({ key }) => key);
    const items = [
      ...workplan.activities
        .filter(({ key }) => own.includes(key) || form.activities.includes(key))
        .map(({ key }) => activityItem(key)),
      ...[...new Set(form.sections)].map(sectionItem),
    ];
    if (items.length === 0) throw problem('report_part_empty', named, { field: 'activities[]' });
    if (items.length > mostItems)
      throw problem('report_part_too_many', { count: mostItems }, { field: 'activities[]' });
    const id = newId();
    const { dueOn, note } = form;
    const made = { askedBy: actor.personId, askedAt: now };
    await insertPart(tx, { id, actionId, donorReportId, partnerId, dueOn, note, ...made });
    await insertItems(tx, id, items);
    await work.enqueue('report_part.ask', { report_partId: id });
    await audit(work, partPermissions.ask.name, { kind: 'report_part', id }, { items: items.length, dueOn });
    ids.push(id);
  }
  return ids;
}
