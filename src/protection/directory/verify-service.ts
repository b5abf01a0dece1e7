import { getDefinition, protectionOf } from '../../action/index.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { holdService } from './hold-service.ts';
import { saveService } from './queries.ts';
import { checkDaysOf } from './rules.ts';
import { serviceWorkflow } from './workflow.ts';

/** Another organisation confirms what is written, and that the service agreed to be listed. Problems: `service_not_in_state`, `changed_meanwhile`, `service_agreed_in_future`. */
export async function verifyService(
  work: Work,
  { serviceId, agreedOn, version }: { serviceId: string; agreedOn: PlainDate; version: number },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const found = await holdService(work, serviceId);
  const state = beginStep(work, serviceWorkflow, 'verify', found);
  if (found.version !== version) throw problem('changed_meanwhile');
  const today = dayIn(zone, work.now);
  if (agreedOn > today) throw problem('service_agreed_in_future');
  const protection = protectionOf(await getDefinition(tx, actionId));
  await saveService(tx, serviceId, {
    ...{ state, listed: found.content, listedWriterId: found.writerId, checkerId: actor.organisationId },
    ...{
      checkedOn: today,
      checkDays: checkDaysOf(protection, found.content.need),
      agreedOn,
      suspendedOn: null,
    },
  });
  await finishStep(work, serviceWorkflow, 'verify', serviceId);
}
