import { addDays, dayIn } from '../../platform/dates.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listToRemind, saveReminded } from './queries.ts';
import { dueReminder, remindedWithin } from './rules.ts';
import { requestSecret } from './secret.ts';

/**
 * Reminds the contacts of requests who have no account, and so no tasks: once before the day of the reply and once after it, each with
 * the link of the request. Run twice, it finds nothing; what could not be queued is tried again the next time.
 */
export async function remindContacts(
  work: Work,
  { baseUrl, secret }: { readonly baseUrl: string; readonly secret: string },
): Promise<void> {
  const { tx, actionId, now } = work;
  const today = dayIn(zone, now);
  const days = { from: addDays(today, -remindedWithin), until: addDays(today, remindedWithin) };
  for (const request of await listToRemind(tx, actionId, days)) {
    const due = dueReminder(request, today);
    if (!due) continue;
    const queued = await queueMail(work, {
      template: `advocacy.mail.request_${due}`,
      to: { email: request.contactEmail!, locale: request.locale },
      args: {
        sender: request.sender,
        title: request.title,
        day: request.replyBy,
        link: `${baseUrl}/requests/${requestSecret(secret, request.id)}`,
      },
    });
    if (queued) await saveReminded(tx, request.id, now);
  }
}
