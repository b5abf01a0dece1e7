import { audit } from '../platform/audit/audit.ts';
import { dayIn } from '../platform/dates.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { isListed } from './attendance-list/queries.ts';
import { keepCountedChanges, readCounted } from './counted/keep-changes.ts';
import type { Counted } from './counted/rules.ts';
import { recordAttendancePermission } from './permissions.ts';
import { lockGathering, saveAttendance, updateGathering } from './queries.ts';
import { mustBeKnown } from './record-gathering.ts';
import { came, mustHaveBegun, mustStand } from './rules.ts';
import type { Attendance, AttendanceForm } from './schema.ts';

/**
 * Writes down how many women and men came for each organisation of the rows; a row of nobody takes the organisation off the list,
 * and organisations without a row stay as they are. A number that was recorded is changed with a reason. Problems: `not_permitted`,
 * `gathering_withdrawn`, `gathering_not_begun`, `attendance_is_listed` (people are counted from the list of names), `changed_meanwhile`,
 * `organisation_not_known`, `reason_for_counted`.
 */
export async function recordAttendance(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: AttendanceForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, recordAttendancePermission, gathering);
  mustStand(gathering);
  mustHaveBegun(gathering, dayIn(zone, now));
  if (await isListed(tx, gatheringId)) throw problem('attendance_is_listed');
  if (form.version !== gathering.version) throw problem('changed_meanwhile');
  await mustBeKnown(work, form.rows);
  const present = form.rows.filter(came);
  const absent = form.rows.filter((row) => !came(row)).map(({ organisationId }) => organisationId);
  const before = await readCounted(tx, actionId, gatheringId);
  const { reason = '' } = form;
  const after = { ...before, attendance: withRows(before.attendance, form.rows) };
  await keepCountedChanges(work, { before, after, reason });
  await saveAttendance(tx, gatheringId, present, absent);
  await updateGathering(tx, gatheringId, {}, now);
  await audit(
    work,
    'gathering.record_attendance',
    { kind: 'gathering', id: gatheringId },
    { present: present.length, rows: form.rows.length },
    { reason },
  );
}

/** Who came, with the typed rows over those that were there: the list of names alone counts those who did not say. */
function withRows(stored: Counted['attendance'], rows: readonly Attendance[]): Counted['attendance'] {
  const typed = new Map(rows.map((row) => [row.organisationId, row]));
  return [
    ...stored.filter(({ organisationId }) => !typed.has(organisationId)),
    ...rows.map((row) => ({ ...row, unsaid: 0 })),
  ];
}
