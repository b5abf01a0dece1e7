import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** Writes what an event says in one more language, and takes such a language out. */
export const writeEventText = permission<GatheringSubject>('gathering.write_text', hostOrManager);
