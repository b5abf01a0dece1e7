import { nobody } from '../permissions.ts';
import type { Work } from '../work.ts';
import { writeAudit } from './queries.ts';

/** Facts beside an audit word: ids, codes, counts and amounts. Never a name, an address, a text somebody wrote, or a secret. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;
export type AuditSubject = { readonly kind: string; readonly id: string | null };

/**
 * Writes what happened into the chained audit trail, in the verb's own transaction.
 * Call it last: it takes the head of the chain until the transaction ends.
 */
export async function audit(
  work: Work,
  word: string,
  subject: AuditSubject,
  details: AuditDetails = {},
): Promise<void> {
  const known = work.actor.personId !== nobody.personId;
  await writeAudit(work.tx, {
    at: work.now,
    word,
    actionId: work.actionId,
    actorId: known ? work.actor.personId : null,
    organisationId: known ? work.actor.organisationId : null,
    subject,
    details,
  });
}
