import { permission } from '../platform/permissions.ts';

/** Calls, sub-grants, events and what the platform says of itself: everybody may read them. */
export const seePortal = permission<unknown>('portal.see', { anyone: true });
