import { officers, permission } from '../../platform/permissions.ts';

export const linkStandardsPermission = permission<unknown>('recommendation.link_standards', officers);
