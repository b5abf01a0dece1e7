import { type Actor, ofPartner } from '../../platform/permissions.ts';
import type { Use } from './queries-uses.ts';

/** Whether they read the report in which a rate is used, as `report.read` has it: a draft is its sub-grantee's alone, and those of a partner may be bound to a jurisdiction. */
export function mayOpenReport(actor: Actor, report: Use['report']): boolean {
  if (report === null || report.state === 'draft') return false;
  return actor.roles.some(
    ({ role, jurisdiction }) =>
      role === 'programme_manager' || (role === 'finance_officer' && ofPartner(actor, report, jurisdiction)),
  );
}
