import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';

export type PeopleMail = {
  /** The key of its subject and body: `people.mail.<template>.subject`. */
  readonly template: string;
  readonly to: { readonly email: string; readonly locale: string; readonly personId?: string };
  readonly args: Readonly<Record<string, string | number>>;
};

/** Queues a mail in the verb's own transaction. */
export async function mail(work: Work, { template, to, args }: PeopleMail): Promise<void> {
  await work.tx
    .insertInto('platform.mail')
    .values({
      id: newId(),
      actionId: work.actionId,
      personId: to.personId ?? null,
      toAddress: to.email,
      locale: to.locale,
      template: `people.${template}`,
      subject: `people.mail.${template}.subject`,
      body: JSON.stringify(args),
      createdAt: work.now,
    })
    .execute();
}
