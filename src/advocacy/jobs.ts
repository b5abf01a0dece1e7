import type { JobDefinition } from '../platform/jobs/jobs.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import { materialJobs, materialJobWords } from './materials/jobs.ts';
import { findRecommendation } from './recommendations/queries.ts';
import { replyJobs, replyJobWords } from './replies/jobs.ts';
import { findRequest } from './requests/queries.ts';
import { remindContacts } from './requests/remind-contacts.ts';
import { requestSecret } from './requests/secret.ts';
import { listKeepers } from './reviews/queries.ts';

export const advocacyJobWords: readonly string[] = [
  'recommendation.respond',
  'recommendation.send',
  'recommendation.remind_contacts',
  ...replyJobWords,
  ...materialJobWords,
];

/** The mails of the area: an institution answered; a contact is asked for something by a day; a publication is reviewed. */
export function advocacyJobs({
  baseUrl,
  secret,
}: {
  readonly baseUrl: string;
  readonly secret: string;
}): JobDefinition[] {
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
    ...replyJobs({ baseUrl }),
    ...materialJobs({ baseUrl }),
    {
      word: 'recommendation.remind_contacts',
      every: '10 8 * * *',
      run: (work) => remindContacts(work, { baseUrl, secret }),
    },
    {
      word: 'recommendation.send',
      run: async (work, { requestId }) => {
        const found = await findRequest(work.tx, work.actionId, String(requestId));
        if (!found || found.contactEmail === null) return;
        await queueMail(work, {
          template: 'advocacy.mail.request',
          to: { email: found.contactEmail, locale: found.locale },
          args: {
            sender: found.sender,
            title: found.title,
            day: found.replyBy,
            link: `${baseUrl}/requests/${requestSecret(secret, found.id)}`,
          },
        });
      },
    },
  ];
}
