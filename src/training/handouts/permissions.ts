import { everyStaff, permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** What is handed out is decided by those who hold the gathering. */
export const keepHandouts = permission<GatheringSubject>('handout.keep', hostOrManager);
/** And so is what the scanner did not clear. */
export const decideHandoutPermission = permission<GatheringSubject>('handout.decide', hostOrManager);
export const seeHandout = permission<GatheringSubject>('handout.see', everyStaff);
/** Everybody takes what is for everybody; what is for participants asks for the link of a participation. */
export const takeHandout = permission<unknown>('handout.take', { anyone: true });
