import { all, everyStaff, officers, permission, type Reach } from '../../platform/permissions.ts';

/** `partnerId` is null for a record of several organisations. */
export type OfPartner = { readonly partnerId: string | null };
const ofOwnPartner: Reach<OfPartner> = (actor, { partnerId }) =>
  partnerId === null || partnerId === actor.organisationId;
const keepers = { programme_manager: all, grant_officer: ofOwnPartner };

export const listVisibility = permission('visibility.list', everyStaff);
export const seeVisibility = permission<unknown>('visibility.see', everyStaff);
export const recordVisibility = permission('visibility.record', officers);
/** A partner keeps what is its own; the coordinator reads and corrects all. */
export const checkVisibility = permission<OfPartner>('visibility.check', keepers);
export const editVisibility = permission<OfPartner>('visibility.edit', keepers);
export const withdrawVisibility = permission<OfPartner>('visibility.withdraw', keepers);
