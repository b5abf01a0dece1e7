import { nobody } from '../permissions.ts';
import type { Work } from '../work.ts';
import { type AuditDetails, type AuditSubject, type AuditTexts, isWritten, writeAudit } from './queries.ts';

export type { AuditDetails, AuditSubject, AuditTexts };

/**
 * Writes what happened into the chained audit trail, in the verb's own transaction.
 * What is saved while it is typed is written once an hour, however often it is saved (decision 0064).
 * A text that somebody wrote goes into `texts`, never into `details`. Call it last: it takes the head of the chain until the transaction ends.
 */
export async function audit(
  work: Work,
  word: string,
  subject: AuditSubject,
  details: AuditDetails = {},
  texts: AuditTexts = {},
): Promise<void> {
  if (
    work.typing &&
    (await isWritten(work.tx, { now: work.now, actorId: work.actor.personId, word, subject, details }))
  )
    return;
  const known = work.actor.personId !== nobody.personId;
  await writeAudit(work.tx, {
    at: work.now,
    word,
    actionId: work.actionId,
    actorId: known ? work.actor.personId : null,
    organisationId: known ? work.actor.organisationId : null,
    subject,
    details,
    texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
  });
}
