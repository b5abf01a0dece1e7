import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { deleteNeeds } from './queries.ts';

/** Forgets what was needed in sessions that are over. Run twice, it finds nothing. */
export async function forgetNeeds(work: Work): Promise<number> {
  const { tx, actionId, now } = work;
  const count = await deleteNeeds(tx, actionId, dayIn(zone, now));
  if (count > 0) await audit(work, 'need.forget', { kind: 'need', id: null }, { count });
  return count;
}

/** Every night, and with every start. */
export const needJobs: readonly JobDefinition[] = [
  {
    word: 'need.forget',
    every: '10 0 * * *',
    atStart: true,
    run: async (work) => {
      await forgetNeeds(work);
    },
  },
];
