import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { GatheringKind, GatheringScope } from '../schema.ts';
import type { Changed, CountedFact } from './rules.ts';

export async function insertChanges(
  { tx, actor, now }: Work,
  gatheringId: string,
  changes: readonly Changed[],
  reason: string,
): Promise<void> {
  await tx
    .insertInto('training.countedChange')
    .values(
      changes.map((change) => ({
        ...{ id: newId(), gatheringId, ...change, reason },
        ...{ changedBy: actor.personId, changedAt: now },
      })),
    )
    .execute();
}

/** Whether a period was frozen after the event was recorded that ends on the first day of the event or later. */
export async function isInFrozenPeriod(tx: Tx, gatheringId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (
      select from training.gathering g join results.period p on p.action_id = g.action_id
      where g.id = ${gatheringId}::uuid and p.frozen_at >= g.created_at and p.ends_on >= g.starts_on) as held`.execute(
    tx,
  );
  return rows[0]!.held;
}

/** What was changed of an event that figures count, and the event as it is now. */
export type CountedChange = {
  readonly id: string;
  readonly gatheringId: string;
  readonly title: string;
  readonly kind: GatheringKind;
  readonly scope: GatheringScope;
  readonly jurisdiction: string | null;
  readonly startsOn: PlainDate;
  readonly withdrawn: boolean;
  readonly fact: CountedFact;
  /** Whose people were counted, and what it is. */
  readonly organisation: string | null;
  readonly organisationKind: string | null;
  readonly before: string;
  readonly after: string;
  readonly hostBefore: string | null;
  readonly hostAfter: string | null;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: Instant;
};

/** The changes of one event, or of all events of the Action, the latest first. */
export async function listCountedChanges(
  tx: Tx,
  actionId: string,
  gatheringId?: string,
): Promise<CountedChange[]> {
  const name = (text: 'before' | 'after') =>
    sql<string | null>`case change.fact when 'host' then (
      select name from network.organisation where id::text = ${sql.ref(`change.${text}`)}) end`;
  return tx
    .selectFrom('training.countedChange as change')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'change.gatheringId')
    .innerJoin('people.person as person', 'person.id', 'change.changedBy')
    .leftJoin('network.organisation as alias', 'alias.id', 'change.organisationId')
    .leftJoin('network.organisation as organisation', (join) =>
      join.on('organisation.id', '=', sql`coalesce(alias.merged_into, alias.id)`),
    )
    .select([
      'change.id',
      'change.gatheringId',
      'gathering.title',
      'gathering.kind',
      'gathering.scope',
      'gathering.jurisdiction',
      'gathering.startsOn',
      sql<boolean>`gathering.withdrawn_at is not null`.as('withdrawn'),
      'change.fact',
      'organisation.name as organisation',
      'organisation.kind as organisationKind',
      'change.before',
      'change.after',
      name('before').as('hostBefore'),
      name('after').as('hostAfter'),
      'change.reason',
      'person.name as changedBy',
      'change.changedAt',
    ])
    .where('gathering.actionId', '=', actionId)
    .$if(gatheringId !== undefined, (all) => all.where('gathering.id', '=', gatheringId!))
    .orderBy('change.changedAt', 'desc')
    .orderBy('change.id', 'desc')
    .execute();
}
