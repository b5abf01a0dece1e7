import { dayIn } from '../../platform/dates.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listStepKeepers, listUntoldSteps, saveToldStep } from './queries-next.ts';

/** Tells who recorded an engagement, once, that the day of its next step has come. Run twice, it finds nothing. */
export async function remindOfSteps(work: Work, { baseUrl }: { readonly baseUrl: string }): Promise<void> {
  const { tx, actionId, now } = work;
  for (const { id, nextOn } of await listUntoldSteps(tx, actionId, dayIn(zone, now))) {
    for (const to of await listStepKeepers(tx, actionId, id))
      await queueMail(work, {
        template: 'influence.mail.next_step',
        to,
        args: { link: `${baseUrl}/staff/engagements/${id}` },
      });
    await saveToldStep(tx, id, nextOn);
  }
}
