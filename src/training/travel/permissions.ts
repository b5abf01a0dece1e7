import { permission } from '../../platform/permissions.ts';
import { type GatheringSubject, hostOrManager } from '../permissions.ts';

/** Whoever holds the link of a participation says how they travel and when they need a bed. */
export const stateTravel = permission<unknown>('travel.state', { anyone: true });
/** Says that all that was asked for is booked. */
export const bookTravelPermission = permission<GatheringSubject>('travel.book', hostOrManager);
