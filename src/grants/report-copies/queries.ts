import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { type SentContent, sentContent } from './sent-content.ts';

/** A report as it was sent once. `kept`: its content was not deleted by the schedule. */
export type SentVersion = {
  readonly submission: number;
  readonly sha256: string;
  readonly submittedAt: Instant;
  readonly kept: boolean;
};
export type SentReport = Omit<SentVersion, 'kept'> & { readonly content: SentContent };

/** Each version of a report that was sent, the latest first. */
export async function listSentVersions(tx: Tx, reportId: string): Promise<SentVersion[]> {
  return tx
    .selectFrom('grants.reportVersion')
    .select(['submission', 'sha256', 'submittedAt', sql<boolean>`content <> '{}'::jsonb`.as('kept')])
    .where('reportId', '=', reportId)
    .orderBy('submission', 'desc')
    .execute();
}

/** A version with what was sent in it; nothing where there is none, or where its content was deleted by the schedule. */
export async function findSentReport(
  tx: Tx,
  { reportId, submission }: { readonly reportId: string; readonly submission: number },
): Promise<SentReport | undefined> {
  const found = await tx
    .selectFrom('grants.reportVersion')
    .select(['submission', 'sha256', 'submittedAt', 'content'])
    .where('reportId', '=', reportId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  const content = found && sentContent(found.content);
  return content && { ...found, content };
}
