import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** Keeps the list of what is prepared for an event, and says what is done. */
export const keepToDos = permission<GatheringSubject>('to_do.keep', hostOrManager);
