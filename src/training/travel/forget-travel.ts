import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { deleteTravel } from './queries.ts';

/** Forgets how people travelled to events that are over. Run twice, it finds nothing. */
export async function forgetTravel(work: Work): Promise<number> {
  const { tx, actionId, now } = work;
  const count = await deleteTravel(tx, actionId, dayIn(zone, now));
  if (count > 0) await audit(work, 'travel.forget', { kind: 'travel', id: null }, { count });
  return count;
}

/** Every night, and with every start. */
export const travelJobs: readonly JobDefinition[] = [
  {
    word: 'travel.forget',
    every: '15 0 * * *',
    atStart: true,
    run: async (work) => {
      await forgetTravel(work);
    },
  },
];
