import { everyStaff, officers, permission } from '../../platform/permissions.ts';

export const materialPermissions = {
  list: permission('material.list', everyStaff),
  see: permission<unknown>('material.see', everyStaff),
  record: permission('material.record', officers),
};
/** What is published, everybody reads. */
export const seePublishedMaterials = permission<unknown>('material.see_published', { anyone: true });
