import type { JobDefinition } from '../platform/jobs/jobs.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { remindOfSteps } from './engagements/remind-of-steps.ts';
import { findRecommendation } from './recommendations/queries.ts';
import { listKeepers } from './reviews/queries.ts';
import { remindOfReviews } from './reviews/remind-of-reviews.ts';

export const advocacyJobWords: readonly string[] = [
  'recommendation.respond',
  'recommendation.remind',
  'engagement.remind',
];

/** The mails of the area: an institution answered; the day has come to look again. */
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
    { word: 'recommendation.remind', every: '50 3 * * *', run: (work) => remindOfReviews(work, { baseUrl }) },
    { word: 'engagement.remind', every: '55 3 * * *', run: (work) => remindOfSteps(work, { baseUrl }) },
  ];
}
