import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { ExerciseRole, ExerciseText, Stage } from './rules.ts';

export type Play = {
  readonly sessionId: string;
  readonly moduleId: string;
  readonly text: ExerciseText;
  readonly edition: number;
  readonly confirmedAt: Instant;
  readonly dealtAt: Instant;
  readonly stagesOpened: number;
  readonly version: number;
};

/** What is played in a session; undefined while no roles were dealt. */
export async function findPlay(tx: Tx, sessionId: string): Promise<Play | undefined> {
  return tx
    .selectFrom('training.play')
    .select(['sessionId', 'moduleId', 'text', 'edition', 'confirmedAt', 'dealtAt', 'stagesOpened', 'version'])
    .where('sessionId', '=', sessionId)
    .$castTo<Play>()
    .executeTakeFirst();
}

export async function insertPlay(
  tx: Tx,
  { text, ...row }: Omit<Play, 'stagesOpened' | 'version'> & { confirmedBy: string; dealtBy: string },
): Promise<void> {
  await tx
    .insertInto('training.play')
    .values({ ...row, text: JSON.stringify(text) })
    .execute();
}

/** Sessions of a gathering in which something is or can be played, in their order. */
export async function listPlayable(
  tx: Tx,
  gatheringId: string,
): Promise<{ id: string; title: string; room: string }[]> {
  return tx
    .selectFrom('training.session as session')
    .select(['session.id', 'session.title', 'session.room'])
    .where('session.gatheringId', '=', gatheringId)
    .where(
      sql<boolean>`(exists (select from training.exercise e where e.module_id = session.module_id)
        or exists (select from training.play p where p.session_id = session.id))`,
    )
    .orderBy('session.startsAt')
    .orderBy('session.room')
    .orderBy('session.id')
    .execute();
}

export type Player = {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
  /** The place of their role in this session, from 1. */
  readonly position: number | null;
  /** They play the same exercise in another session of the gathering. */
  readonly elsewhere: boolean;
};

/** Everybody who has a place in a session's gathering, with what they play: whoever gave up the place plays nothing. */
export async function listPlayers(
  tx: Tx,
  { sessionId, gatheringId }: { sessionId: string; gatheringId: string },
): Promise<Player[]> {
  return tx
    .selectFrom('training.participant as participant')
    .leftJoin('training.playedRole as role', (join) =>
      join.onRef('role.participantId', '=', 'participant.id').on('role.sessionId', '=', sessionId),
    )
    .select(['participant.id', 'participant.name', 'participant.organisationName', 'role.position'])
    .select(
      sql<boolean>`exists (select from training.played_role o
        join training.play p on p.session_id = o.session_id
        join training.play here on here.session_id = ${sessionId} and here.module_id = p.module_id
        where o.participant_id = participant.id and o.session_id <> ${sessionId})`.as('elsewhere'),
    )
    .where('participant.gatheringId', '=', gatheringId)
    .where('participant.state', '=', 'registered')
    .orderBy(sql`coalesce(participant.registered_at, participant.created_at)`)
    .orderBy('participant.id')
    .execute();
}

/** Gives somebody a role, or none. */
export async function saveRole(
  tx: Tx,
  sessionId: string,
  participantId: string,
  position: number | null,
): Promise<void> {
  if (position === null)
    await tx
      .deleteFrom('training.playedRole')
      .where('sessionId', '=', sessionId)
      .where('participantId', '=', participantId)
      .execute();
  else
    await tx
      .insertInto('training.playedRole')
      .values({ sessionId, participantId, position })
      .onConflict((conflict) => conflict.columns(['sessionId', 'participantId']).doUpdateSet({ position }))
      .execute();
}

export async function saveOpened(tx: Tx, sessionId: string, stagesOpened: number): Promise<void> {
  await tx.updateTable('training.play').set({ stagesOpened }).where('sessionId', '=', sessionId).execute();
}

/** Who plays what has changed: a form that was opened before does not know it. */
export async function raiseVersion(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .updateTable('training.play')
    .set({ version: sql`version + 1` })
    .where('sessionId', '=', sessionId)
    .execute();
}

export type OwnPart = {
  readonly sessionId: string;
  readonly role: Pick<ExerciseRole, 'title' | 'brief'>;
  readonly stages: readonly Omit<Stage, 'materialFor'>[];
  /** Stages are still to be opened. */
  readonly more: boolean;
  readonly questions: readonly string[];
};

/** What the holder of the presented link plays: of all that a play holds, this is all that they can read. */
export async function listOwnParts(tx: Tx): Promise<OwnPart[]> {
  const { rows } = await sql<OwnPart>`
    select session_id as "sessionId", role, stages, more, questions from training.own_parts()`.execute(tx);
  return rows;
}
