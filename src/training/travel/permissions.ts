import { permission } from '../../platform/permissions.ts';

/** Whoever holds the link of a participation says how they travel and when they need a bed. */
export const stateTravel = permission<unknown>('travel.state', { anyone: true });
