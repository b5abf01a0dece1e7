import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import { findAsker, type PrivacyRequest } from './queries.ts';

/** Says by mail that there is something to read behind the sign-in. Who has no account is written to by the officer. */
export async function tellAsker(
  work: Work,
  { personId }: Pick<PrivacyRequest, 'personId'>,
  template: 'privacy.mail.extended' | 'privacy.mail.answered',
  baseUrl: string,
): Promise<void> {
  const to = personId && (await findAsker(work.tx, personId));
  if (to) await queueMail(work, { template, to, args: { link: `${baseUrl}/account/requests` } });
}
