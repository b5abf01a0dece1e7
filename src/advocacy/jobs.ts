import type { JobDefinition } from '../platform/jobs/jobs.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { findRecommendation } from './recommendations/queries.ts';
import { listKeepers } from './reviews/queries.ts';

export const advocacyJobWords: readonly string[] = ['recommendation.respond'];

/** The mail of the area: an institution answered. */
export function advocacyJobs({ baseUrl }: { readonly baseUrl: string }): JobDefinition[] {
  return [
    {
      word: 'recommendation.respond',
      run: async (work, { recommendationId }) => {
        const { tx, actionId } = work;
        const found = await findRecommendation(tx, actionId, String(recommendationId));
        if (!found) return;
        const args = { link: `${baseUrl}/staff/recommendations/${found.id}` };
        for (const to of await listKeepers(tx, actionId, found.id))
          await queueMail(work, { template: 'advocacy.mail.answered', to, args });
      },
    },
  ];
}
