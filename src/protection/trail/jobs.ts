import { audit } from '../../platform/audit/audit.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { sealDay } from './queries.ts';

const sealing = 'protection.seal_day';

/** Each night the common trail gets the hash of this area's own, and no count. */
export function trailJobs(): JobDefinition[] {
  return [
    {
      word: 'protection.seal_day',
      store: 'protection',
      every: '40 2 * * *',
      run: async (work) => {
        const head = await sealDay(work.tx, work.actionId, work.now);
        await audit(work, sealing, { kind: 'trail', id: null }, { head });
      },
    },
  ];
}
export const trailJobWords = ['protection.seal_day'] as const;
