import { all, permission } from '../platform/permissions.ts';

/** The Action's files are loaded by the system at every start. */
export const storeStandardsPermission = permission('standards.store', {
  programme_manager: all,
  administrator: all,
});
