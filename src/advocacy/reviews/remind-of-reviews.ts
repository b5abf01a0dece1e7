import { dayIn } from '../../platform/dates.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listKeepers, listUntold, saveTold } from './queries.ts';

/** Tells who follows a recommendation, once, that its day to be looked at again has come. Run twice, it finds nothing. */
export async function remindOfReviews(work: Work, { baseUrl }: { readonly baseUrl: string }): Promise<void> {
  const { tx, actionId, now } = work;
  for (const { id, reviewOn } of await listUntold(tx, actionId, dayIn(zone, now))) {
    for (const to of await listKeepers(tx, actionId, id))
      await queueMail(work, {
        template: 'advocacy.mail.review',
        to,
        args: { link: `${baseUrl}/staff/recommendations/${id}` },
      });
    await saveTold(tx, id, reviewOn);
  }
}
