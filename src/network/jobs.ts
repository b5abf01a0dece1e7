import type { JobDefinition } from '../platform/jobs/jobs.ts';
import { remindOfFollowUps } from './capacity/remind-of-follow-ups.ts';

export const networkJobWords: readonly string[] = ['capacity.remind'];

/** The mails of the area: an organisation's follow-up is due. */
export function networkJobs({ baseUrl }: { readonly baseUrl: string }): JobDefinition[] {
  return [
    { word: 'capacity.remind', every: '55 3 * * *', run: (work) => remindOfFollowUps(work, { baseUrl }) },
  ];
}
