import { all, everyStaff, permission } from '../platform/permissions.ts';

/** The Action's files are loaded by the system at every start. */
const loaders = { programme_manager: all, administrator: all };
export const storeStandardsPermission = permission('standards.store', loaders);
export const storeLawsPermission = permission('laws.store', loaders);
export const storeSeriesPermission = permission('series.store', loaders);

/** Those who describe national law and the figures of others: the coordinator, and the lawyers of the partners, who are its assessors. */
const describers = { programme_manager: all, assessor: all };
export const listLawsPermission = permission('law.list', everyStaff);
export const seeLawPermission = permission<unknown>('law.see', everyStaff);
export const recordLawPermission = permission('law.record', describers);
export const editLawPermission = permission<unknown>('law.edit', describers);
export const addAmendmentPermission = permission<unknown>('law.add_amendment', describers);
export const addVersionPermission = permission<unknown>('law.add_version', describers);
export const editVersionPermission = permission<unknown>('law.edit_version', describers);
export const describePlacePermission = permission<unknown>('law.describe_place', describers);
export const listSeriesPermission = permission('series.list', everyStaff);
export const addSeriesValuePermission = permission<unknown>('series.add_value', describers);
export const addSeriesPermission = permission('series.add', describers);
export const addMappingPermission = permission<unknown>('series.add_mapping', describers);
export const listInstrumentsPermission = permission('instrument.list', everyStaff);
export const addInstrumentPermission = permission('instrument.add', describers);
export const checkInstrumentPermission = permission<unknown>('instrument.check', describers);

/** What law and practice are held against is for everybody to read. */
export const seeMatrix = permission<unknown>('matrix.see', { anyone: true });

export const listStandardsPermission = permission('standard.list', everyStaff);
export const seeStandardPermission = permission<unknown>('standard.see', everyStaff);
/** The coordinator keeps the wording. */
export const editStandardPermission = permission<unknown>('standard.edit', { programme_manager: all });
export const addStandardPermission = permission('standard.add', { programme_manager: all });
export const addProvisionPermission = permission('provision.add', { programme_manager: all });
export const editProvisionPermission = permission<unknown>('provision.edit', { programme_manager: all });
/** The lawyers of the partners are its assessors. Whoever keeps the wording does not say of it that it is right. */
export const verifyProvisionPermission = permission<unknown>('provision.verify', { assessor: all });
export const withdrawVerificationPermission = permission<unknown>('provision.withdraw_verification', {
  assessor: all,
});
