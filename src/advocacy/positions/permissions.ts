import { officers, permission } from '../../platform/permissions.ts';

/** The team that advocates, and nobody else: no contracting authority, no institution, no organisation. */
export const listPositionsPermission = permission('position.list', officers);
export const seePositions = permission<unknown>('position.see', officers);
export const recordPositionPermission = permission('position.record', officers);
export const withdrawPositionPermission = permission<unknown>('position.withdraw', officers);
