import { getDefinition } from '../../action/index.ts';
import { addDays, dayIn } from '../../platform/dates.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listPeopleToTell, takeFollowUpsDue } from './queries.ts';
import { daysAhead } from './rules.ts';

/** Tells the people of each organisation, once and a month ahead, that its follow-up is due. Run twice, it finds nothing. */
export async function remindOfFollowUps(
  work: Work,
  { baseUrl }: { readonly baseUrl: string },
): Promise<void> {
  const { tx, actionId, now } = work;
  const { followUpDays } = (await getDefinition(tx, actionId)).capacity;
  const doneUntil = addDays(dayIn(zone, now), daysAhead - followUpDays);
  for (const { organisationId, doneOn } of await takeFollowUpsDue(tx, actionId, doneUntil, now)) {
    const [year, month, day] = addDays(doneOn, followUpDays).split('-').map(Number);
    for (const to of await listPeopleToTell(tx, actionId, organisationId))
      await queueMail(work, {
        template: 'network.mail.follow_up',
        to,
        args: { day: `${day}.${month}.${year}`, link: `${baseUrl}/organisation/capacity` },
      });
  }
}
