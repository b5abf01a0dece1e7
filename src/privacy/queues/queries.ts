import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

export type UnsentMails = {
  readonly count: number;
  readonly oldest: Instant | null;
  /** No email leaves a demonstration: there they do not wait, they are shown. */
  readonly demonstration: boolean;
};

/** The emails that were written before an instant and have neither been sent nor refused. */
export async function readUnsentMails(tx: Tx, actionId: string, before: Instant): Promise<UnsentMails> {
  const { rows } = await sql<UnsentMails>`
    select (select demonstration from platform.instance) as demonstration, count(*)::int as count, min(created_at) as oldest
    from platform.mail
    where action_id = ${actionId} and sent_at is null and last_error is null and created_at < ${before}::timestamptz`.execute(
    tx,
  );
  return rows[0]!;
}
