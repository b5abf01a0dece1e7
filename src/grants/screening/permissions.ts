import { type Actor, all, permission, reachOfList } from '../../platform/permissions.ts';
import { isOpenToStaff, type VaultSubject, whereItApplied } from '../vault/permissions.ts';

/** Those who look at what was found: of the partner whose call an organisation applied to, and the programme managers. */
export const screening = {
  programme_manager: isOpenToStaff,
  grant_officer: whereItApplied,
  finance_officer: whereItApplied,
};
const screeners = { programme_manager: all, grant_officer: all, finance_officer: all };
const loaders = { grant_officer: all, finance_officer: all };
/** The line of `screening` for a list. */
export const screeningReach = (actor: Actor) =>
  reachOfList(actor, {
    everything: ['programme_manager'],
    partner: ['grant_officer', 'finance_officer'],
  });
export type ScreeningListSubject = { readonly state: string };

/** Nobody of an organisation, no assessor, no institution and no contracting authority reads of a hit. */
export const screeningPermissions = {
  listLists: permission('screening_list.list', screeners),
  readList: permission<ScreeningListSubject>('screening_list.read', screeners),
  load: permission('screening_list.load', loaders),
  withdraw: permission<ScreeningListSubject>('screening_list.withdraw', loaders),
  list: permission('screening.list', screeners),
  read: permission<VaultSubject>('screening.read', screening),
  make: permission<VaultSubject>('screening.make', screening),
  readHit: permission<VaultSubject>('screening_hit.read', screening),
};
