import { permission } from '../platform/permissions.ts';

/** In a demonstration whoever looks may read every mail and move the clock. */
export const seeOutbox = permission('demonstration.see_outbox', { anyone: true });
export const moveClockPermission = permission('demonstration.move_clock', { anyone: true });
