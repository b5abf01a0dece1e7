import { all, everyStaff, officers, permission } from '../../platform/permissions.ts';

export const materialPermissions = {
  list: permission('material.list', everyStaff),
  see: permission<unknown>('material.see', everyStaff),
  record: permission('material.record', officers),
  edit: permission<unknown>('material.edit', officers),
  handIn: permission<unknown>('material.hand_in', officers),
  /** A lawyer who assesses standards reads the drafts, too. */
  review: permission<unknown>('material.review', { ...officers, assessor: all }),
  publish: permission<unknown>('material.publish', officers),
  revise: permission<unknown>('material.revise', officers),
  withdraw: permission<unknown>('material.withdraw', officers),
};
/** What is published, everybody reads. */
export const seePublishedMaterials = permission<unknown>('material.see_published', { anyone: true });
