import { type Actor, permission, type Reach } from '../../platform/permissions.ts';

/** An appointment as these permissions see it. The policies of the database draw the same lines. */
export type DutySubject = { readonly organisationId: string };

/** Emergency access reaches nothing of this area. */
const outsideEmergency = ({ emergencyId }: Actor) => !emergencyId;
const ofOwn: Reach<DutySubject> = (actor, { organisationId }) =>
  outsideEmergency(actor) && actor.organisationId === organisationId;

/** Those who propose people of their own organisation, and the officer who decides. */
const proposers = {
  programme_manager: outsideEmergency,
  grant_officer: outsideEmergency,
  cso_certifier: outsideEmergency,
};
const officer = { data_protection_officer: outsideEmergency };
const bothSides = {
  programme_manager: ofOwn,
  grant_officer: ofOwn,
  cso_certifier: ofOwn,
  data_protection_officer: outsideEmergency,
};

export const listDuties = permission('protection.list_duties', { ...proposers, ...officer });
export const seeDuty = permission<DutySubject>('protection.see_duty', bothSides);
export const proposePermission = permission('protection.propose', proposers);
export const confirmPermission = permission<DutySubject>('protection.confirm', officer);
export const refusePermission = permission<DutySubject>('protection.refuse', officer);
/** Danger takes one person: either side ends a duty at once. */
export const endPermission = permission<DutySubject>('protection.end', bothSides);
