import { dayIn } from '../../../platform/dates.ts';
import { queueMail } from '../../../platform/mail/queue-mail.ts';
import type { Work } from '../../../platform/work.ts';
import { zone } from '../../../platform/zone.ts';
import { countPeriods, listHolders, openPeriods } from '../queries-build.ts';

/**
 * Once a night: half-years that closed are opened for answers, and those whose days to answer are over are counted, once. The monitors of
 * each organisation that is asked get an email without a word of what it is about.
 */
export async function closeHalfYears(work: Work, { baseUrl }: { readonly baseUrl: string }): Promise<void> {
  const { tx, actionId, now } = work;
  const today = dayIn(zone, now);
  await countPeriods(tx, actionId, today);
  const asked = await openPeriods(tx, actionId, today);
  if (asked.length === 0) return;
  const monitors = (await listHolders(tx, actionId, 'monitor')).filter(({ organisationId }) =>
    asked.includes(organisationId),
  );
  for (const to of new Map(monitors.map((one) => [one.personId, one])).values())
    await queueMail(work, { template: 'protection.mail.waits', to, args: { link: `${baseUrl}/tasks` } });
}
