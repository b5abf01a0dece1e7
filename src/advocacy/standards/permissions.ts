import { permission } from '../../platform/permissions.ts';
import { officers } from '../permissions.ts';

export const linkStandardsPermission = permission<unknown>('recommendation.link_standards', officers);
