import { audit } from '../platform/audit/audit.ts';
import { dayIn } from '../platform/dates.ts';
import { queueMail } from '../platform/mail/queue-mail.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { listHandlersOf, saveCase } from './queries.ts';
import { insertYearCount, listOverseers, listUncountedYears, listUntoldLate } from './queries-clock.ts';
import { lastYearToCount } from './rules.ts';

/**
 * What the clock does every day: of each case that became late it tells once those who handle it, and those who watch over that,
 * whom it is not kept from, by its number alone; a case that it could tell nobody of it tries again the day after. And it counts each year once, a month after its end. Run twice, it finds nothing.
 */
export async function watchClock(work: Work, { baseUrl }: { readonly baseUrl: string }): Promise<void> {
  const { tx, actionId, now } = work;
  const today = dayIn(zone, now);
  for (const { id, number } of await listUntoldLate(tx, actionId, today)) {
    const told = [...(await listHandlersOf(tx, id)), ...(await listOverseers(tx, actionId, id))];
    if (told.length === 0) continue;
    for (const { personId, email, locale } of new Map(told.map((one) => [one.personId, one])).values())
      await queueMail(work, {
        template: 'voice.mail.late',
        to: { personId, email, locale },
        args: { number, link: `${baseUrl}/staff/voice` },
      });
    await saveCase(tx, id, now, { escalatedAt: now });
    await audit(work, 'voice.escalate', { kind: 'voice_case', id });
  }
  for (const year of await listUncountedYears(tx, actionId, lastYearToCount(today) + 1)) {
    await insertYearCount(tx, actionId, year, now);
    await audit(work, 'voice.count_year', { kind: 'voice_year', id: null }, { year });
  }
}
