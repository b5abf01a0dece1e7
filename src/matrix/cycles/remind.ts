import { dayIn } from '../../platform/dates.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import {
  listEndingInvitations,
  listInvited,
  listLateSheets,
  saveInvitationReminded,
  saveSheetReminded,
} from './queries-mail.ts';

/** Reminds assessors of sheets that lie, every two weeks, and institutions, once, that the days to reply end. Run twice, it finds nothing. */
export async function remindOfCycles(work: Work, { baseUrl }: { readonly baseUrl: string }): Promise<void> {
  const { tx, actionId, now } = work;
  for (const { id, ...to } of await listLateSheets(tx, actionId, now)) {
    const args = { link: `${baseUrl}/staff/matrix/sheets/${id}` };
    await queueMail(work, { template: 'cycles.mail.reminded', to, args });
    await saveSheetReminded(tx, id, now);
  }
  for (const invitationId of await listEndingInvitations(tx, actionId, dayIn(zone, now))) {
    const args = { link: `${baseUrl}/matrix-replies/${invitationId}` };
    for (const { id: _, ...to } of await listInvited(tx, { invitationId }))
      await queueMail(work, { template: 'cycles.mail.reply_ends', to, args });
    await saveInvitationReminded(tx, invitationId, now);
  }
}
