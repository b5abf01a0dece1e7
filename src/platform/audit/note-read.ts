import { sql } from 'kysely';
import type { Actor } from '../permissions.ts';
import { nobody } from '../permissions.ts';
import type { Work } from '../work.ts';
import { zone } from '../zone.ts';

/** A record whose content is nobody's business but its own people's: who else reads it is kept. */
export type SensitiveRecord = {
  /** `application`, `agreement`, …: the key of its name is `evidence.kind.<kind>`. */
  readonly kind: string;
  readonly id: string;
  /** Whose it is: reads by its own organisation are not kept. Undefined: everybody's are. */
  readonly organisationId?: string | undefined;
};

/**
 * Keeps that the person at work read a record of others: one row a person, record and day, with the word of the page that was
 * first. It costs one statement, which writes nothing when the row is there.
 */
export async function noteRead(
  { tx, now, actionId }: Pick<Work, 'tx' | 'now' | 'actionId'>,
  actor: Actor | undefined,
  word: string,
  record: SensitiveRecord,
): Promise<void> {
  if (!actor || actor.personId === nobody.personId || actor.organisationId === record.organisationId) return;
  await sql`
    insert into platform.sensitive_read (day, action_id, person_id, organisation_id, word, record_kind, record_id, first_at)
    values ((${now}::timestamptz at time zone ${zone})::date, ${actionId}::uuid, ${actor.personId}::uuid,
      ${actor.organisationId}::uuid, ${word}, ${record.kind}, ${record.id}::uuid, ${now}::timestamptz)
    on conflict (record_id, person_id, day, record_kind) do nothing`.execute(tx);
}
