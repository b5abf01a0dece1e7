import { everyStaff, officers, permission } from '../../platform/permissions.ts';

export const listModulesPermission = permission('module.list', everyStaff);
/** The curriculum is the Action's: any of its officers writes it. */
export const keepModules = permission('module.keep', officers);
