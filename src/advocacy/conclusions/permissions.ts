import { everyStaff, officers, permission } from '../../platform/permissions.ts';

export const seeConclusions = permission<unknown>('conclusion.see', everyStaff);
export const recommendConclusionPermission = permission<unknown>('conclusion.recommend', officers);
