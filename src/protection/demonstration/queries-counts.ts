import { sql } from 'kysely';
import { addDays, type PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { InventedCount } from './invented-counts.ts';

/** Who writes and who checks in each organisation. */
export type Counter = {
  readonly organisationId: string;
  readonly writerId: string;
  readonly checkerId: string;
};

/**
 * Enters many checked incidents by three statements, as the owner of the tables: through the verbs each would take ten. Their trail has
 * nothing of them.
 */
export async function insertCounts(
  tx: Tx,
  actionId: string,
  counts: readonly InventedCount[],
  counters: readonly Counter[],
): Promise<void> {
  const rows = counts.map(({ organisation, ...one }) => {
    const { organisationId, writerId, checkerId } = counters[organisation]!;
    return {
      ...one,
      ...{ id: newId(), actionId, organisationId, writerId, checkerId },
      ...{
        fromOn: addDays(one.toOn, -28),
        recordedOn: addDays(one.toOn, 1),
        checkedOn: addDays(one.toOn, 16),
      },
    };
  });
  const given = JSON.stringify(rows);
  await sql`insert into incidents.incident (id, action_id, organisation_id, writer_id, state, written_on, recorded_on, kind, people,
      jurisdiction, place_kind, direction, part_of_day, from_on, to_on, indicators, standing, standing_reason, checker_id, checked_on)
    select r.id, r."actionId", r."organisationId", r."writerId", 'recorded', r."recordedOn", r."recordedOn", r.kind, r.people,
      r.jurisdiction, 'green_border', 'not_known', 'not_known', r."fromOn", r."toOn",
      '{"unpaid_work": "no", "forced_work": "no", "job_offer": "no", "arranged_marriage": "no", "held": "no"}', 'one_source',
      'source_not_reached', r."checkerId", r."checkedOn"
    from jsonb_to_recordset(${given}::jsonb) r (id uuid, "actionId" uuid, "organisationId" uuid, "writerId" uuid, kind text, people jsonb,
      jurisdiction text, "fromOn" date, "toOn" date, "recordedOn" date, "checkerId" uuid, "checkedOn" date)`.execute(
    tx,
  );
  await sql`insert into incidents.act (incident_id, position, code, perpetrator, hurt_low, hurt_high, consequence)
    select r.id, a.position, a.act ->> 'code', a.act ->> 'perpetrator', (a.act ->> 'hurt')::int, (a.act ->> 'hurt')::int + 3, 'not_known'
    from jsonb_to_recordset(${given}::jsonb) r (id uuid, acts jsonb)
      cross join jsonb_array_elements(r.acts) with ordinality a (act, position)`.execute(tx);
  await sql`insert into incidents.source (incident_id, position, kind, independent, reliability, credibility, heard_month, may_count)
    select r.id, 1, 'person_affected', 1, 'b', 'c2', to_char(r."toOn", 'YYYY-MM'), true
    from jsonb_to_recordset(${given}::jsonb) r (id uuid, "toOn" date)`.execute(tx);
}

/** Enters a check by somebody who has no duty here, as the owner of the tables. */
export async function insertCheck(
  tx: Tx,
  incidentId: string,
  { checkerId, checkedOn }: { readonly checkerId: string; readonly checkedOn: PlainDate },
): Promise<void> {
  await tx
    .updateTable('incidents.incident')
    .set({ standing: 'one_source', standingReason: 'source_not_reached', checkerId, checkedOn })
    .where('id', '=', incidentId)
    .execute();
}
