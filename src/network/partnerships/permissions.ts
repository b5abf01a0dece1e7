import { everyStaff, officers, permission } from '../../platform/permissions.ts';

export const listPartnershipsPermission = permission('partnership.list', everyStaff);
export const seePartnership = permission('partnership.see', everyStaff);
export const recordPartnershipPermission = permission('partnership.record', officers);
export const editPartnershipPermission = permission('partnership.edit', officers);
export const addResultPermission = permission('partnership.add_result', officers);
export const publishPartnershipPermission = permission<unknown>('partnership.publish', officers);
/** What is marked public, everybody reads. */
export const seePublicPartnerships = permission<unknown>('partnership.see_published', { anyone: true });
