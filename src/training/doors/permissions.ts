import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** Who holds a gathering lets trainers scan at its door, and ends that. */
export const keepDoors = permission<GatheringSubject>('attendance.keep_doors', hostOrManager);
/** Whoever holds the link of a door notes who is there; the verb asks for the link. */
export const checkInAtDoor = permission<unknown>('attendance.check_in_at_door', { anyone: true });
