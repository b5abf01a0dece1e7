import { mayHoldDuty, type Role, roles, staffRoles } from '../../platform/permissions.ts';
import type { Audience, RecordKey } from '../declarations/declaration.ts';
import { records } from '../declarations/records.ts';

/** The roles that each word for who sees a record names; oneself, the public and nobody are no role. Held against the routes' permissions by `tests/privacy/seen-by.test.ts`. */
export const rolesOf: Readonly<Record<Audience, readonly Role[]>> = {
  oneself: [],
  public: [],
  nobody: [],
  own_organisation: ['cso_member', 'cso_certifier', 'institution_member'],
  bodies_asked: ['cso_member', 'cso_certifier', 'institution_member'],
  // Whoever an organisation shares it with, in whatever role.
  chosen: roles,
  staff_concerned: ['programme_manager', 'grant_officer', 'finance_officer'],
  every_staff: staffRoles,
  assessors: ['assessor'],
  // Anybody in one of these roles may be appointed, and nobody else.
  handlers: staffRoles.filter((role) => role !== 'assessor'),
  // Anybody of a partner or CSO may be appointed, and nobody else.
  monitors: mayHoldDuty,
  statisticians: mayHoldDuty,
  contracting_authority: ['contracting_authority'],
  data_protection_officer: ['data_protection_officer'],
  administrators: ['administrator'],
};

/** The kinds of record that a role can open, each with whether only where it concerns them: their own organisation, what was shared, a case they were appointed for. */
export function recordsSeenBy(role: Role): { key: RecordKey; audiences: readonly Audience[] }[] {
  return records
    .map(({ key, seenBy }) => ({
      key,
      audiences: seenBy.filter((audience) => rolesOf[audience].includes(role)),
    }))
    .filter(({ audiences }) => audiences.length > 0);
}
