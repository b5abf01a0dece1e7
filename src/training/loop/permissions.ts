import { officers, permission } from '../../platform/permissions.ts';

/** Which criteria a module teaches belongs to the curriculum: any officer of the Action says it. */
export const tieModulePermission = permission<unknown>('module.tie', officers);
