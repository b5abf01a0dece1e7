import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** Who was invited and what came back is for those who hold the gathering. */
export const listLettersPermission = permission<GatheringSubject>('letter.list', hostOrManager);
export const keepLetters = permission<GatheringSubject>('letter.keep', hostOrManager);
