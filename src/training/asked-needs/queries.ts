import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Need } from './schema.ts';

/** What one participant asked for. */
export async function listOwnNeeds(tx: Tx, participantId: string): Promise<Need[]> {
  return tx
    .selectFrom('training.need')
    .select(['sessionId', 'access', 'diet'])
    .where('participantId', '=', participantId)
    .execute();
}

export type AskedNeed = Need & { readonly name: string; readonly day: PlainDate; readonly title: string };

/** What is asked for in the sessions of a gathering by those who have a place. */
export async function listAskedNeeds(tx: Tx, gatheringId: string): Promise<AskedNeed[]> {
  return tx
    .selectFrom('training.need as need')
    .innerJoin('training.session as session', 'session.id', 'need.sessionId')
    .innerJoin('training.participant as participant', 'participant.id', 'need.participantId')
    .select([
      'need.sessionId',
      'need.access',
      'need.diet',
      'participant.name',
      'session.day',
      'session.title',
    ])
    .where('session.gatheringId', '=', gatheringId)
    .where('participant.state', '=', 'registered')
    .orderBy('session.startsAt')
    .orderBy('participant.name')
    .orderBy('need.sessionId')
    .orderBy('need.participantId')
    .execute();
}

/** Writes what somebody needs over what they asked for before in these sessions. */
export async function saveNeedRows(
  tx: Tx,
  participantId: string,
  needs: readonly Need[],
  now: Instant,
): Promise<void> {
  if (needs.length === 0) return;
  await tx
    .deleteFrom('training.need')
    .where('participantId', '=', participantId)
    .where(
      'sessionId',
      'in',
      needs.map(({ sessionId }) => sessionId),
    )
    .execute();
  const rows = needs.filter(({ access, diet }) => access !== '' || diet !== '');
  if (rows.length > 0)
    await tx
      .insertInto('training.need')
      .values(rows.map((need) => ({ ...need, participantId, updatedAt: now })))
      .execute();
}

/** Takes away what was asked for in sessions of days before this one, and by whoever takes part no more. Returns how many rows. */
export async function deleteNeeds(tx: Tx, actionId: string, before: PlainDate): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from training.need n using training.session s, training.participant p
    where s.id = n.session_id and p.id = n.participant_id and p.action_id = ${actionId}
      and (s.day < ${before} or p.state not in ('registered', 'waiting'))`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
