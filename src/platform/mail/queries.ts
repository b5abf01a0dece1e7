import { sql } from 'kysely';
import type { Instant } from '../dates.ts';
import type { MessageArguments } from '../language/language.ts';
import type { Tx } from '../work.ts';
import { mailboxOf } from './mailbox.ts';

export type MailRow = {
  id: string;
  actionId: string;
  personId: string | null;
  toAddress: string;
  locale: string;
  template: string;
  args: MessageArguments;
  createdAt: Instant;
  sentAt: Instant | null;
  /** The answer of a mail server that refused it for good, `550`; such a mail is not tried again. */
  lastError: string | null;
};

export async function insertMail(tx: Tx, mail: Omit<MailRow, 'sentAt' | 'lastError'>) {
  await tx
    .insertInto('platform.mail')
    .values({ ...mail, args: JSON.stringify(mail.args) })
    .execute();
}

/** How many mails of a kind were queued for a mailbox since an instant. */
export async function countLately(
  tx: Tx,
  { template, address, since }: { template: string; address: string; since: Instant },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select platform.mails_lately(${template}, ${mailboxOf(address)}, ${since}::timestamptz) as count`.execute(
    tx,
  );
  return rows[0]!.count;
}

/** The mail, locked until the transaction ends, so that two workers never send it both. */
export async function lockMail(tx: Tx, id: string): Promise<MailRow | undefined> {
  return tx
    .selectFrom('platform.mail')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .$narrowType<{ args: MailRow['args'] }>()
    .executeTakeFirst();
}

/** It has left the platform: what filled it is forgotten, for it may hold a link that signs its reader in. */
export async function saveSent(tx: Tx, id: string, sentAt: Instant) {
  await tx
    .updateTable('platform.mail')
    .set({ sentAt, attempts: sql`attempts + 1`, args: '{}' })
    .where('id', '=', id)
    .execute();
}

export async function saveRefused(tx: Tx, id: string, lastError: string) {
  await tx
    .updateTable('platform.mail')
    .set({ lastError, attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .execute();
}

/** The newest mails that have not left the platform, for the outbox page of a demonstration; `after` is the last one of the page before. */
export async function listOutbox(
  tx: Tx,
  actionId: string,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<MailRow[]> {
  return tx
    .selectFrom('platform.mail')
    .selectAll()
    .where('actionId', '=', actionId)
    .where('sentAt', 'is', null)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(created_at, id) < (select before.created_at, before.id from platform.mail before where before.id::text = ${after})`,
      ),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$narrowType<{ args: MailRow['args'] }>()
    .execute();
}
