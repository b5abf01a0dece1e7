import type { FileStore } from '../../platform/files/store.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { fillList } from './fill-list.ts';
import { renewScreenings } from './renew-screenings.ts';

export const screeningJobWords: readonly string[] = ['screening_list.fill', 'screening.renew'];

/** A list is stored in parts; then, and each night, who is due is screened. */
export function screeningJobs({ store }: { readonly store: Pick<FileStore, 'read'> }): JobDefinition[] {
  return [
    {
      word: 'screening_list.fill',
      run: (work, { listId }) => fillList(work, { listId: String(listId), store }),
    },
    {
      word: 'screening.renew',
      every: '25 3 * * *',
      run: (work, { organisationId }) =>
        renewScreenings(work, organisationId ? { organisationId: String(organisationId) } : {}),
    },
  ];
}
