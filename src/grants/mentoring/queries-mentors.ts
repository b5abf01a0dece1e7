import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { mentorRoles } from './permissions.ts';

/** Who is or was the mentor of an agreement: none of them decides on its reports or its money. */
export const mentorsOf = (agreementId: string) =>
  sql<
    string[]
  >`array(select mentoring.mentor_id from grants.mentoring mentoring where mentoring.agreement_id = ${sql.ref(agreementId)})`;

/**
 * Whether the mentor of `mentoring` still belongs to the staff of a partner and may know `agreement`: they can open what is written to
 * them. Row-level security asks the same of a protected sub-grant.
 */
export const mentorActive = sql<boolean>`exists (select from people.person active join people.membership held on held.person_id = active.id
  where active.id = mentoring.mentor_id and active.erased_at is null and active.disabled_at is null
    and held.action_id = agreement.action_id and held.until is null and held.role = any(${mentorRoles as unknown as string[]}::text[])
    and (not grants.is_protected(agreement, (select platform.today()))
      or held.organisation_id = agreement.partner_id
      or exists (select from action.participation led where led.organisation_id = held.organisation_id and led.role = 'coordinator')))`;

/** When the mentor of `mentoring` left; where nothing says so, when they were appointed. */
export const mentorLeftAt = sql<Instant>`coalesce(greatest(mentor.disabled_at, mentor.erased_at,
  (select max(held.until) from people.membership held where held.person_id = mentoring.mentor_id and held.action_id = agreement.action_id
    and held.role = any(${mentorRoles as unknown as string[]}::text[]))), mentoring.appointed_at)`;
