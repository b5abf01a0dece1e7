import { type Actor, all, permission, reachOfList } from '../../platform/permissions.ts';

/** Whose sub-grants the ledger sums for this person. */
export const ledgerReach = (actor: Actor) =>
  reachOfList(actor, {
    everything: ['programme_manager', 'contracting_authority'],
    partner: ['grant_officer', 'finance_officer'],
  });

export const ledgerPermissions = {
  see: permission('ledger.see', {
    programme_manager: all,
    contracting_authority: all,
    grant_officer: all,
    finance_officer: all,
  }),
};
