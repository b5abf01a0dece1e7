import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import { listHolders } from './queries-build.ts';

/** Statisticians learn by email that a table waits for them, and not a word of which: every page's role reads the mails. */
export async function tellStatisticians(
  work: Work,
  { baseUrl }: { readonly baseUrl: string },
  isTold: (organisationId: string) => boolean,
): Promise<void> {
  const holders = await listHolders(work.tx, work.actionId, 'statistician');
  const told = holders.filter(({ organisationId }) => isTold(organisationId));
  for (const to of new Map(told.map((one) => [one.personId, one])).values())
    await queueMail(work, { template: 'protection.mail.waits', to, args: { link: `${baseUrl}/tasks` } });
}
