import { sql } from 'kysely';

/** Whether the person in this column still works for the Action of the table as an officer. */
export const isFollowed = (recordedBy: string, actionId: string) => sql<boolean>`exists (
  select from people.membership held join people.person p on p.id = held.person_id and p.disabled_at is null and p.erased_at is null
  where held.person_id = ${sql.ref(recordedBy)} and held.action_id = ${sql.ref(actionId)} and held.until is null
    and held.role in ('programme_manager', 'grant_officer'))`;
