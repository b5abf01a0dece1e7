import { all, permission } from '../../platform/permissions.ts';
import { everyStaff } from '../permissions.ts';

export const listModulesPermission = permission('module.list', everyStaff);
/** The curriculum is the Action's: any of its officers writes it. */
export const keepModules = permission('module.keep', { programme_manager: all, grant_officer: all });
