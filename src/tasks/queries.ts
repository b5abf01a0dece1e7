import { sql } from 'kysely';
import type { Instant } from '../platform/dates.ts';
import type { TaskPart } from '../platform/tasks.ts';
import type { Tx } from '../platform/work.ts';
import type { Stage } from './rules.ts';

/** Those who act for an organisation of the Action and want mails as often as this, or oftener. */
export async function listToRemind(tx: Tx, actionId: string, often: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select p.id as person_id from people.person p
    where p.erased_at is null and p.disabled_at is null and p.reminders = any(${often as string[]})
      and exists (select from people.membership m where m.person_id = p.id and m.action_id = ${actionId}::uuid and m.until is null)
    order by p.id`.execute(tx);
  return rows.map(({ personId }) => personId);
}

export type Addressee = {
  readonly personId: string;
  readonly email: string;
  readonly locale: string;
  readonly reminders: 'at_once' | 'daily' | 'off';
};
/** Somebody to write to, locked so that two workers never tell them the same; undefined for a person who left or wants no mail. */
export async function lockAddressee(tx: Tx, personId: string): Promise<Addressee | undefined> {
  const { rows } = await sql<Addressee>`
    select id as person_id, email, locale, reminders from people.person
    where id = ${personId}::uuid and erased_at is null and disabled_at is null and reminders <> 'off' for update`.execute(
    tx,
  );
  return rows[0];
}

/** The organisation that leads the Action; undefined while there is none. */
export async function findCoordinator(tx: Tx, actionId: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select o.name from action.participation p join network.organisation o on o.id = p.organisation_id
    where p.action_id = ${actionId}::uuid and p.role = 'coordinator' order by p.position limit 1`.execute(tx);
  return rows[0]?.name;
}

export type Told = {
  readonly kind: string;
  readonly part: TaskPart;
  readonly record: string;
  readonly stage: Stage;
  readonly dueAt: Instant;
};
export async function listTold(tx: Tx, actionId: string, personId: string): Promise<Told[]> {
  return tx
    .selectFrom('tasks.reminder')
    .select(['kind', 'part', 'record', 'stage', 'dueAt'])
    .where('actionId', '=', actionId)
    .where('personId', '=', personId)
    .execute();
}

/** What a person was told is kept while it is due, and then forgotten. */
export async function saveTold(
  tx: Tx,
  { actionId, personId, at }: { actionId: string; personId: string; at: Instant },
  told: readonly Told[],
): Promise<void> {
  await tx
    .deleteFrom('tasks.reminder')
    .where('actionId', '=', actionId)
    .where('personId', '=', personId)
    .execute();
  if (told.length > 0)
    await tx
      .insertInto('tasks.reminder')
      .values(told.map((one) => ({ ...one, actionId, personId, toldAt: at })))
      .execute();
}
