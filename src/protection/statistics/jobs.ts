import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { type BuildNeeds, buildNext } from './build/build-next.ts';
import { closeHalfYears } from './contribution/close-half-year.ts';

/** Half-years close, are counted, and tables are built. No job carries an id: each looks for what is due. */
export function releaseJobs(needs: BuildNeeds): JobDefinition[] {
  return [
    {
      word: 'release.close',
      store: 'protection',
      every: '20 3 * * *',
      atStart: true,
      run: (work) => closeHalfYears(work, needs),
    },
    {
      word: 'release.build',
      store: 'protection',
      every: '*/10 * * * *',
      run: async (work) => {
        await buildNext(work, needs);
      },
    },
  ];
}
export const releaseJobWords = ['release.close', 'release.build'] as const;
