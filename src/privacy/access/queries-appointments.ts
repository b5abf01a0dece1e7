import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';

type Asked = { readonly actionId: string; readonly personId: string; readonly now: Instant };
type Appointment = {
  /** The column that leads to the person. */
  readonly column: string;
  /** What each is about, one row of one text each. */
  readonly about: (asked: Asked) => RawBuilder<unknown>;
};

/**
 * What opens records to one person beside their roles: each is a column that names a person. `tests/privacy/appointments.test.ts`
 * finds a column that is not here.
 */
export const appointments = {
  handler: {
    column: 'voice.appointment.person_id',
    about: ({ actionId, personId }) => sql`select kind from voice.appointment
      where action_id = ${actionId}::uuid and person_id = ${personId}::uuid and ended_at is null`,
  },
  assignment: {
    column: 'grants.assignment.assessor_id',
    about: ({ actionId, personId }) => sql`select a.number
      from grants.assignment g join grants.application a on a.id = g.application_id join grants.call c on c.id = a.call_id
      where c.action_id = ${actionId}::uuid and g.assessor_id = ${personId}::uuid and g.state <> 'refused'`,
  },
  committee: {
    column: 'grants.committee_member.person_id',
    about: ({ actionId, personId }) => sql`select c.number
      from grants.committee_member m join grants.committee k on k.id = m.committee_id join grants.call c on c.id = k.call_id
      where c.action_id = ${actionId}::uuid and m.person_id = ${personId}::uuid`,
  },
  mentor: {
    column: 'grants.mentoring.mentor_id',
    about: ({ actionId, personId }) => sql`select a.number
      from grants.mentoring m join grants.sub_grant_agreement a on a.id = m.agreement_id
      where a.action_id = ${actionId}::uuid and m.mentor_id = ${personId}::uuid and m.state <> 'ended'`,
  },
  cycle_seat: {
    column: 'matrix.seat.person_id',
    about: ({ actionId, personId }) => sql`select y.title
      from matrix.seat s join matrix.cycle_place p on p.id = s.place_id join matrix.cycle y on y.id = p.cycle_id
      where y.action_id = ${actionId}::uuid and s.person_id = ${personId}::uuid and s.ended_at is null`,
  },
  adjudicator: {
    column: 'matrix.adjudicator.person_id',
    about: ({ actionId, personId }) => sql`select y.title || ', ' || p.code
      from matrix.adjudicator d join matrix.cycle_place p on p.id = d.place_id join matrix.cycle y on y.id = p.cycle_id
      where y.action_id = ${actionId}::uuid and d.person_id = ${personId}::uuid
        and y.state in ('drafted', 'answering', 'adjudicating', 'reply')`,
  },
  dispute: {
    column: 'results.dispute.raised_by',
    about: ({ actionId, personId }) =>
      sql`select indicator from results.disputes_raised(${actionId}::uuid, ${personId}::uuid) indicator`,
  },
  duty: {
    column: 'protection.appointment.person_id',
    about: ({ actionId, personId }) =>
      sql`select duty from protection.duties_held(${actionId}::uuid, ${personId}::uuid) duty`,
  },
  emergency: {
    column: 'people.emergency_access.person_id',
    about: ({ actionId, personId, now }) => sql`select '' from people.emergency_access
      where action_id = ${actionId}::uuid and person_id = ${personId}::uuid and ended_at is null and until > ${now}::timestamptz`,
  },
} as const satisfies Record<string, Appointment>;

export type AppointmentKind = keyof typeof appointments;

/** All of them, one row each: which kind it is, and about what. Nothing of somebody who cannot sign in. */
export function appointmentsOf(asked: Asked): RawBuilder<{ kind: AppointmentKind; about: string }> {
  const each = Object.entries(appointments).map(
    ([kind, { about }]) => sql`select ${kind}::text as kind, one.about from (${about(asked)}) one (about)`,
  );
  return sql`select kind, about from (${sql.join(each, sql` union all `)}) held
    where exists (select from people.person
      where id = ${asked.personId}::uuid and disabled_at is null and erased_at is null)
    order by kind, about`;
}
