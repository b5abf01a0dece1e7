import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

export const addConclusionsPermission = permission<GatheringSubject>('conclusion.add', hostOrManager);
export const editConclusionPermission = permission<GatheringSubject>('conclusion.edit', hostOrManager);
/** That everybody reads them is decided by those who hold the gathering. */
export const publishConclusionsPermission = permission<GatheringSubject>('conclusion.publish', hostOrManager);
