import { queueMail } from '../platform/mail/queue-mail.ts';
import type { Work } from '../platform/work.ts';

export type PeopleMail = {
  /** The key of its subject and body: `people.mail.<template>.subject`. */
  readonly template: string;
  readonly to: { readonly email: string; readonly locale: string; readonly personId?: string };
  readonly args: Readonly<Record<string, string | number>>;
};

/** Queues a mail in the verb's own transaction. */
export async function mail(work: Work, { template, to, args }: PeopleMail): Promise<void> {
  await queueMail(work, { template: `people.mail.${template}`, to, args });
}
