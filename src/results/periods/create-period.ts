import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { resultsPermissions } from '../permissions.ts';
import { insertPeriod, listPeriods } from './queries.ts';
import type { PeriodForm } from './schema.ts';

/** Names a stretch of days to report on. Problems: `not_permitted`, `period_name_taken`. Returns its id. */
export async function createPeriod(work: Work, { name, startsOn, endsOn }: PeriodForm): Promise<string> {
  mustBeAbleTo(work.actor, resultsPermissions.createPeriod, undefined);
  const periods = await listPeriods(work.tx, work.actionId);
  if (periods.some((one) => one.name === name)) throw problem('period_name_taken', {}, { field: 'name' });
  const id = newId();
  await insertPeriod(work.tx, {
    id,
    actionId: work.actionId,
    name,
    startsOn,
    endsOn,
    createdBy: work.actor.personId,
    createdAt: work.now,
  });
  await audit(
    work,
    resultsPermissions.createPeriod.name,
    { kind: 'results_period', id },
    { from: startsOn, to: endsOn },
  );
  return id;
}
