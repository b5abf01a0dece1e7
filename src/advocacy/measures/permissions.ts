import { officers, permission } from '../../platform/permissions.ts';

export const addMeasurePermission = permission<unknown>('measure.add', officers);
export const editMeasurePermission = permission<unknown>('measure.edit', officers);
