import { type Actor, all, permission, reachOfList } from '../../platform/permissions.ts';

/**
 * Whose sub-grants the ledger sums for this person. Whoever may not know a protected sub-grant of another partner could read its amount
 * off a sum of all, and is given those of the own partner.
 */
export const ledgerReach = (actor: Actor, knowsProtected: boolean) =>
  reachOfList(actor, {
    everything: knowsProtected ? ['programme_manager', 'contracting_authority'] : [],
    partner: ['programme_manager', 'grant_officer', 'finance_officer'],
  });

export const ledgerPermissions = {
  see: permission('ledger.see', {
    programme_manager: all,
    contracting_authority: all,
    grant_officer: all,
    finance_officer: all,
  }),
};
