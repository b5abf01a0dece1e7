import { all, permission } from '../../platform/permissions.ts';
import { everyStaff } from '../permissions.ts';

export const listPartnershipsPermission = permission('partnership.list', everyStaff);
export const seePartnership = permission('partnership.see', everyStaff);
const officers = { programme_manager: all, grant_officer: all };
export const recordPartnershipPermission = permission('partnership.record', officers);
export const editPartnershipPermission = permission('partnership.edit', officers);
export const addResultPermission = permission('partnership.add_result', officers);
