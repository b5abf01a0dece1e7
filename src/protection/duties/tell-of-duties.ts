import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import type { Mailbox } from './queries.ts';

/** A mail that says where to look, and nothing of the record: every page's role reads the mails. */
export async function tellOfDuties(
  work: Work,
  template: 'protection.mail.waits' | 'protection.mail.changed',
  people: readonly Mailbox[],
  baseUrl: string,
): Promise<void> {
  const link = `${baseUrl}/${template === 'protection.mail.waits' ? 'duties' : 'tasks'}`;
  for (const to of people) await queueMail(work, { template, to, args: { link } });
}
