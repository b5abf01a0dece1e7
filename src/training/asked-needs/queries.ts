import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { isNothing, type Needs } from './rules.ts';
import type { UsualNeed } from './schema.ts';

/** What one participant asked for; undefined when they asked for nothing. */
export async function findOwnNeeds(tx: Tx, participantId: string): Promise<Needs | undefined> {
  return tx
    .selectFrom('training.need')
    .select(['usual', 'interpreter', 'needs'])
    .where('participantId', '=', participantId)
    .$narrowType<{ usual: UsualNeed[] }>()
    .executeTakeFirst();
}

export type AskedNeed = Needs & { readonly name: string };

/** What is asked for in a gathering by those who have a place. */
export async function listAskedNeeds(tx: Tx, gatheringId: string): Promise<AskedNeed[]> {
  return tx
    .selectFrom('training.need as need')
    .innerJoin('training.participant as participant', 'participant.id', 'need.participantId')
    .select(['participant.name', 'need.usual', 'need.interpreter', 'need.needs'])
    .where('participant.gatheringId', '=', gatheringId)
    .where('participant.state', '=', 'registered')
    .orderBy('participant.name')
    .orderBy('need.participantId')
    .$narrowType<{ usual: UsualNeed[] }>()
    .execute();
}

/** Writes what somebody needs over what they asked for before; nothing when it is empty. */
export async function saveNeed(tx: Tx, participantId: string, needs: Needs, now: Instant): Promise<void> {
  await tx.deleteFrom('training.need').where('participantId', '=', participantId).execute();
  if (isNothing(needs)) return;
  const { usual, interpreter, needs: said } = needs;
  await tx
    .insertInto('training.need')
    .values({ participantId, usual: [...usual], interpreter, needs: said, updatedAt: now })
    .execute();
}

/** Whoever registered anew keeps what they asked for with the place that they cancelled. */
export async function carryNeed(tx: Tx, participantId: string): Promise<void> {
  await sql`select training.carry_need(${participantId}::uuid)`.execute(tx);
}

/** Takes away what was asked for in gatherings that ended before this day, and by whoever declined. Returns how many rows. */
export async function deleteNeeds(tx: Tx, actionId: string, before: PlainDate): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from training.need n using training.participant p, training.gathering g
    where p.id = n.participant_id and g.id = p.gathering_id and p.action_id = ${actionId}
      and (g.ends_on < ${before} or g.withdrawn_at is not null or p.state = 'declined' or p.emptied_at is not null)`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}
