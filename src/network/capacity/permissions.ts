import { own, permission, type Reach } from '../../platform/permissions.ts';

/** An assessment as permissions see it. `shared`: its organisation chose the body this person acts for, and they decide on nothing of it. */
export type CapacitySubject = { readonly organisationId: string; readonly shared: boolean };

const ownPeople = { cso_member: own, cso_certifier: own };
/** Row security asks the same of the database (`network.sees_capacity`). */
const chosen: Reach<CapacitySubject> = (actor, { organisationId, shared }) =>
  organisationId === actor.organisationId || shared;

export const seeOwnCapacity = permission('capacity.see_own', {
  cso_member: () => true,
  cso_certifier: () => true,
});
export const readCapacity = permission<CapacitySubject>('capacity.read', {
  cso_member: chosen,
  cso_certifier: chosen,
  institution_member: chosen,
  grant_officer: chosen,
  finance_officer: chosen,
  data_protection_officer: chosen,
  administrator: chosen,
});
/** Leads to what others share; each of it is asked again. */
export const listSharedCapacity = permission('capacity.list_shared', {
  cso_member: () => true,
  cso_certifier: () => true,
  institution_member: () => true,
  grant_officer: () => true,
  finance_officer: () => true,
  data_protection_officer: () => true,
  administrator: () => true,
});
export const startCapacity = permission('capacity.start', {
  cso_member: () => true,
  cso_certifier: () => true,
});
export const scoreCapacity = permission<CapacitySubject>('capacity.score', ownPeople);
export const finishCapacity = permission<CapacitySubject>('capacity.finish', ownPeople);
/** Whom an organisation lets in is said by who signs for it. */
export const shareCapacityPermission = permission('capacity.share', { cso_certifier: () => true });
export const endSharePermission = permission<{ organisationId: string }>('capacity.end_share', {
  cso_certifier: own,
});
export const seePublicCapacity = permission('capacity.see_public', { anyone: true });
