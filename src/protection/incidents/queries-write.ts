import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Act, IncidentRow, Source } from './queries.ts';

/** The draft of this person, a new one under this id where there is none. Returns its id. */
export async function openDraft(
  tx: Tx,
  row: { id: string; actionId: string; organisationId: string; writerId: string; writtenOn: PlainDate },
): Promise<string> {
  await tx
    .insertInto('incidents.incident')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await tx
    .selectFrom('incidents.incident')
    .select('id')
    .where('actionId', '=', row.actionId)
    .where('organisationId', '=', row.organisationId)
    .where('writerId', '=', row.writerId)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow();
  return id;
}

/** Whether one of these days is in a half-year that was counted, and the other is not in it. */
export async function isCountedApart(
  tx: Tx,
  actionId: string,
  days: { readonly stored: PlainDate; readonly said: PlainDate },
): Promise<boolean> {
  const { rows } = await sql<{ apart: boolean }>`
    select release.is_counted_apart(${actionId}::uuid, ${days.stored}::date, ${days.said}::date) as apart`.execute(
    tx,
  );
  return rows[0]!.apart;
}

/** A draft of the person at work goes whole. */
export async function dropDraft(tx: Tx, id: string): Promise<void> {
  await sql`select incidents.drop_draft(${id}::uuid)`.execute(tx);
}

/** What is written of an incident. */
export type Change = Partial<
  Omit<IncidentRow, 'id' | 'actionId' | 'organisationId' | 'writers' | 'mayCount' | 'acts' | 'sources'>
>;

export async function saveIncident(
  tx: Tx,
  id: string,
  { people, indicators, groups, route, ...change }: Change,
): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await tx
    .updateTable('incidents.incident')
    .set({
      ...change,
      ...(people === undefined ? {} : { people: json(people) }),
      ...(indicators === undefined ? {} : { indicators: json(indicators) }),
      ...(route === undefined ? {} : { route: json(route) }),
      ...(groups === undefined ? {} : { groups: [...groups] }),
    })
    .where('id', '=', id)
    .execute();
}

export async function replaceActs(tx: Tx, incidentId: string, acts: readonly Act[]): Promise<void> {
  await tx.deleteFrom('incidents.act').where('incidentId', '=', incidentId).execute();
  if (acts.length === 0) return;
  await tx
    .insertInto('incidents.act')
    .values(
      acts.map(({ code, perpetrator, doneBy, hurt, consequence }, position) => ({
        ...{ incidentId, position, code, perpetrator, consequence },
        ...{ doneByLow: doneBy?.low ?? null, doneByHigh: doneBy?.high ?? null },
        ...{ hurtLow: hurt.low, hurtHigh: hurt.high },
      })),
    )
    .execute();
}

export async function replaceSources(tx: Tx, incidentId: string, sources: readonly Source[]): Promise<void> {
  await tx.deleteFrom('incidents.source').where('incidentId', '=', incidentId).execute();
  if (sources.length === 0) return;
  await tx
    .insertInto('incidents.source')
    .values(
      sources.map(({ month, ...one }, position) => ({ incidentId, position, heardMonth: month, ...one })),
    )
    .execute();
}
