import { everyStaff, officers, permission } from '../../platform/permissions.ts';

export const listPracticesPermission = permission('practice.list', everyStaff);
export const seePractice = permission<unknown>('practice.see', everyStaff);
export const recordPracticePermission = permission('practice.record', officers);
export const editPracticePermission = permission<unknown>('practice.edit', officers);
export const publishPracticePermission = permission<unknown>('practice.publish', officers);
export const addDocumentPermission = permission<unknown>('practice.add_document', officers);
export const recordAdoptionPermission = permission<unknown>('practice.record_adoption', officers);
export const editAdoptionPermission = permission<unknown>('adoption.edit', officers);
export const moveAdoptionPermission = permission<unknown>('adoption.move', officers);
/** What is published, everybody reads. */
export const seePublishedPractices = permission<unknown>('practice.see_published', { anyone: true });
