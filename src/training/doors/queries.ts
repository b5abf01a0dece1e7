import { type NotNull, sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

export type Door = {
  readonly id: string;
  readonly gatheringId: string;
  readonly forWhom: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly endedAt: Instant | null;
  /** How many were noted by it. */
  readonly noted: number;
};
const doors = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.door as door')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'door.gatheringId')
    .select(['door.id', 'door.gatheringId', 'door.forWhom', 'door.madeBy', 'door.madeAt', 'door.endedAt'])
    .select((from) =>
      from
        .selectFrom('training.checkIn as c')
        .select(sql<number>`count(*)::int`.as('noted'))
        .whereRef('c.doorId', '=', 'door.id')
        .where('c.takenBackAt', 'is', null)
        .as('noted'),
    )
    .where('gathering.actionId', '=', actionId)
    .$narrowType<{ noted: NotNull }>();

/** The links that were given for a gathering's door, the latest first. */
export async function listDoors(tx: Tx, actionId: string, gatheringId: string): Promise<Door[]> {
  return doors(tx, actionId)
    .where('door.gatheringId', '=', gatheringId)
    .orderBy('door.madeAt', 'desc')
    .orderBy('door.id')
    .execute();
}
export async function findDoor(tx: Tx, actionId: string, id: string): Promise<Door | undefined> {
  return doors(tx, actionId).where('door.id', '=', id).executeTakeFirst();
}

export async function insertDoor(
  tx: Tx,
  row: {
    id: string;
    gatheringId: string;
    forWhom: string;
    secretMac: string;
    madeBy: string;
    madeAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('training.door').values(row).execute();
}
/** False when it has ended already. */
export async function saveDoorEnded(
  tx: Tx,
  id: string,
  values: { endedBy: string; endedAt: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('training.door')
    .set(values)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The door that the presented link opens today. */
export async function findOpened(
  tx: Tx,
): Promise<{ readonly id: string; readonly gatheringId: string; readonly madeBy: string } | undefined> {
  const { rows } = await sql<{ id: string; gatheringId: string; madeBy: string }>`
    select o.id, o.gathering_id, d.made_by from training.opened_door() o join training.door d on d.id = o.id`.execute(
    tx,
  );
  return rows[0];
}

/** A link at a door that its host ended. */
export type Shut = { readonly id: string; readonly endedBy: string; readonly endedAt: Instant };

export async function listShut(tx: Tx): Promise<Shut[]> {
  const { rows } = await sql<Shut>`
    select id, ended_by, ended_at from training.door where ended_at is not null order by ended_at, id`.execute(
    tx,
  );
  return rows;
}
