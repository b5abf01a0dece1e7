import { all, everyStaff, permission } from '../platform/permissions.ts';

/** The Action's files are loaded by the system at every start. */
const loaders = { programme_manager: all, administrator: all };
export const storeStandardsPermission = permission('standards.store', loaders);
export const storeLawsPermission = permission('laws.store', loaders);
export const storeSeriesPermission = permission('series.store', loaders);

/** What law and practice are held against is for everybody to read. */
export const seeMatrix = permission<unknown>('matrix.see', { anyone: true });

export const listStandardsPermission = permission('standard.list', everyStaff);
export const seeStandardPermission = permission<unknown>('standard.see', everyStaff);
/** The coordinator keeps the wording. */
export const editStandardPermission = permission<unknown>('standard.edit', { programme_manager: all });
/** The lawyers of the partners are its assessors. Whoever keeps the wording does not say of it that it is right. */
export const verifyProvisionPermission = permission<unknown>('provision.verify', { assessor: all });
export const withdrawVerificationPermission = permission<unknown>('provision.withdraw_verification', {
  assessor: all,
});
