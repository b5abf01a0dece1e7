import { permission } from '../../platform/permissions.ts';
import { everyStaff, officers } from '../permissions.ts';

export const seeConclusions = permission<unknown>('conclusion.see', everyStaff);
export const recommendConclusionPermission = permission<unknown>('conclusion.recommend', officers);
