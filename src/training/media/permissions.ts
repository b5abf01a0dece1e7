import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** Which media came and what they published is written down by those who hold the gathering. */
export const keepMedia = permission<GatheringSubject>('media.keep', hostOrManager);
