import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { isFoundIn } from '../../platform/language/search-key.ts';
import type { Role } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { type AppointmentKind, appointmentsOf } from './queries-appointments.ts';

/** A role that somebody holds, since when, by whom it was given, and when its holder last did something for that organisation. */
export type HeldAccess = {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly organisationName: string;
  readonly role: Role;
  readonly jurisdiction: string | null;
  readonly since: Instant;
  readonly givenBy: string | null;
  /** By the audit trail, which notes acts and sign-ins; null when there is none. */
  readonly lastUsed: Instant | null;
  /** Since when its holder cannot sign in; null for everybody else. */
  readonly disabledAt: Instant | null;
  /** How many rows there are on all pages. */
  readonly total: number;
};
export type AccessFilter = {
  /** Words of the holder's name. */
  readonly q?: string | undefined;
  readonly role?: Role | undefined;
  readonly person?: string | undefined;
  readonly after?: string | undefined;
};

/** Every role that has not ended: those never used first, then the longest unused. */
export async function listAccess(
  tx: Tx,
  actionId: string,
  { q, role, person, after }: AccessFilter,
  limit: number | null,
): Promise<HeldAccess[]> {
  const people = q ? await namedLike(tx, actionId, q) : null;
  const { rows } = await sql<HeldAccess>`
    with held as (
      select m.id, m.person_id, p.name as person_name, o.name as organisation_name, m.role, m.jurisdiction, m.since, giver.name as given_by, used.at as last_used, p.disabled_at,
        row_number() over (order by used.at nulls first, m.since, m.id) as place, (count(*) over ())::int as total
      from people.membership m
        join people.person p on p.id = m.person_id
        join network.organisation o on o.id = m.organisation_id
        left join people.person giver on giver.id = m.given_by
        left join lateral (
          select max(e.at) as at from platform.audit_entry e
          where e.actor_id = m.person_id and (e.organisation_id = m.organisation_id or e.word = 'person.sign_in')
        ) used on true
      where m.action_id = ${actionId} and m.until is null and (${role ?? null}::text is null or m.role = ${role ?? null})
        and (${person ?? null}::uuid is null or m.person_id = ${person ?? null})
        and (${people}::uuid[] is null or m.person_id = any (${people}::uuid[]))
    )
    select id, person_id, person_name, organisation_name, role, jurisdiction, since, given_by, last_used, disabled_at, total from held
    where ${after ?? null}::uuid is null or place > (select place from held where id = ${after ?? null}::uuid)
    order by place limit ${limit}`.execute(tx);
  return rows;
}

/** What somebody was appointed to beside their roles, and what is open to them in an emergency: what it is, and about what. */
export type Appointed = {
  readonly kind: AppointmentKind;
  /** The desk, the number of the application, the call or the sub-grant, the cycle's title, the indicator, the duty; of an emergency nothing. */
  readonly about: string;
};

export async function listAppointed(
  tx: Tx,
  asked: { actionId: string; personId: string; now: Instant },
): Promise<Appointed[]> {
  const { rows } = await appointmentsOf(asked).execute(tx);
  return rows;
}

/** Names are kept as people write them: they are folded here, and never in an index. */
async function namedLike(tx: Tx, actionId: string, words: string): Promise<string[]> {
  const people = await tx
    .selectFrom('people.person as p')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('people.membership as m')
          .select('m.id')
          .whereRef('m.personId', '=', 'p.id')
          .where('m.actionId', '=', actionId)
          .where('m.until', 'is', null),
      ),
    )
    .select(['p.id', 'p.name'])
    .execute();
  return people.filter(({ name }) => isFoundIn(name, words)).map(({ id }) => id);
}
