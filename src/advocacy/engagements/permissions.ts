import { everyStaff, officers, permission } from '../../platform/permissions.ts';

export const listEngagementsPermission = permission('engagement.list', everyStaff);
export const seeEngagement = permission<unknown>('engagement.see', everyStaff);
export const recordEngagementPermission = permission('engagement.record', officers);
export const editEngagementPermission = permission<unknown>('engagement.edit', officers);
export const finishStepPermission = permission<unknown>('engagement.finish_step', officers);
export const withdrawEngagementPermission = permission<unknown>('engagement.withdraw', officers);
