import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** Sessions, places and registration of a gathering are its host's. */
export const keepProgramme = permission<GatheringSubject>('gathering.plan', hostOrManager);
